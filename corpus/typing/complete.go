package typing

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// Helper completes what is typed with words and phrases of a corpus.
type Helper struct {
	Words   Words
	Phrases Phrases
	Docs    int // of the corpus
}

// maxTyped is the longest query that is completed, in bytes.
const maxTyped = 512

// Complete returns at most limit ways to go on, best first. The word that is
// being typed is the last one; after a space it is the next one.
func (h *Helper) Complete(typed string, limit int) []Suggestion {
	if len(typed) > maxTyped || limit <= 0 {
		return nil
	}
	t := read(typed)
	list := h.known(&t, limit)
	if len(list) == 0 {
		list = h.flipped(typed, limit)
	}
	if len(list) < limit {
		list = append(list, h.slips(&t, limit)...)
	}
	return h.best(list, limit)
}

// candidate is a Suggestion before it is written.
type candidate struct {
	kind  Kind
	head  string // what of the query stays
	words []int
	typed string // folded beginning of the first word
	docs  int
	score float64
}

// known returns completions that begin as typed, clitics aside.
func (h *Helper) known(t *tail, limit int) []candidate {
	var list []candidate
	for _, s := range t.starts() {
		if s.folded == "" {
			continue
		}
		lo, hi := h.Words.Prefix(s.folded)
		for _, n := range h.top(lo, hi, 16*limit) {
			word := h.Words.Text(n)
			if word == t.folded || functionWords()[word] {
				continue
			}
			docs := h.Words.Docs(n)
			list = append(list, candidate{
				kind: Word, head: t.head, words: []int{n}, typed: t.folded, docs: docs,
				score: float64(docs) * s.weight * h.lean(word, docs, t.folded),
			})
		}
	}
	phrases := h.phrases(t)
	if len(t.before) > 0 && len(phrases) > 0 {
		// Words that are not known to follow are a guess: a few will do.
		slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
		list = list[:min(len(list), maxGuesses)]
	}
	return append(list, phrases...)
}

// maxGuesses is how many words are offered beside phrases that go on.
const maxGuesses = 2

// lean returns how far a word is to be held back because it is another one with
// a clitic: «والعراق» while only «و» is typed.
func (h *Helper) lean(word string, docs int, typed string) float64 {
	if strings.HasPrefix(typed, "وال") {
		return 1
	}
	for _, rest := range withoutClitic(word) {
		if n, ok := h.Words.Find(rest); ok && h.Words.Docs(n) >= docs {
			if utf8.RuneCountInString(typed) <= 2 {
				return 0.05
			}
			return 0.3
		}
	}
	return 1
}

// phrases returns the phrases that go on from the last words typed.
func (h *Helper) phrases(t *tail) []candidate {
	var list []candidate
	starts := t.starts()
	ranges := make([][2]uint32, len(starts))
	for i, s := range starts {
		lo, hi := h.Words.Prefix(s.folded)
		ranges[i] = [2]uint32{uint32(lo), uint32(hi)}
	}
	before := make([][]uint32, len(t.before)) // the numbers that each may be
	for i, w := range t.before {
		for _, form := range append([]string{w}, withoutClitic(w)...) {
			if n, ok := h.Words.Find(form); ok {
				before[i] = append(before[i], uint32(n))
			}
		}
	}
	for _, p := range h.Phrases.list {
		for k := 0; k <= len(before) && k < int(p.len); k++ {
			if k == 0 && t.folded == "" || !follows(p, before[len(before)-k:]) {
				continue
			}
			for i, r := range ranges {
				w := p.words[k]
				outside := w < r[0] || w >= r[1] || k > 0 && i > 0
				if outside || int(p.len) == k+1 && h.Words.Text(int(w)) == t.folded {
					continue
				}
				c := candidate{kind: Phrase, head: t.head, typed: t.folded, docs: int(p.docs)}
				c.score = float64(p.docs) * starts[i].weight
				if k > 0 {
					c.score *= 1000 // what was typed before speaks for it
				}
				for _, w := range p.words[k:p.len] {
					c.words = append(c.words, int(w))
				}
				list = append(list, c)
				break
			}
		}
	}
	return list
}

// follows reports whether p begins with one of the numbers of each word.
func follows(p phrase, before [][]uint32) bool {
	for i, numbers := range before {
		if !slices.Contains(numbers, p.words[i]) {
			return false
		}
	}
	return true
}

// top returns the k words of lo ≤ n < hi with the most documents.
func (h *Helper) top(lo, hi, k int) []int {
	list := make([]int, 0, 2*k)
	least := 0 // fewer documents are not among the k best
	byDocs := func(a, b int) int {
		return cmp.Or(cmp.Compare(h.Words.Docs(b), h.Words.Docs(a)), cmp.Compare(a, b))
	}
	for n := lo; n < hi; n++ {
		if h.Words.Docs(n) <= least {
			continue
		}
		if list = append(list, n); len(list) == 2*k {
			slices.SortFunc(list, byDocs)
			list = list[:k]
			least = h.Words.Docs(list[k-1])
		}
	}
	slices.SortFunc(list, byDocs)
	return list[:min(k, len(list))]
}

// best writes the best of list: of words that differ by the article, and of the
// same texts, only one.
func (h *Helper) best(list []candidate, limit int) []Suggestion {
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), slices.Compare(a.words, b.words))
	})
	var out []Suggestion
	seen := map[string]bool{}
	for _, c := range list {
		key := c.head + "\x00" + strings.TrimPrefix(h.Words.Text(c.words[0]), article)
		for _, n := range c.words[1:] {
			key += " " + h.Words.Text(n)
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		if out = append(out, h.write(c)); len(out) == limit {
			break
		}
	}
	return out
}

func (h *Helper) write(c candidate) Suggestion {
	s := Suggestion{Kind: c.kind, Docs: c.docs, Head: len(c.head)}
	for i, n := range c.words {
		if i > 0 {
			s.Text += " "
		}
		s.Text += h.Words.Surface(n)
	}
	s.Start, s.End = typedRange(s.Text, c.typed)
	s.Start, s.End = s.Start+s.Head, s.End+s.Head
	s.Text = c.head + s.Text
	return s
}

// typedRange returns which bytes of text, at its beginning or after its
// article, fold to typed; an empty range when none do.
func typedRange(text, typed string) (start, end int) {
	for _, start := range [...]int{0, len(article)} {
		if start > len(text) || typed == "" {
			break
		}
		for end := start; end <= len(text); end++ {
			if end < len(text) && !utf8.RuneStart(text[end]) {
				continue
			}
			if arabic.Fold(text[start:end]) == typed {
				return start, end
			}
		}
	}
	return 0, 0
}
