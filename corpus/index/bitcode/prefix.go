package bitcode

import (
	"cmp"
	"math/bits"
	"slices"
)

// MaxCode is the longest prefix code, in bits.
const MaxCode = 12

// CodeLengths returns the length of a prefix code for each symbol, Huffman's
// for the counts (Proceedings of the IRE 40, 1952) while none is longer than
// MaxCode; where one would be, the counts are evened out until none is. A
// symbol that does not occur has length 0, the only one that does has 1.
func CodeLengths(counts []int) []uint8 {
	even := slices.Clone(counts)
	for {
		lengths := huffman(even)
		if len(lengths) == 0 || slices.Max(lengths) <= MaxCode {
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

// Codes returns the canonical code of each symbol, first bit lowest: shorter
// codes first, and by number among those of one length.
func Codes(lengths []uint8) []uint16 {
	out := make([]uint16, len(lengths))
	code := 0
	for l := uint8(1); l <= MaxCode; l++ {
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

// Decoder finds the symbol (<< 4, with the length of its code) by the next
// MaxCode bits; 0 where no code begins so.
type Decoder [1 << MaxCode]uint16

// NewDecoder returns false when the lengths are those of no prefix code.
func NewDecoder(lengths []uint8) (*Decoder, bool) {
	room := 1 << MaxCode
	for _, l := range lengths {
		if l > MaxCode {
			return nil, false
		}
		if l > 0 {
			room -= 1 << (MaxCode - l)
		}
	}
	if room < 0 || len(lengths) > 1<<MaxCode {
		return nil, false
	}
	d := new(Decoder)
	for s, code := range Codes(lengths) {
		if l := lengths[s]; l > 0 {
			for i := int(code); i < len(d); i += 1 << l {
				d[i] = uint16(s)<<4 | uint16(l)
			}
		}
	}
	return d, true
}

// Symbol reads one symbol; bits that begin no code read as symbol 0.
func (d *Decoder) Symbol(r *Reader) int {
	e := d[r.Peek()&(1<<MaxCode-1)]
	r.Pos += uint(e & 15)
	return int(e >> 4)
}
