package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
	"mudawwana/corpus/record"
)

// words returns the folded words of the corpus, by the numbers of their terms.
func (c *Corpus) words() *near.Vocabulary { return c.match.Vocabulary() }

// spelled returns how the corpus writes a term, of one word or of two, most often.
// What it does not have stays.
func (c *Corpus) spelled(term string) string {
	words := strings.Fields(term)
	for i, w := range words {
		if n, ok := c.words().Find(w); ok {
			words[i] = c.surface(n)
		}
	}
	return strings.Join(words, " ")
}

// surface returns how the corpus writes word n most often.
func (c *Corpus) surface(n int) string {
	forms, err := c.segment.Forms(index.TermID(n))
	if err != nil || len(forms) == 0 {
		return c.words().Text(n)
	}
	best := slices.MinFunc(forms, func(a, b index.Form) int { return cmp.Compare(a.Rank, b.Rank) })
	return record.WrittenOf(c.words().Text(n), best.Text)
}
