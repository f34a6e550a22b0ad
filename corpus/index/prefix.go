package index

import (
	"cmp"
	"math/bits"
	"slices"
)

// maxCode is the longest prefix code, in bits.
const maxCode = 12

// codeLengths returns the length of a prefix code for each symbol, Huffman's
// for the counts (Proceedings of the IRE 40, 1952) while none is longer than
// maxCode; where one would be, the counts are evened out until none is. A
// symbol that does not occur has length 0, the only one that does has 1.
func codeLengths(counts []int) []uint8 {
	even := slices.Clone(counts)
	for {
		lengths := huffman(even)
		if len(lengths) == 0 || slices.Max(lengths) <= maxCode {
			return lengths
		}
		for i, n := range even {
			if n > 0 {
				even[i] = n/2 + 1
			}
		}
	}
}

func huffman(counts []int) []uint8 {
	type node struct{ count, left, right int } // a leaf has left == -1, right its symbol
	lengths := make([]uint8, len(counts))
	var nodes []node
	for i, n := range counts {
		if n > 0 {
			nodes = append(nodes, node{n, -1, i})
		}
	}
	if len(nodes) == 1 {
		lengths[nodes[0].right] = 1
		return lengths
	}
	slices.SortStableFunc(nodes, func(a, b node) int { return cmp.Compare(a.count, b.count) })
	// Leaves and inner nodes both come in order of count: two queues in one slice.
	leaves := len(nodes)
	leaf, inner := 0, leaves
	next := func() int {
		if inner == len(nodes) || leaf < leaves && nodes[leaf].count <= nodes[inner].count {
			leaf++
			return leaf - 1
		}
		inner++
		return inner - 1
	}
	for n := 1; n < leaves; n++ {
		a := next()
		b := next()
		nodes = append(nodes, node{nodes[a].count + nodes[b].count, a, b})
	}
	depth := make([]uint8, len(nodes))
	for i := len(nodes) - 1; i >= 0; i-- {
		if n := nodes[i]; n.left < 0 {
			lengths[n.right] = depth[i]
		} else {
			depth[n.left], depth[n.right] = depth[i]+1, depth[i]+1
		}
	}
	return lengths
}

// codes returns the canonical code of each symbol, first bit lowest: shorter
// codes first, and by number among those of one length.
func codes(lengths []uint8) []uint16 {
	out := make([]uint16, len(lengths))
	code := 0
	for l := uint8(1); l <= maxCode; l++ {
		for s, n := range lengths {
			if n == l {
				out[s] = bits.Reverse16(uint16(code)) >> (16 - l)
				code++
			}
		}
		code <<= 1
	}
	return out
}

// decoder finds the symbol (<< 4, with the length of its code) by the next
// maxCode bits; 0 where no code begins so.
type decoder [1 << maxCode]uint16

// newDecoder returns false when the lengths are those of no prefix code.
func newDecoder(lengths []uint8) (*decoder, bool) {
	room := 1 << maxCode
	for _, l := range lengths {
		if l > maxCode {
			return nil, false
		}
		if l > 0 {
			room -= 1 << (maxCode - l)
		}
	}
	if room < 0 || len(lengths) > 1<<maxCode {
		return nil, false
	}
	d := new(decoder)
	for s, code := range codes(lengths) {
		if l := lengths[s]; l > 0 {
			for i := int(code); i < len(d); i += 1 << l {
				d[i] = uint16(s)<<4 | uint16(l)
			}
		}
	}
	return d, true
}

// symbol reads one symbol; bits that begin no code read as symbol 0.
func (d *decoder) symbol(r *bitReader) int {
	e := d[r.peek()&(1<<maxCode-1)]
	r.pos += uint(e & 15)
	return int(e >> 4)
}

// passEnds marks that the last of the codes passed is that of symbol 0.
const passEnds = 16

// passes returns, by the next maxCode bits, how many of them are whole codes
// up to the first of symbol 0.
func passes(d *decoder) *[1 << maxCode]uint8 {
	all := new([1 << maxCode]uint8)
	for x := range all {
		n := 0
		for e := d[x]; n+int(e&15) <= maxCode; e = d[x>>n] {
			n += int(e & 15)
			if e>>4 == 0 {
				n |= passEnds
				break
			}
		}
		all[x] = uint8(n)
	}
	return all
}
