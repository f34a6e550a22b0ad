package bitcode

import "math/bits"

// Ranks that are codes of their own, and buckets for each octave after them.
const (
	rankSingles = 64
	rankOctave  = 32
	maxBuckets  = rankSingles + 22*rankOctave // of ranks below 1<<28
)

// bucketOf returns the bucket of a rank, and how many bits tell it from the
// others of its bucket: a 32nd of an octave, in which frequencies hardly differ.
func bucketOf(rank uint32) (bucket int, extra uint) {
	if rank < rankSingles {
		return int(rank), 0
	}
	extra = uint(bits.Len32(rank)) - 6
	return rankSingles + int(extra-1)*rankOctave + int(rank>>extra)&(rankOctave-1), extra
}

// RankLengths returns the lengths of the prefix codes of the buckets, for
// numbers of which the one of rank i, the most frequent first, occurs counts[i]
// times.
func RankLengths(counts []uint32) []uint8 {
	sums := make([]int, maxBuckets)
	last := 0
	for rank, n := range counts {
		b, _ := bucketOf(uint32(rank))
		sums[b] += int(n)
		last = b + 1
	}
	return CodeLengths(sums[:last])
}

// RankWriter writes ranks: the prefix code of a bucket, then which of it.
type RankWriter struct {
	lengths []uint8
	codes   []uint16
}

// NewRankWriter returns a RankWriter for what RankLengths returned.
func NewRankWriter(lengths []uint8) RankWriter { return RankWriter{lengths, Codes(lengths)} }

// Write appends rank to w.
func (r RankWriter) Write(w *Writer, rank uint32) {
	b, extra := bucketOf(rank)
	w.Bits(uint64(r.codes[b]), uint(r.lengths[b]))
	w.Bits(uint64(rank), extra)
}

// NoRank is what bits that are no rank read as.
const NoRank = ^uint32(0)

// RankReader reads what a RankWriter wrote: by the next MaxCode bits, the
// bucket that they begin with.
type RankReader [1 << MaxCode]RankBucket

// RankBucket is a prefix code of so many Bits, behind which stand Extra bits:
// the rank less Base, under Mask.
type RankBucket struct {
	Base  uint32
	Mask  uint32
	Bits  uint8
	Extra uint8
}

// NewRankReader returns false when the lengths are those of no code.
func NewRankReader(lengths []uint8) (*RankReader, bool) {
	d, ok := NewDecoder(lengths)
	if !ok || len(lengths) > maxBuckets {
		return nil, false
	}
	r := new(RankReader)
	for i, e := range d {
		b, n := uint32(e>>4), uint8(e&15)
		switch {
		case n == 0:
			r[i] = RankBucket{Base: NoRank, Bits: 1}
		case b < rankSingles:
			r[i] = RankBucket{Base: b, Bits: n}
		default:
			extra := (b-rankSingles)/rankOctave + 1
			r[i] = RankBucket{(b%rankOctave + rankOctave) << extra, 1<<extra - 1, n, uint8(extra)}
		}
	}
	return r, true
}

// Read reads a rank; each takes a bit at least.
func (d *RankReader) Read(r *Reader) uint32 {
	x := r.Peek()
	c := &d[x&(1<<MaxCode-1)]
	r.Pos += uint(c.Bits + c.Extra)
	return c.Base + uint32(x>>c.Bits)&c.Mask
}
