package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus/article"
	"mudawwana/corpus/match"
)

// marker marks and cuts texts for a reader.
type marker struct {
	*match.Matcher
	words []*match.Word
}

func (s *search) marker() *marker { return &marker{s.Matcher(), s.Words()} }

// show fills in what a reader sees of the Hit of a.
func (m *marker) show(h *Hit, a *Article) {
	var passages []passage
	counts := map[Match]int{}
	for p := range article.Parts(a) {
		list := m.Find(p.Text)
		for _, f := range list {
			counts[Match{Word: f.Word, Term: f.Term}]++
		}
		h.Matches += len(list)
		if p.Block == TitleBlock {
			h.Title.Marks = marksOf(list)
			continue
		}
		if len(list) > 0 || len(passages) == 0 {
			passages = append(passages, m.best(p, list))
		}
	}
	h.Snippets = pick(passages)
	for k, n := range m.shared(counts) {
		k.Count = n
		h.Why = append(h.Why, k)
	}
	slices.SortFunc(h.Why, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Word, b.Word), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Term, b.Term))
	})
}

// shared counts what stands for two words of the query for both of them, though
// it is marked for one: the other names of a name of two words, and of
// «بحر الخزر» the first word, for who asks for «بحر قزوين».
func (m *marker) shared(counts map[Match]int) map[Match]int {
	all := make(map[Match]int, len(counts))
	for k, n := range counts {
		all[k] += n
		own := m.words[k.Word].Form(k.Term)
		if own == nil {
			continue
		}
		first, _, two := strings.Cut(k.Term, " ")
		for i, w := range m.words {
			if i == k.Word || w.Negated {
				continue
			}
			if f := w.Form(k.Term); f != nil && f.Weight == own.Weight {
				all[Match{Word: i, Term: k.Term}] += n
			} else if two && w.Key == first {
				all[Match{Word: i, Term: first}] += n
			}
		}
	}
	return all
}

func marksOf(list []match.Found) []Mark {
	marks := make([]Mark, len(list))
	for i, f := range list {
		marks[i] = f.Mark
	}
	return marks
}
