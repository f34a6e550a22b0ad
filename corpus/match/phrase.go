package match

import (
	"slices"

	"mudawwana/corpus/article"
)

// phrase scores the documents where the words of n stand one after the other,
// with n.slop words more between them at most.
func (s *Search) phrase(n *node) scored {
	sum := scored{by: s.array()}
	for i := range sum.by {
		sum.by[i] = least
	}
	for _, i := range n.words {
		w := s.words[i]
		by := s.score(w)
		sum.mass += w.Mass
		for doc, v := range by {
			if v > 0 && sum.by[doc] > 0 {
				sum.by[doc] += v
			} else {
				sum.by[doc] = 0
			}
		}
		s.Release(by)
	}
	if s.err != nil {
		return sum
	}
	places := s.places(n.words)
	if places == nil {
		return sum
	}
	defer s.index.release(places)
	for doc := range sum.by {
		if sum.by[doc] == 0 {
			continue
		}
		if doc%16 == 0 && s.Done() {
			return sum
		}
		var at [][]uint32
		if at, s.err = places.in(uint32(doc)); s.err != nil {
			return sum
		}
		s.keepTitle(n, uint32(doc), at)
		if !together(at, uint32(n.slop)) {
			sum.by[doc] = 0
		}
	}
	return sum
}

// keepTitle cuts at to the positions of the title when the phrase must stand there.
func (s *Search) keepTitle(n *node, doc uint32, at [][]uint32) {
	if !s.words[n.words[0]].title {
		return
	}
	end := uint32(s.index.segment.FieldLength(doc, article.TitleField))
	for i := range at {
		cut, _ := slices.BinarySearch(at[i], end)
		at[i] = at[i][:cut]
	}
}

// together reports whether there is a row of positions, one of each list, in
// rising order with slop others between the first and the last at most.
func together(at [][]uint32, slop uint32) bool {
	for _, p := range at[0] {
		last, ok := p, true
		for _, list := range at[1:] {
			i, _ := slices.BinarySearch(list, last+1)
			if i == len(list) {
				return false
			}
			last = list[i]
			if last-p > uint32(len(at)-1)+slop {
				ok = false
				break
			}
		}
		if ok {
			return true
		}
	}
	return false
}
