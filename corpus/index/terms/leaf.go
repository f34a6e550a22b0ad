package terms

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sort"
)

// leaf is a group of terms laid out for reading. Leaves are made when they are
// asked for, so that opening a Segment costs nothing for its Vocabulary.
type leaf struct {
	text []byte
	ends [GroupSize]uint32 // of each term in text
	docs [GroupSize]uint32 // of each term
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
func (v *Vocabulary) leaf(g int) *leaf {
	if l := v.leaves[g].Load(); l != nil {
		return l
	}
	l := new(leaf)
	var buf [64]byte
	c := cursor{v: v, term: buf[:0]}
	c.seek(g)
	stats := v.Stats(g)
	text := make([]byte, 0, 512)
	for i := range v.Size(g) {
		c.next()
		text = append(text, c.term...)
		l.ends[i], l.docs[i] = uint32(len(text)), ReadStat(&stats).Docs
	}
	l.text = slices.Clone(text)
	v.leaves[g].Store(l)
	v.heads[g].Store(head(l.term(0)))
	return l
}

// head is the first eight bytes of a term, which sort as it does, but for those
// that share them.
func head(term []byte) uint64 {
	var b [8]byte
	copy(b[:], term)
	return binary.BigEndian.Uint64(b[:])
}

// Size returns how many terms group g has.
func (v *Vocabulary) Size(g int) int { return min(GroupSize, v.n-g*GroupSize) }

// Len returns how many terms there are.
func (v *Vocabulary) Len() int { return v.n }

// Rank returns the first term that is not before the given one, Len when all
// are, and whether it is the given one.
func (v *Vocabulary) Rank(word string) (ID, bool) {
	term := []byte(word)
	first := head(term)
	g := sort.Search(v.Groups(), func(g int) bool {
		if h := v.heads[g].Load(); h != 0 && h != first {
			return h > first
		}
		return bytes.Compare(v.leaf(g).term(0), term) > 0
	}) - 1
	if g < 0 {
		return 0, false
	}
	l, n := v.leaf(g), v.Size(g)
	i := sort.Search(n, func(i int) bool { return bytes.Compare(l.term(i), term) >= 0 })
	return ID(g*GroupSize + i), i < n && bytes.Equal(l.term(i), term)
}

// Term returns a term below Len, which the caller must not change.
func (v *Vocabulary) Term(id ID) []byte {
	return v.leaf(int(id / GroupSize)).term(int(id % GroupSize))
}

// Docs returns how many documents hold a term below Len.
func (v *Vocabulary) Docs(id ID) int {
	return int(v.leaf(int(id / GroupSize)).docs[id%GroupSize])
}
