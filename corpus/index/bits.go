package index

import (
	"encoding/binary"
	"math/bits"
)

// bitWriter appends bits to a byte slice, lowest bit first.
type bitWriter struct {
	b    []byte
	acc  uint64 // bits not yet in b
	held uint   // how many, less than 8
}

// bits appends the n lowest bits of x, n ≤ 56.
func (w *bitWriter) bits(x uint64, n uint) {
	w.acc |= x & (1<<n - 1) << w.held
	w.held += n
	for w.held >= 8 {
		w.b = append(w.b, byte(w.acc))
		w.acc >>= 8
		w.held -= 8
	}
}

// align fills the last byte with zero bits.
func (w *bitWriter) align() {
	if w.held > 0 {
		w.bits(0, 8-w.held)
	}
}

// uniform appends x of [0, n) in truncated binary: ⌊log2 n⌋ bits for the
// first values, one more for the rest. The odd bit comes last.
func (w *bitWriter) uniform(x, n uint32) {
	if n <= 1 {
		return
	}
	k := uint(bits.Len32(n - 1))
	short := uint64(1)<<k - uint64(n)
	if uint64(x) < short {
		w.bits(uint64(x), k-1)
		return
	}
	y := uint64(x) + short
	w.bits(y>>1, k-1)
	w.bits(y&1, 1)
}

// gamma appends x ≥ 1 in Elias' gamma code (1975): as many zeros as x has bits
// after its first, a one, those bits.
func (w *bitWriter) gamma(x uint32) {
	k := uint(bits.Len32(x)) - 1
	w.bits(1<<k, k+1)
	w.bits(uint64(x), k)
}

// sequence appends the strictly increasing values v of [lo, hi] in binary
// interpolative code (Moffat and Stuiver, Information Retrieval 3, 2000): the
// middle value in the range its neighbours leave it, then each half. The
// reader knows len(v), lo and hi. Values that fill their range take no bits.
func (w *bitWriter) sequence(v []uint32, lo, hi uint32) {
	for len(v) > 0 && int64(hi)-int64(lo)+1 > int64(len(v)) {
		m := uint32(len(v) / 2)
		first, last := lo+m, hi-(uint32(len(v))-1-m)
		x := v[m]
		w.uniform(x-first, last-first+1)
		if m > 0 {
			w.sequence(v[:m], lo, x-1)
		}
		v, lo = v[m+1:], x+1
	}
}

// bitReader reads what a bitWriter wrote. Bits past the end are zeros; ok
// tells whether any were read. Whatever the bytes, uniform and sequence give
// values inside their range.
type bitReader struct {
	b   []byte
	pos uint // in bits
}

// ok reports whether all bits read so far were there.
func (r *bitReader) ok() bool { return r.pos <= uint(len(r.b))*8 }

// peek returns at least the next 56 bits.
func (r *bitReader) peek() uint64 {
	i := r.pos >> 3
	if i+8 <= uint(len(r.b)) {
		return binary.LittleEndian.Uint64(r.b[i:]) >> (r.pos & 7)
	}
	var x uint64
	for j := uint(0); i+j < uint(len(r.b)); j++ {
		x |= uint64(r.b[i+j]) << (8 * j)
	}
	return x >> (r.pos & 7)
}

// align moves to the next whole byte.
func (r *bitReader) align() { r.pos = (r.pos + 7) &^ 7 }

// uniform reads a value of [0, n).
func (r *bitReader) uniform(n uint32) uint32 {
	if n <= 1 {
		return 0
	}
	k := uint(bits.Len32(n-1)-1) & 31
	short := uint64(2)<<k - uint64(n)
	x := r.peek()
	y := x & (1<<k - 1)
	long := (short - 1 - y) >> 63 // 1 when y ≥ short: no branch, for it would be a coin's
	y += long * (y + x>>k&1 - short)
	r.pos += k + uint(long)
	return uint32(y)
}

// gamma reads a value ≥ 1; 32 zeros in a row, which gamma never writes, end it.
func (r *bitReader) gamma() uint32 {
	k := uint(bits.TrailingZeros32(uint32(r.peek())))
	r.pos += k + 1
	if k > 31 {
		return 1
	}
	x := uint32(r.peek()) & (1<<k - 1)
	r.pos += k
	return 1<<k | x
}

// span is a part of a sequence that is yet to be read: n values from at on, the
// last at most hi.
type span struct {
	at, n int
	hi    uint32
}

// sequence fills v with strictly increasing values of [lo, hi], which must
// have room for them. It is one loop without calls, for those cost much in
// WebAssembly.
func (r *bitReader) sequence(v []uint32, lo, hi uint32) {
	var later [32]span // halves come to less than 32
	depth, pos := 0, r.pos
	s := span{0, len(v), hi}
	for {
		room := s.hi - lo + 1 - uint32(s.n) // values that are left out
		if s.n == 0 || room == 0 {
			for i := range s.n {
				v[s.at+i] = lo + uint32(i)
			}
			if depth == 0 {
				break
			}
			depth--
			s = later[depth&31]
			lo = v[s.at-1] + 1
			continue
		}
		// uniform(room + 1), written out
		k := uint(bits.Len32(room)-1) & 31
		short := uint64(2)<<k - uint64(room) - 1
		var x uint64
		if i := pos >> 3; i+8 <= uint(len(r.b)) {
			x = binary.LittleEndian.Uint64(r.b[i:]) >> (pos & 7)
		} else {
			r.pos = pos
			x = r.peek()
		}
		y := x & (1<<k - 1)
		long := (short - 1 - y) >> 63
		y += long * (y + x>>k&1 - short)
		pos += k + uint(long)

		m := s.n / 2
		mid := lo + uint32(m) + uint32(y)
		v[s.at+m] = mid
		if right := s.n - m - 1; right > 0 {
			later[depth&31] = span{s.at + m + 1, right, s.hi}
			depth++
		}
		s.n, s.hi = m, mid-1
	}
	r.pos = pos
}
