package bitcode

import (
	"encoding/binary"
	"math/bits"
)

// Writer appends bits to a byte slice, lowest bit first.
type Writer struct {
	B    []byte // whole bytes
	acc  uint64 // bits not yet in B
	held uint   // how many, less than 8
}

// Bits appends the n lowest bits of x, n ≤ 56.
func (w *Writer) Bits(x uint64, n uint) {
	w.acc |= x & (1<<n - 1) << w.held
	w.held += n
	for w.held >= 8 {
		w.B = append(w.B, byte(w.acc))
		w.acc >>= 8
		w.held -= 8
	}
}

// Align fills the last byte with zero bits.
func (w *Writer) Align() {
	if w.held > 0 {
		w.Bits(0, 8-w.held)
	}
}

// Uniform appends x of [0, n) in truncated binary: ⌊log2 n⌋ bits for the
// first values, one more for the rest. The odd bit comes last.
func (w *Writer) Uniform(x, n uint32) {
	if n <= 1 {
		return
	}
	k := uint(bits.Len32(n - 1))
	short := uint64(1)<<k - uint64(n)
	if uint64(x) < short {
		w.Bits(uint64(x), k-1)
		return
	}
	y := uint64(x) + short
	w.Bits(y>>1, k-1)
	w.Bits(y&1, 1)
}

// Gamma appends x ≥ 1 in Elias' gamma code (1975): as many zeros as x has bits
// after its first, a one, those bits.
func (w *Writer) Gamma(x uint32) {
	k := uint(bits.Len32(x)) - 1
	w.Bits(1<<k, k+1)
	w.Bits(uint64(x), k)
}

// Sequence appends the strictly increasing values v of [lo, hi] in binary
// interpolative code (Moffat and Stuiver, Information Retrieval 3, 2000): the
// middle value in the range its neighbours leave it, then each half. The
// reader knows len(v), lo and hi. Values that fill their range take no bits.
func (w *Writer) Sequence(v []uint32, lo, hi uint32) {
	for len(v) > 0 && int64(hi)-int64(lo)+1 > int64(len(v)) {
		m := uint32(len(v) / 2)
		first, last := lo+m, hi-(uint32(len(v))-1-m)
		x := v[m]
		w.Uniform(x-first, last-first+1)
		if m > 0 {
			w.Sequence(v[:m], lo, x-1)
		}
		v, lo = v[m+1:], x+1
	}
}

// Reader reads what a Writer wrote. Bits past the end are zeros; OK
// tells whether any were read. Whatever the bytes, Uniform and Sequence give
// values inside their range.
type Reader struct {
	B   []byte
	Pos uint // in bits
}

// OK reports whether all bits read so far were there.
func (r *Reader) OK() bool { return r.Pos <= uint(len(r.B))*8 }

// Peek returns at least the next 56 bits.
func (r *Reader) Peek() uint64 {
	i := r.Pos >> 3
	if i+8 <= uint(len(r.B)) {
		return binary.LittleEndian.Uint64(r.B[i:]) >> (r.Pos & 7)
	}
	var x uint64
	for j := uint(0); i+j < uint(len(r.B)); j++ {
		x |= uint64(r.B[i+j]) << (8 * j)
	}
	return x >> (r.Pos & 7)
}

// Bits reads n bits, n ≤ 56.
func (r *Reader) Bits(n uint) uint64 {
	x := r.Peek() & (1<<n - 1)
	r.Pos += n
	return x
}

// Align moves to the next whole byte.
func (r *Reader) Align() { r.Pos = (r.Pos + 7) &^ 7 }

// Uniform reads a value of [0, n).
func (r *Reader) Uniform(n uint32) uint32 {
	if n <= 1 {
		return 0
	}
	k := uint(bits.Len32(n-1)-1) & 31
	short := uint64(2)<<k - uint64(n)
	x := r.Peek()
	y := x & (1<<k - 1)
	long := (short - 1 - y) >> 63 // 1 when y ≥ short: no branch, for it would be a coin's
	y += long * (y + x>>k&1 - short)
	r.Pos += k + uint(long)
	return uint32(y)
}

// Gamma reads a value ≥ 1; 32 zeros in a row, which Gamma never writes, end it.
func (r *Reader) Gamma() uint32 {
	x := r.Peek()
	k := uint(bits.TrailingZeros32(uint32(x)))
	switch {
	case k > 31:
		r.Pos += k + 1
		return 1
	case k > 27: // 2k + 1 bits may be more than there are in x
		r.Pos += k + 1
		x = r.Peek()
		r.Pos += k
	default:
		x >>= k + 1
		r.Pos += 2*k + 1
	}
	return 1<<k | uint32(x)&(1<<k-1)
}

// span is a part of a sequence that is yet to be read: n values from at on, the
// last at most hi.
type span struct {
	at, n int
	hi    uint32
}

// Sequence fills v with strictly increasing values of [lo, hi], which must
// have room for them. It is one loop without calls, for those cost much in
// WebAssembly.
func (r *Reader) Sequence(v []uint32, lo, hi uint32) {
	var later [32]span // halves come to less than 32
	depth, pos := 0, r.Pos
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
		// Uniform(room + 1), written out
		k := uint(bits.Len32(room)-1) & 31
		short := uint64(2)<<k - uint64(room) - 1
		var x uint64
		if i := pos >> 3; i+8 <= uint(len(r.B)) {
			x = binary.LittleEndian.Uint64(r.B[i:]) >> (pos & 7)
		} else {
			r.Pos = pos
			x = r.Peek()
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
	r.Pos = pos
}
