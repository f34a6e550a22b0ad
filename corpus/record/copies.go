package record

import (
	"encoding/binary"
	"hash/fnv"
	"math/bits"
)

// Print is the simhash of an Article's words three by three (Charikar, 2002,
// "Similarity estimation techniques from rounding algorithms"): texts that
// share nearly all of them differ in few bits.
type Print struct {
	bits  uint64
	Words int
}

const (
	// copyBits is the most bits in which the prints of copies differ (Manku,
	// Jain and Das Sarma, 2007, "Detecting near-duplicates for web crawling",
	// find 3 right for 64).
	copyBits = 3
	// copyWords is the least length of a text that a print can tell.
	copyWords = 40
)

// PrintOf returns the print of a text by its fields.
func PrintOf(fields [][]string) Print {
	var sum [64]int
	var p Print
	var last, before string
	for _, field := range fields {
		for _, term := range field {
			h := fnv.New64a()
			h.Write([]byte(before + " " + last + " " + term))
			x := mix(h.Sum64())
			for i := range sum {
				sum[i] += int(x>>i&1)*2 - 1
			}
			before, last = last, term
			p.Words++
		}
	}
	for i, n := range sum {
		if n > 0 {
			p.bits |= 1 << i
		}
	}
	return p
}

// mix spreads the bits of x (the finalizer of MurmurHash3, Appleby, 2011).
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// AppendCopies appends, for each document, uint how far before it the first of
// its near-duplicates stands: 0 for most.
func AppendCopies(b []byte, prints []Print) []byte {
	const bands = copyBits + 1 // one of so many bands must be equal
	var seen [bands]map[uint64][]int
	for i := range seen {
		seen[i] = map[uint64][]int{}
	}
	for doc, p := range prints {
		first := doc
		if p.Words >= copyWords {
			for i := range seen {
				band := p.bits >> (16 * i) & 0xffff
				for _, d := range seen[i][band] {
					if q := prints[d]; bits.OnesCount64(p.bits^q.bits) <= copyBits && alike(p.Words, q.Words) {
						first = min(first, d)
						break
					}
				}
			}
			if first == doc {
				for i := range seen {
					band := p.bits >> (16 * i) & 0xffff
					seen[i][band] = append(seen[i][band], doc)
				}
			}
		}
		b = binary.AppendUvarint(b, uint64(doc-first))
	}
	return b
}

// alike reports whether two lengths differ by a fifth at most.
func alike(m, n int) bool { return max(m, n)*4 <= min(m, n)*5 }

// DecodeCopies returns, for each of n documents, the first of its near-duplicates:
// itself for most.
func DecodeCopies(blob []byte, n int) ([]uint32, error) {
	r := Reader{s: string(blob)}
	leader := make([]uint32, n)
	for doc := range leader {
		leader[doc] = uint32(doc) - uint32(r.upTo(uint64(doc)))
	}
	return leader, r.End()
}
