package terms

import (
	"encoding/binary"
	"iter"
	"sync/atomic"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
)

// Vocabulary reads the terms section: the sorted terms and the frequencies of
// each, in groups that are decoded when they are asked for.
type Vocabulary struct {
	n       int
	symbols []symbol         // symbols[0] ends a term
	next    *bitcode.Decoder // of symbols
	shared  *bitcode.Decoder // of how many symbols a term shares with the one before
	groups  []group          // one more than there are groups: the ends
	terms   []byte
	stats   []byte
	leaves  []atomic.Pointer[leaf] // by group, nil where not yet made
	heads   []atomic.Uint64        // of the first term of each group, 0 where there is no leaf yet
}

// symbol is 1 to 4 bytes, the first lowest.
type symbol struct{ bytes, n uint32 }

// group says where the data of GroupSize terms start.
type group struct {
	terms, stats uint32 // in the parts of the terms section
	postings     uint64 // in the section of that name
}

// Stat is what the Vocabulary says of one term.
type Stat struct {
	Docs        uint32 // documents that hold it
	Occurrences uint32
	Postings    uint32 // bytes of its postings when Docs > LongList, else 0
}

// Read reads the section terms, of which it keeps b.
func Read(b []byte) (*Vocabulary, error) {
	f := file.Numbers{B: b}
	v := &Vocabulary{n: int(f.UpTo(uint64(len(b)) * GroupSize))}
	v.symbols = make([]symbol, f.Count()+1)
	for i := range v.symbols[1:] {
		b := f.Bytes(int(f.UpTo(4)))
		f.Bad = f.Bad || len(b) == 0
		v.symbols[i+1].n = uint32(len(b))
		for j, x := range b {
			v.symbols[i+1].bytes |= uint32(x) << (8 * j)
		}
	}
	var ok1, ok2 bool
	v.next, ok1 = bitcode.NewDecoder(f.Bytes(len(v.symbols)))
	v.shared, ok2 = bitcode.NewDecoder(f.Bytes(maxShared + 1))
	v.readGroups(&f)
	if f.Bad || !ok1 || !ok2 {
		return nil, file.Damaged("section terms")
	}
	end := v.groups[len(v.groups)-1]
	if uint64(end.terms)+uint64(end.stats) != uint64(len(f.B)) {
		return nil, file.Damaged("section terms")
	}
	v.terms, v.stats = f.B[:end.terms], f.B[end.terms:]
	v.leaves = make([]atomic.Pointer[leaf], len(v.groups)-1)
	v.heads = make([]atomic.Uint64, len(v.groups)-1)
	return v, nil
}

func (v *Vocabulary) readGroups(f *file.Numbers) {
	n := (v.n + GroupSize - 1) / GroupSize
	if n > len(f.B)/3 {
		f.Bad = true
		return
	}
	v.groups = make([]group, n+1)
	var g group
	for i := range v.groups[1:] {
		g.terms += uint32(f.UpTo(1 << 26))
		g.stats += uint32(f.UpTo(1 << 26))
		g.postings += f.UpTo(1 << 40)
		if uint64(g.terms)+uint64(g.stats) > uint64(len(f.B)) {
			f.Bad = true
			return
		}
		v.groups[i+1] = g
	}
}

// Groups returns how many groups of GroupSize terms there are, the last of which
// may have fewer.
func (v *Vocabulary) Groups() int { return len(v.groups) - 1 }

// Stats returns what reads the Stat of each term of group g, with ReadStat.
func (v *Vocabulary) Stats(g int) bitcode.Reader {
	return bitcode.Reader{B: v.stats, Pos: uint(v.groups[g].stats) * 8}
}

// Postings returns where the postings of group g begin, of Groups where all end.
func (v *Vocabulary) Postings(g int) uint64 { return v.groups[g].postings }

// Stat returns the frequencies of a term below Len.
func (v *Vocabulary) Stat(id ID) Stat {
	r := v.Stats(int(id / GroupSize))
	for range id % GroupSize {
		ReadStat(&r)
	}
	return ReadStat(&r)
}

// ReadStat reads the frequencies of the next term of a group.
func ReadStat(r *bitcode.Reader) Stat {
	s := Stat{Docs: r.Gamma()}
	s.Occurrences = s.Docs - 1 + r.Gamma()
	if s.Docs > LongList {
		s.Postings = r.Gamma() - 1
	}
	return s
}

// cursor goes through the terms of a group, and on into the next ones.
type cursor struct {
	v    *Vocabulary
	r    bitcode.Reader
	i    int    // terms read of the group
	term []byte // the last term read
	kept int    // bytes it has from the one before
	ends [maxShared + 1]uint32
	n    int // symbols of term that ends knows
}

// seek goes before the first term of group g.
func (c *cursor) seek(g int) {
	c.r = bitcode.Reader{B: c.v.terms, Pos: uint(c.v.groups[g].terms) * 8}
	c.i, c.n = 0, 0
}

// next reads the next term; there must be one.
func (c *cursor) next() { c.rest(c.common()) }

// common begins the next term: it returns how many symbols it shares with the
// one before. Then comes rest.
func (c *cursor) common() int {
	if c.i == GroupSize {
		c.r.Align()
		c.i = 0
	}
	c.i++
	if c.i == 1 {
		return 0
	}
	return min(c.v.shared.Symbol(&c.r), c.n)
}

// rest reads the term that common began.
func (c *cursor) rest(shared int) {
	c.kept = int(c.ends[shared])
	term, n, v := c.term[:c.kept], shared, c.v
	x, left := c.r.Peek(), uint(56)
	for {
		if left < bitcode.MaxCode {
			c.r.Pos += 56 - left
			x, left = c.r.Peek(), 56
		}
		e := v.next[x%uint64(len(v.next))]
		x >>= e & 15
		left -= uint(e & 15)
		s := v.symbols[e>>4]
		if s.n == 0 || c.r.Pos > uint(len(c.r.B))*8 {
			break
		}
		term = binary.LittleEndian.AppendUint32(term, s.bytes)[:len(term)+int(s.n)]
		if n < maxShared {
			n++
			c.ends[n] = uint32(len(term))
		}
	}
	c.r.Pos += 56 - left
	c.term, c.n = term, n
}

// at reads the term of id.
func (c *cursor) at(id ID) {
	c.seek(int(id / GroupSize))
	for range id%GroupSize + 1 {
		c.next()
	}
}

// PrefixRange returns the terms that begin with prefix: lo ≤ id < hi.
func (v *Vocabulary) PrefixRange(prefix string) (lo, hi ID) {
	lo, _ = v.Rank(prefix)
	hi = ID(v.n)
	if after := successor([]byte(prefix)); len(after) > 0 {
		hi, _ = v.Rank(string(after))
	}
	return lo, max(lo, hi)
}

// successor makes prefix the first string after all that begin with it, the
// empty one when there is none.
func successor(prefix []byte) []byte {
	for i := len(prefix) - 1; i >= 0; i-- {
		if prefix[i] < 0xFF {
			prefix[i]++
			return prefix[:i+1]
		}
	}
	return nil
}

// Range yields the terms lo ≤ id < hi in order. The bytes of a term change
// with the next step.
func (v *Vocabulary) Range(lo, hi ID) iter.Seq2[ID, []byte] {
	return func(yield func(ID, []byte) bool) {
		hi := min(hi, ID(v.n))
		if lo >= hi {
			return
		}
		c := cursor{v: v}
		c.at(lo)
		for id := lo; yield(id, c.term); c.next() {
			if id++; id == hi {
				return
			}
		}
	}
}
