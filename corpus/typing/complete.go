package typing

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// Helper completes what is typed with words and phrases of a corpus. It does
// not change once made.
type Helper struct {
	Words   Words
	Phrases Phrases
	docs    int   // of the corpus
	most    []int // the most documents of a word, by blockSize words
}

// New returns a Helper for a corpus of so many documents.
func New(words Words, phrases Phrases, docs int) *Helper {
	h := &Helper{Words: words, Phrases: phrases, docs: docs}
	for n := range words.Len() {
		if n%blockSize == 0 {
			h.most = append(h.most, 0)
		}
		h.most[n/blockSize] = max(h.most[n/blockSize], words.Docs(n))
	}
	return h
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
	return h.suggest(list, limit)
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
	phrases := h.phrases(t, 4*limit)
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

// step is a phrase that goes on after so many words of the query.
type step struct {
	phrase phrase
	after  int
	score  float64
}

// phrases returns at most most phrases that go on from the last words typed.
func (h *Helper) phrases(t *tail, most int) []candidate {
	starts := t.starts()
	if t.folded == "" {
		starts = starts[:0]
	}
	ranges := make([][2]uint32, len(starts))
	for i, s := range starts {
		lo, hi := h.Words.Prefix(s.folded)
		ranges[i] = [2]uint32{uint32(lo), uint32(hi)}
	}
	before := h.numbers(t.before)
	steps := best[step]{most: most, compare: func(a, b step) int { return cmp.Compare(b.score, a.score) }}
	for _, p := range h.Phrases.list {
		for i, r := range ranges {
			if p.words[0] >= r[0] && p.words[0] < r[1] {
				steps.add(step{p, 0, float64(p.docs) * starts[i].weight})
				break
			}
		}
		for k := 1; k <= len(before) && k < int(p.len); k++ {
			w := p.words[k]
			fits := len(ranges) == 0 || w >= ranges[0][0] && w < ranges[0][1]
			if fits && follows(p, before[len(before)-k:]) {
				// What was typed before speaks for it.
				steps.add(step{p, k, 1000 * float64(p.docs)})
			}
		}
	}
	var list []candidate
	for _, s := range steps.sorted() {
		c := candidate{kind: Phrase, head: t.head, typed: t.folded, docs: int(s.phrase.docs), score: s.score}
		for _, w := range s.phrase.words[s.after:s.phrase.len] {
			c.words = append(c.words, int(w))
		}
		if len(c.words) > 1 || h.Words.Text(c.words[0]) != t.folded {
			list = append(list, c)
		}
	}
	return list
}

// numbers returns for each word the numbers that it may have, as it is and
// without clitics.
func (h *Helper) numbers(words []string) [][]uint32 {
	list := make([][]uint32, len(words))
	for i, w := range words {
		for _, form := range append([]string{w}, withoutClitic(w)...) {
			if n, ok := h.Words.Find(form); ok {
				list[i] = append(list[i], uint32(n))
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

// blockSize is how many words have one entry in Helper.blocks.
const blockSize = 256

// top returns the most words of lo ≤ n < hi with the most documents.
func (h *Helper) top(lo, hi, most int) []int {
	words := best[int]{most: most, compare: func(a, b int) int {
		return cmp.Or(cmp.Compare(h.Words.Docs(b), h.Words.Docs(a)), cmp.Compare(a, b))
	}}
	least := 0 // so few documents are not among them
	for n := lo; n < hi; n++ {
		if n%blockSize == 0 && h.most[n/blockSize] <= least {
			n += blockSize - 1
			continue
		}
		if h.Words.Docs(n) > least && words.add(n) {
			least = h.Words.Docs(words.list[most-1])
		}
	}
	return words.sorted()
}

// suggest writes the best of list: of words that differ by the article, and of
// the same texts, only one.
func (h *Helper) suggest(list []candidate, limit int) []Suggestion {
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
