package match

import (
	"mudawwana/corpus/index"
)

// places reads where words stand, document by document.
type places struct {
	text  *index.Text
	watch *index.Watch
	at    [][]uint32
}

// leastInPlace is the least weight of a form whose place counts.
// Of a word outside quotes so many terms are enough.
const (
	leastInPlace = 0.5
	maxPlaces    = 12
)

// places returns the places of the words of those numbers, to be released; nil
// when the Segment is damaged.
func (s *Search) places(words []int) *places {
	p := s.noPlaces(len(words))
	if p == nil {
		return nil
	}
	for i, n := range words {
		w := s.words[n]
		for k := range w.Forms {
			f := &w.Forms[k]
			if f.Weight < leastInPlace || k >= maxPlaces && !w.phrase {
				break
			}
			f.watch(p.watch, i)
		}
	}
	return p
}

// noPlaces returns the places of so many words that are yet to be told.
func (s *Search) noPlaces(words int) *places {
	p, ok := s.index.places.Get().(*places)
	if !ok {
		p = &places{}
		if p.text, s.err = s.index.segment.Text(); s.err == nil {
			p.watch, s.err = s.index.segment.Watch()
		}
		if s.err != nil {
			return nil
		}
	}
	for len(p.at) < words {
		p.at = append(p.at, nil)
	}
	p.at = p.at[:words]
	return p
}

// release takes p back, which nobody else may hold.
func (x *Index) release(p *places) {
	p.watch.Reset()
	x.places.Put(p)
}

// in returns the positions of each word in doc, rising. They are good until
// the next call.
func (p *places) in(doc uint32) ([][]uint32, error) {
	for i := range p.at {
		p.at[i] = p.at[i][:0]
	}
	if err := p.text.Find(doc, p.watch, p.at); err != nil {
		return nil, err
	}
	return p.at, nil
}
