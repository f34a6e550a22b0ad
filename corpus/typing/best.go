package typing

import "slices"

// best collects the first most of many values in the order of compare.
type best[T any] struct {
	list    []T
	most    int
	compare func(a, b T) int
	full    bool // list[most-1] is the last that counts
}

// add adds v if it may count, and reports whether the list was cut to the most
// that count, in order.
func (b *best[T]) add(v T) bool {
	if b.full && b.compare(v, b.list[b.most-1]) >= 0 {
		return false
	}
	if b.list = append(b.list, v); len(b.list) < 2*b.most {
		return false
	}
	slices.SortStableFunc(b.list, b.compare)
	b.list = b.list[:b.most]
	b.full = true
	return true
}

// sorted returns the values that count, in order.
func (b *best[T]) sorted() []T {
	slices.SortStableFunc(b.list, b.compare)
	return b.list[:min(len(b.list), b.most)]
}
