package index

import (
	"bytes"
	"slices"
	"sort"

	"mudawwana/corpus/index/bitcode"
)

// leaf is a group of terms laid out for reading. Leaves are made when they are
// asked for, so that opening a Segment costs nothing for its vocabulary.
type leaf struct {
	text []byte
	ends [groupSize]uint32 // of each term in text
	docs [groupSize]uint32 // of each term
}

// term returns term i of the group.
func (l *leaf) term(i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.text[start:l.ends[i]:l.ends[i]]
}

// leaf returns group g laid out. Two who ask at once may both make it.
func (v *vocabulary) leaf(g int) *leaf {
	if l := v.leaves[g].Load(); l != nil {
		return l
	}
	l := new(leaf)
	var buf [64]byte
	c := cursor{v: v, term: buf[:0]}
	c.seek(g)
	stats := bitcode.Reader{B: v.stats, Pos: uint(v.groups[g].stats) * 8}
	text := make([]byte, 0, 512)
	for i := range v.size(g) {
		c.next()
		text = append(text, c.term...)
		l.ends[i], l.docs[i] = uint32(len(text)), readStat(&stats).docs
	}
	l.text = slices.Clone(text)
	v.leaves[g].Store(l)
	return l
}

// size returns how many terms group g has.
func (v *vocabulary) size(g int) int { return min(groupSize, v.n-g*groupSize) }

// rank returns the first term that is not before the given one, v.n when all
// are, and whether it is the given one.
func (v *vocabulary) rank(word string) (TermID, bool) {
	term := []byte(word)
	g := sort.Search(len(v.groups)-1, func(g int) bool { return bytes.Compare(v.leaf(g).term(0), term) > 0 }) - 1
	if g < 0 {
		return 0, false
	}
	l, n := v.leaf(g), v.size(g)
	i := sort.Search(n, func(i int) bool { return bytes.Compare(l.term(i), term) >= 0 })
	return TermID(g*groupSize + i), i < n && bytes.Equal(l.term(i), term)
}

// Terms returns how many terms there are.
func (s *Segment) Terms() int { return s.terms.n }

// Lookup returns the number of a term, and false when there is none such: then
// it is the number that the term would have.
func (s *Segment) Lookup(term string) (TermID, bool) { return s.terms.rank(term) }

// Term returns the term of a number below Terms, which the caller must not
// change; nil of one that is not.
func (s *Segment) Term(id TermID) []byte {
	if int(id) >= s.terms.n {
		return nil
	}
	return s.terms.leaf(int(id / groupSize)).term(int(id % groupSize))
}

// DocFreq returns how many documents hold a term.
func (s *Segment) DocFreq(id TermID) int {
	if int(id) >= s.terms.n {
		return 0
	}
	return int(s.terms.leaf(int(id / groupSize)).docs[id%groupSize])
}
