package match

import (
	"context"
	"slices"

	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
	"mudawwana/corpus/query"
)

// Level is how far a word of a query may stand from a word of the corpus.
type Level uint8

// The levels of matching, narrowest last; each takes in those below it. Near
// is the zero value: a query finds as much as it can unless it is told not to.
const (
	Near   Level = iota // stems, spellings, typos, the other script
	Stem                // clitics and endings off
	Folded              // spelling differences that readers do not see
	Exact               // as written
)

// Search is one query, put to an Index.
type Search struct {
	ctx      context.Context
	index    *Index
	words    []*Word
	root     *node
	postings *index.Postings
	sure     []float32 // by DocID, the most weight of a form there, of words that are no Stop
	err      error
}

// Except is what shall stand for no word of a query.
type Except struct {
	Terms   []string      // Texts of Forms
	Reasons []near.Reason // all Forms that stand for a word by one of these
}

// takes reports whether f shall stand for no word.
func (e *Except) takes(f *Form) bool {
	return slices.Contains(e.Reasons, f.Reason) || slices.Contains(e.Terms, f.Text)
}

// Ask looks up the words of a query. The Search gives up soon after ctx is done.
func (x *Index) Ask(ctx context.Context, root *query.Node, level Level, except Except) *Search {
	c := compiler{ctx: ctx, index: x, match: level, except: except}
	n := c.node(root, false)
	c.lastResort()
	return &Search{ctx: ctx, index: x, words: c.words, root: n, postings: x.segment.Postings(0)}
}

// Words returns the words of the query in their order.
func (s *Search) Words() []*Word { return s.words }

// Done reports whether the search is to give up: for an error, or because its
// Context says so. Asking it often is what keeps a page alive meanwhile.
func (s *Search) Done() bool {
	if s.err == nil {
		s.err = s.ctx.Err()
	}
	return s.err != nil
}

// Err returns why the search gave up: what the Context or the Segment said.
func (s *Search) Err() error { return s.err }

// Scores returns the score of each document, above 0 where it matches, to be
// released.
func (s *Search) Scores() []float32 {
	s.sure = s.array()
	defer s.Release(s.sure)
	by := s.eval(s.root).by
	s.keepSure(by)
	s.promote(by, s.root.wished())
	return by
}

// All returns what Scores would if every document matched alike.
func (s *Search) All() []float32 {
	by := s.array()
	for doc := range by {
		by[doc] = least
	}
	return by
}

// Release takes back what Scores or All returned, which nobody else may hold.
func (s *Search) Release(by []float32) { s.index.arrays.put(by) }

// Docs is in how many documents f stands.
func (s *Search) Docs(f *Form) int {
	if f.only != nil {
		return len(s.spelled(f))
	}
	return s.index.words().Docs(f.Number)
}

// Matcher returns a Matcher of the query.
func (s *Search) Matcher() *Matcher { return newMatcher(s.words, s.root) }
