package near

import (
	"cmp"
	"slices"
)

// Near returns the words that may stand for key, a folded word, best first.
func (v *Vocabulary) Near(key string, level Level) []Match {
	found := matches{by: map[int]Match{}}
	if n, ok := v.Find(key); ok {
		found.add(Match{n, 1, SameFolded, true})
	}
	if level >= Clitics {
		v.stems(key, level, &found)
	}
	return found.sorted()
}

// matches keeps the best Match of each word.
type matches struct{ by map[int]Match }

func (m *matches) add(x Match) {
	if old, ok := m.by[x.Word]; !ok || x.Weight > old.Weight {
		m.by[x.Word] = x
	}
}

func (m *matches) sorted() []Match {
	list := make([]Match, 0, len(m.by))
	for _, x := range m.by {
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Word, b.Word))
	})
	return list
}
