package near

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Nearest returns the few words most like key, however little that is: the last
// resort of a query that would find nothing at all.
func (v *Vocabulary) Nearest(key string) []Match {
	const enough = 16
	var list []Match
	if utf8.RuneCountInString(key) < minSlip {
		return nil
	}
	k := v.kin(key)
	k.each(func(n int, _ float32) {
		text := v.Text(n)
		if leansOnly(key, text) || leansOnly(text, key) {
			return
		}
		if d := k.dice(n); d > 0 {
			list = append(list, Match{n, d * d * d, Kinship, false})
		}
	})
	slices.SortFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Word, b.Word))
	})
	return list[:min(len(list), enough)]
}
