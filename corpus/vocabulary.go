package corpus

import (
	"cmp"
	"slices"

	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
	"mudawwana/corpus/record"
)

// vocabulary is the folded words of a Segment, by the numbers of their terms.
type vocabulary struct {
	near.Vocabulary
}

func newVocabulary(s *index.Segment) *vocabulary {
	return &vocabulary{near.Vocabulary{Words: terms{s}, Total: s.Docs()}}
}

// terms are the near.Words of a Segment.
type terms struct{ segment *index.Segment }

func (t terms) Len() int           { return t.segment.Terms() }
func (t terms) Bytes(n int) []byte { return t.segment.Term(index.TermID(n)) }
func (t terms) Docs(n int) int     { return t.segment.DocFreq(index.TermID(n)) }

func (t terms) Find(word string) (int, bool) {
	id, ok := t.segment.Lookup(word)
	return int(id), ok
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
