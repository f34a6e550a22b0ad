package corpus

import (
	"cmp"
	"slices"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/query"
)

// explain says how q was understood.
func (s *search) explain(q query.Query, f Filter) Explanation {
	e := Explanation{Filter: f}
	e.Filter.Sources = append(slices.Clone(f.Sources), q.Filter.Sources...)
	e.Filter.NotSources = append(slices.Clone(f.NotSources), q.Filter.NotSources...)
	from, to := typedDays(q.Filter)
	e.Filter.From = max(f.From, from)
	if to > 0 && (f.To == 0 || to < f.To) {
		e.Filter.To = to
	}
	for _, p := range q.Problems {
		e.Problems = append(e.Problems, Problem{p.Start, p.End, ProblemKind(p.Kind)})
	}
	for _, w := range s.words {
		if s.done() {
			break
		}
		s.explainWord(w)
		e.Words = append(e.Words, w.QueryWord)
	}
	return e
}

// shownForms is how many Expansions of a word are explained.
const shownForms = 64

func (s *search) explainWord(w *word) {
	c := s.corpus
	for _, f := range w.forms[:min(len(w.forms), shownForms)] {
		x := Expansion{
			Term: c.words().Text(f.number), Word: c.surface(f.number), Weight: float64(f.weight), Reason: f.reason,
			Docs: c.words().Docs(f.number),
		}
		switch {
		case f.only == nil:
		case f.only.next != nil:
			x.Term, x.Docs = f.text, len(s.spelled(&f))
			n, _ := c.words().Find(f.only.next[0])
			x.Word += " " + c.surface(n)
		default:
			x.Word, x.Docs = w.surface(), len(s.spelled(&f))
		}
		if x.Reason == SameFolded && arabic.Surface(w.key, "") == x.Word {
			x.Reason = SameWord
		}
		w.Expansions = append(w.Expansions, x)
	}
	slices.SortStableFunc(w.Expansions, func(a, b Expansion) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(b.Docs, a.Docs))
	})
}

// explainStops adds what only the postings tell.
func (s *search) explainStops(e *Explanation) {
	for i, w := range s.words {
		e.Words[i].Stop = w.Stop
	}
}
