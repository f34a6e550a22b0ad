package corpus

import (
	"slices"

	"mudawwana/corpus/index"
)

// places reads where the forms of one word stand, document by document in
// rising order.
type places struct {
	lists []*index.Postings
	found []uint32
}

// leastInPlace is the least weight of a form whose place counts.
// Of a word outside quotes so many terms are enough.
const (
	leastInPlace = 0.5
	maxPlaces    = 12
)

func (s *search) places(w *word) *places {
	p := &places{}
	for _, f := range w.forms {
		if f.weight < leastInPlace || len(p.lists) >= maxPlaces && !w.phrase {
			break
		}
		for id := f.lo; id < f.hi; id++ {
			p.lists = append(p.lists, s.corpus.segment.Postings(id))
		}
	}
	for i := range p.lists {
		p.lists[i].Next()
	}
	return p
}

// in returns the positions in doc, rising. The result is good until the next call.
func (p *places) in(doc uint32) ([]uint32, error) {
	p.found = p.found[:0]
	lists := 0
	for i := range p.lists {
		l := p.lists[i]
		if l.Advance(doc) && l.Doc() == doc {
			p.found = l.Positions(p.found)
			lists++
		}
		if err := l.Err(); err != nil {
			return nil, damaged(err)
		}
	}
	if lists > 1 {
		slices.Sort(p.found)
	}
	return p.found, nil
}

// phrase scores the documents where the words of n stand one after the other,
// with n.slop words more between them at most.
func (s *search) phrase(n *node) scored {
	sum := scored{by: s.array()}
	for i := range sum.by {
		sum.by[i] = least
	}
	var lists []*places
	for _, i := range n.words {
		w := s.words[i]
		by := s.score(w)
		sum.mass += w.mass
		for doc, v := range by {
			if v > 0 && sum.by[doc] > 0 {
				sum.by[doc] += v
			} else {
				sum.by[doc] = 0
			}
		}
		s.release(by)
		lists = append(lists, s.places(w))
	}
	at := make([][]uint32, len(lists))
	for doc := range sum.by {
		if sum.by[doc] == 0 {
			continue
		}
		for i, l := range lists {
			if at[i], s.err = l.in(uint32(doc)); s.err != nil {
				return sum
			}
		}
		s.keepTitle(n, uint32(doc), at)
		if !together(at, uint32(n.slop)) {
			sum.by[doc] = 0
		}
	}
	return sum
}

// keepTitle cuts at to the positions of the title when the phrase must stand there.
func (s *search) keepTitle(n *node, doc uint32, at [][]uint32) {
	if !s.words[n.words[0]].title {
		return
	}
	end := uint32(s.corpus.segment.FieldLength(doc, titleField))
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
