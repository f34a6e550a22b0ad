package match

import (
	"context"
	"sync"

	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
)

// Index answers queries about one Segment. It may be used by several goroutines
// at once.
type Index struct {
	segment *index.Segment
	norms   [article.FieldCount][]float32
	words   func() *near.Vocabulary
	cache   cache
	arrays  arrays
	places  sync.Pool // of *places
}

// New returns an Index of s.
func New(s *index.Segment) *Index {
	return &Index{segment: s, norms: normsOf(s), words: sync.OnceValue(func() *near.Vocabulary {
		return &near.Vocabulary{Words: terms{s}, Total: s.Docs()}
	})}
}

// Vocabulary returns the folded words of the Segment, by the numbers of their terms.
func (x *Index) Vocabulary() *near.Vocabulary { return x.words() }

// Forms returns the words of the corpus that stand for a folded word, best
// first; nil soon after ctx is done.
func (x *Index) Forms(ctx context.Context, key string) []Form {
	return x.forms(ctx, &Word{Key: key})
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
