package corpus

import (
	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
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
	best := index.Form{Occurrences: -1}
	if forms, err := c.segment.Forms(index.TermID(n)); err == nil {
		for f := range forms {
			if f.Occurrences > best.Occurrences {
				best = f
			}
		}
	}
	return writtenOf(c.words().Text(n), best.Text)
}
