package file

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// ErrFormat says that bytes are no file of this format, of another version of
// it, or damaged.
var ErrFormat = errors.New("unreadable segment")

// Damaged wraps ErrFormat for the part of a file that cannot be right.
func Damaged(what string) error { return fmt.Errorf("%w: damaged: %s", ErrFormat, what) }

const (
	magic   = "mudawwan"
	version = 2

	// HeaderSize is how many bytes stand before the section table.
	HeaderSize = 20
)

// Section is one entry of the section table.
type Section struct {
	Name   string
	Offset int64 // from the start of the file
	Length int64
	Sum    uint32 // of its bytes
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(b []byte) uint32 { return crc32.Checksum(b, castagnoli) }

// Source is the bytes of a file: in memory, or behind a ReaderAt.
type Source struct {
	b         []byte
	r         io.ReaderAt
	size      int64
	unchecked bool
}

// Bytes returns the Source of a file in memory, which must not change.
func Bytes(b []byte) Source { return Source{b: b, size: int64(len(b))} }

// At returns the Source of a file of size bytes behind r.
func At(r io.ReaderAt, size int64) Source { return Source{r: r, size: size} }

// Unchecked returns s with all checksums taken for right, so that a fuzz test
// reaches what is behind them.
func (s Source) Unchecked() Source {
	s.unchecked = true
	return s
}

// Checked returns the bytes of a section if they are right, as a Source too.
// The caller must not change them.
func (s Source) Checked(e Section) ([]byte, Source, error) {
	b, err := s.read(e.Offset, e.Length)
	if err != nil {
		return nil, s, err
	}
	if !s.right(b, e.Sum) {
		return nil, s, Damaged("section " + e.Name + " checksum")
	}
	return b, Source{b: b, size: e.Length, unchecked: s.unchecked}, nil
}

// right reports whether b has the checksum sum.
func (s Source) right(b []byte, sum uint32) bool { return s.unchecked || checksum(b) == sum }

// read returns n bytes at off, which the caller must not change. The range
// must lie inside the file.
func (s Source) read(off, n int64) ([]byte, error) {
	if s.r == nil {
		return s.b[off : off+n : off+n], nil
	}
	b := make([]byte, n)
	return b, s.readInto(b, off)
}

// readInto fills b from off.
func (s Source) readInto(b []byte, off int64) error {
	if len(b) == 0 {
		return nil
	}
	n, err := s.r.ReadAt(b, off)
	if n == len(b) {
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		return Damaged("cut short")
	}
	return fmt.Errorf("index: %w", err)
}

// Table reads the header and the section table.
func (s Source) Table() ([]Section, error) {
	if s.size < HeaderSize {
		return nil, fmt.Errorf("%w: not a segment", ErrFormat)
	}
	h, err := s.read(0, HeaderSize)
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
	if n > s.size-HeaderSize {
		return nil, Damaged("cut short")
	}
	b, err := s.read(HeaderSize, n)
	if err != nil {
		return nil, err
	}
	if !s.right(b, binary.LittleEndian.Uint32(h[16:])) {
		return nil, Damaged("section table checksum")
	}
	return s.entries(b)
}

// entries parses the section table b: the sections must follow each other from
// the end of the table to the end of the file.
func (s Source) entries(b []byte) ([]Section, error) {
	f := Numbers{B: b}
	end := HeaderSize + int64(len(b))
	var all []Section
	for n := f.Count(); n > 0; n-- {
		e := Section{Name: string(f.Bytes(f.Count()))}
		e.Offset, e.Length = int64(f.Uvarint()), int64(f.Uvarint())
		e.Sum = f.Uint32()
		if f.Bad || e.Offset != end || e.Length < 0 || e.Length > s.size-end {
			return nil, Damaged("section table")
		}
		end += e.Length
		all = append(all, e)
	}
	if f.Bad || len(f.B) > 0 || end != s.size {
		return nil, Damaged("section table")
	}
	return all, nil
}
