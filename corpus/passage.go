package corpus

import (
	"cmp"
	"slices"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/match"
)

const (
	passageWords = 36 // in a Snippet, at most
	passageLead  = 8  // words before its first match
	maxSnippets  = 3
)

// passage is a Snippet and what speaks for it.
type passage struct {
	Passage
	score float32
	order int
}

// best returns the passage of p where most words of the query, weighed by their
// rarity, stand together.
func (m *marker) best(p article.Part, list []match.Found) passage {
	first, score := 0, float32(0)
	for i := range list {
		seen := map[int]bool{}
		sum := float32(0)
		for _, f := range list[i:] {
			if f.Token-list[i].Token >= passageWords-passageLead {
				break
			}
			gain := m.words[f.Word].Mass * f.Weight
			if seen[f.Word] {
				gain /= 8
			}
			seen[f.Word] = true
			sum += gain
		}
		if sum > score {
			first, score = i, sum
		}
	}
	from := 0
	if len(list) > 0 {
		from = list[first].Token - passageLead
	}
	return passage{cut(p, list, from), score, p.Block}
}

// cut returns passageWords words of p from the token number from on, and the
// whole text when it is not much longer.
func cut(p article.Part, list []match.Found, from int) Passage {
	var starts []arabic.Token
	for t := range arabic.Tokens(p.Text) {
		starts = append(starts, t)
	}
	from = max(min(from, len(starts)-passageWords), 0)
	if from <= passageLead/2 {
		from = 0
	}
	start, end := 0, len(p.Text)
	if from > 0 {
		start = starts[from].Start
	}
	if from+passageWords+passageLead/2 < len(starts) {
		end = starts[from+passageWords-1].End
	}
	out := Passage{Block: p.Block, Text: p.Text[start:end], CutBefore: start > 0, CutAfter: end < len(p.Text)}
	for _, f := range list {
		if f.Start >= start && f.End <= end {
			k := f.Mark
			k.Start, k.End = k.Start-start, k.End-start
			out.Marks = append(out.Marks, k)
		}
	}
	return out
}

// pick returns the best passages, best first; those without a match only when
// there is no other.
func pick(list []passage) []Passage {
	slices.SortStableFunc(list, func(a, b passage) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.order, b.order))
	})
	var out []Passage
	for i, p := range list {
		if i >= maxSnippets || i > 0 && p.score == 0 {
			break
		}
		out = append(out, p.Passage)
	}
	return out
}
