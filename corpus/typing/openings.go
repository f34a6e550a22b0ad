package typing

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mudawwana/corpus/arabic"
)

// Openings returns at most limit ways into the corpus, each one to three folded
// words: what comes up in many documents, and again and again in each. Two
// thirds of them are phrases where there are enough; no two share a word, or
// one that sounds like it.
func (c *Collector) Openings(limit int) [][]string {
	spoken := map[string]bool{}
	var list [][]string
	take := func(from []opening, upTo int) {
		for _, o := range from {
			if len(list) < upTo && !slices.ContainsFunc(o.words, func(w string) bool { return spoken[core(w)] }) {
				list = append(list, o.words)
				for _, w := range o.words {
					spoken[core(w)] = true
				}
			}
		}
	}
	take(c.openPhrases(), 2*limit/3)
	take(c.openWords(), limit)
	return list
}

// core is what a word shares with others that would lead to the same: its
// consonants, as of «الأميركي» and «الامريكية», where three or more tell it from
// others, else the word without article and clitics.
func core(word string) string {
	const telling = 3
	word = bare(word)
	if sound := arabic.Consonants(word); len(sound) >= telling {
		return sound
	}
	return word
}

// bare is a word without the article and clitics before it.
func bare(word string) string {
	for _, w := range append([]string{word}, withoutClitic(word)...) {
		if rest, ok := strings.CutPrefix(w, article); ok {
			return rest
		}
	}
	return word
}

// opening is one candidate.
type opening struct {
	words []string
	gain  float64
}

// sharp is the power of the residual IDF that ranks phrases and single words: a
// word alone has to be telling, a phrase is already.
var sharp = [...]float64{1: 3, 2: 2, 3: 2}

func (c *Collector) openPhrases() []opening {
	var list []opening
	add := func(t tally, words ...uint32) {
		o := opening{gain: c.gain(t, sharp[len(words)])}
		for _, n := range words {
			o.words = append(o.words, c.words[n])
		}
		dull := func(n uint32) bool { return c.leans(n) || c.measures(n) }
		if o.gain > 0 && c.edge[words[len(words)-1]] && !slices.ContainsFunc(words, dull) && c.npmi(t.count, words) >= association {
			list = append(list, o)
		}
	}
	for k, t := range c.triples {
		add(t, k[:]...)
	}
	for k, t := range c.pairs {
		add(t, uint32(k>>32), uint32(k))
	}
	return byGain(list)
}

func (c *Collector) openWords() []opening {
	var list []opening
	for i, t := range c.counts {
		n := uint32(i)
		if gain := c.gain(t, sharp[1]); gain > 0 && c.edge[n] && !c.leans(n) && !c.measures(n) {
			list = append(list, opening{[]string{c.words[n]}, gain})
		}
	}
	return byGain(list)
}

// leans reports whether word n is a better known one with a clitic.
func (c *Collector) leans(n uint32) bool {
	for _, rest := range withoutClitic(c.words[n]) {
		if m, ok := c.number[rest]; ok && c.counts[m].count >= c.counts[n].count {
			return true
		}
	}
	return false
}

// measures reports whether word n is a number, or what is counted or dated by
// one: «مليون», «نسبة».
func (c *Collector) measures(n uint32) bool {
	const often = 8 // one token in so many
	return isNumber(c.words[n]) || often*c.counted[n] > c.counts[n].count
}

func isNumber(word string) bool { return strings.ContainsAny(word, "0123456789") }

// byGain sorts list, the most first.
func byGain(list []opening) []opening {
	slices.SortFunc(list, func(a, b opening) int {
		return cmp.Or(cmp.Compare(b.gain, a.gain), slices.Compare(a.words, b.words))
	})
	return list
}

// gain is the documents of a tally times a power of its residual IDF (Church and
// Gale, 1995, "Poisson mixtures"): log2(N/docs) less what a Poisson process of as
// many tokens would give, log2(1/(1-e^(-tokens/N))). What comes up once in each
// document gains about nothing, however frequent it is; a name that an article
// is about comes up again.
func (c *Collector) gain(t tally, power float64) float64 {
	if t.docs < 2 {
		return 0
	}
	n := float64(c.docs)
	idf := math.Log2(n / float64(t.docs))
	chance := -math.Log2(1 - math.Exp(-float64(t.count)/n))
	return float64(t.docs) * math.Pow(max(idf-chance, 0), power)
}
