package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// section is one entry of the section table.
type section struct {
	name   string
	offset int64 // from the start of the file
	length int64
	sum    uint32 // of its bytes
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(b []byte) uint32 { return crc32.Checksum(b, castagnoli) }

func damaged(what string) error { return fmt.Errorf("%w: damaged: %s", ErrFormat, what) }

// source is the bytes of a Segment: in memory, or behind a ReaderAt.
type source struct {
	b         []byte
	r         io.ReaderAt
	size      int64
	unchecked bool // all checksums are right: so a fuzz test reaches what is behind them
}

// right reports whether b has the checksum sum.
func (s source) right(b []byte, sum uint32) bool { return s.unchecked || checksum(b) == sum }

// read returns n bytes at off, which the caller must not change. The range
// must lie inside the file.
func (s source) read(off, n int64) ([]byte, error) {
	if s.r == nil {
		return s.b[off : off+n : off+n], nil
	}
	b := make([]byte, n)
	return b, s.readInto(b, off)
}

// readInto fills b from off.
func (s source) readInto(b []byte, off int64) error {
	if len(b) == 0 {
		return nil
	}
	n, err := s.r.ReadAt(b, off)
	if n == len(b) {
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		return damaged("cut short")
	}
	return fmt.Errorf("index: %w", err)
}

// table reads the header and the section table.
func (s source) table() ([]section, error) {
	if s.size < headerSize {
		return nil, fmt.Errorf("%w: not a segment", ErrFormat)
	}
	h, err := s.read(0, headerSize)
	if err != nil {
		return nil, err
	}
	if string(h[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: not a segment", ErrFormat)
	}
	if v := binary.LittleEndian.Uint32(h[8:]); v != version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrFormat, v, version)
	}
	n := int64(binary.LittleEndian.Uint32(h[12:]))
	if n > s.size-headerSize {
		return nil, damaged("cut short")
	}
	b, err := s.read(headerSize, n)
	if err != nil {
		return nil, err
	}
	if !s.right(b, binary.LittleEndian.Uint32(h[16:])) {
		return nil, damaged("section table checksum")
	}
	return s.entries(b)
}

// entries parses the section table b: the sections must follow each other from
// the end of the table to the end of the file.
func (s source) entries(b []byte) ([]section, error) {
	f := fields{b: b}
	end := headerSize + int64(len(b))
	var all []section
	for n := f.count(); n > 0; n-- {
		e := section{name: string(f.bytes(f.count()))}
		e.offset, e.length = int64(f.uvarint()), int64(f.uvarint())
		e.sum = f.uint32()
		if f.bad || e.offset != end || e.length < 0 || e.length > s.size-end {
			return nil, damaged("section table")
		}
		end += e.length
		all = append(all, e)
	}
	if f.bad || len(f.b) > 0 || end != s.size {
		return nil, damaged("section table")
	}
	return all, nil
}

// fields reads numbers and bytes off the front of b; bad tells that there were
// too few.
type fields struct {
	b   []byte
	bad bool
}

func (f *fields) uvarint() uint64 {
	x, n := binary.Uvarint(f.b)
	if n <= 0 {
		f.bad, f.b = true, nil
		return 0
	}
	f.b = f.b[n:]
	return x
}

// count reads the number of things that take at least a byte each in what is
// left.
func (f *fields) count() int {
	x := f.uvarint()
	if x > uint64(len(f.b)) {
		f.bad, f.b = true, nil
		return 0
	}
	return int(x)
}

// upTo reads a number of at most limit.
func (f *fields) upTo(limit uint64) uint64 {
	x := f.uvarint()
	if x > limit {
		f.bad, f.b = true, nil
		return 0
	}
	return x
}

func (f *fields) bytes(n int) []byte {
	if n > len(f.b) {
		f.bad, f.b = true, nil
		return nil
	}
	b := f.b[:n]
	f.b = f.b[n:]
	return b
}

func (f *fields) uint32() uint32 {
	if b := f.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}
