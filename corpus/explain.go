package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus/match"
	"mudawwana/corpus/query"
)

// explain says how q was understood.
func (s *search) explain(q query.Query, r Request) Explanation {
	f := r.Filter
	e := Explanation{Filter: f}
	if len(r.Without) > 0 {
		e.Without = map[string]string{}
	}
	for _, term := range r.Without {
		e.Without[term] = s.corpus.spelled(term)
	}
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
	for _, w := range s.Words() {
		if s.Done() {
			break
		}
		e.Words = append(e.Words, QueryWord{
			Text: w.Text, Start: w.Start, End: w.End, Level: w.Level, Negated: w.Negated, Expansions: s.expansions(w),
		})
	}
	return e
}

// shownForms is how many Expansions of a word are explained.
const shownForms = 64

// expansions explains the forms of w, best first.
func (s *search) expansions(w *match.Word) []Expansion {
	c := s.corpus
	var list []Expansion
	for _, f := range w.Forms[:min(len(w.Forms), shownForms)] {
		x := Expansion{
			Term: c.words().Text(f.Number), Word: c.surface(f.Number), Weight: float64(f.Weight), Reason: Reason(f.Reason),
			Docs: s.Docs(&f),
		}
		if strings.Contains(f.Text, " ") {
			x.Term, x.Word = f.Text, c.spelled(f.Text)
		}
		if written := w.Written(&f); written != "" {
			x.Word = written
		}
		if x.Reason == SameFolded && w.Surface() == x.Word {
			x.Reason = SameWord
		}
		list = append(list, x)
	}
	slices.SortStableFunc(list, func(a, b Expansion) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(b.Docs, a.Docs))
	})
	return list
}

// explainStops adds what only the postings tell.
func (s *search) explainStops(e *Explanation) {
	for i, w := range s.Words() {
		e.Words[i].Stop = w.Stop
	}
}
