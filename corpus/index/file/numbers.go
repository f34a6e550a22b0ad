package file

import "encoding/binary"

// Numbers reads numbers and bytes off the front of B; Bad tells that there were
// too few.
type Numbers struct {
	B   []byte
	Bad bool
}

// Uvarint reads a base-128 varint.
func (f *Numbers) Uvarint() uint64 {
	x, n := binary.Uvarint(f.B)
	if n <= 0 {
		f.Bad, f.B = true, nil
		return 0
	}
	f.B = f.B[n:]
	return x
}

// Count reads the number of things that take at least a byte each in what is
// left.
func (f *Numbers) Count() int {
	x := f.Uvarint()
	if x > uint64(len(f.B)) {
		f.Bad, f.B = true, nil
		return 0
	}
	return int(x)
}

// UpTo reads a number of at most limit.
func (f *Numbers) UpTo(limit uint64) uint64 {
	x := f.Uvarint()
	if x > limit {
		f.Bad, f.B = true, nil
		return 0
	}
	return x
}

// Bytes reads n bytes; nil when there are fewer.
func (f *Numbers) Bytes(n int) []byte {
	if n > len(f.B) {
		f.Bad, f.B = true, nil
		return nil
	}
	b := f.B[:n]
	f.B = f.B[n:]
	return b
}

// Uint32 reads 4 bytes, the lowest first.
func (f *Numbers) Uint32() uint32 {
	if b := f.Bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}
