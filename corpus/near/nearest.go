package near

import (
	"cmp"
	"context"
	"slices"
)

// Nearest returns the few words most like key, however little that is: the last
// resort of a query that would find nothing at all. It gives up as Near does.
func (v *Vocabulary) Nearest(ctx context.Context, key string) []Match {
	if v.Prepare(ctx) != nil {
		return nil
	}
	const enough = 16
	var list []Match
	word := []rune(key)
	k := v.lens(ctx, key).kin(key)
	k.each(func(n int, _ float32) {
		text := v.Text(n)
		if leansOnly(key, text) || leansOnly(text, key) {
			return
		}
		if len(word) < minSlip && !leftOut(word, []rune(text)) {
			return
		}
		if d := k.dice(n); d > 0 {
			list = append(list, Match{n, d * d * d, Kinship})
		}
	})
	if ctx.Err() != nil {
		return nil
	}
	slices.SortFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Word, b.Word))
	})
	return list[:min(len(list), enough)]
}

// leftOut reports whether a is b with one letter left out that is not the first:
// all that is believed of short words.
func leftOut(a, b []rune) bool {
	return len(b) == len(a)+1 && len(a) > 1 && a[0] == b[0] && distance(a, b) == 1
}
