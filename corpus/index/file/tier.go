package file

import (
	"encoding/binary"
	"slices"
	"sync"
)

// PageSize is how many bytes of a Tier are checked at a time.
const PageSize = 1 << 14

// Tier is a section that is read and checked page by page, on first use.
type Tier struct {
	Section
	src  Source
	sums []uint32 // of each page

	mu   sync.Mutex
	buf  []byte // the section, as far as it is read
	read []bool // pages in buf that are read and right
}

// NewTier returns the Tier of a section of src, by the checksums of its pages.
func NewTier(src Source, s Section, sums []uint32) (*Tier, error) {
	if int64(len(sums)) != (s.Length+PageSize-1)/PageSize {
		return nil, Damaged("section checks")
	}
	return &Tier{Section: s, src: src, sums: sums, read: make([]bool, len(sums))}, nil
}

// Size returns the length of the section in bytes.
func (t *Tier) Size() uint { return uint(t.Length) }

// UpTo returns the start of the section, of which the bytes from from to to
// are read and right, and maybe some before and after. It may end before to
// only where the section does.
func (t *Tier) UpTo(from, to uint) ([]byte, error) {
	to = min(to, t.Size())
	from = min(from, to)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buf == nil {
		if err := t.open(); err != nil {
			return nil, err
		}
	}
	end := from
	for p := from / PageSize; p*PageSize < to; p++ {
		end = min((p+1)*PageSize, t.Size())
		if t.read[p] {
			continue
		}
		if err := t.load(int(p), t.buf[p*PageSize:end]); err != nil {
			return nil, err
		}
	}
	return t.buf[:max(end, to)], nil
}

func (t *Tier) open() error {
	if t.src.r != nil {
		t.buf = make([]byte, t.Length)
		return nil
	}
	b, err := t.src.read(t.Offset, t.Length)
	t.buf = b
	return err
}

func (t *Tier) load(p int, page []byte) error {
	if t.src.r != nil {
		if err := t.src.readInto(page, t.Offset+int64(p)*PageSize); err != nil {
			return err
		}
	}
	if !t.src.right(page, t.sums[p]) {
		return Damaged("section " + t.Name + " checksum")
	}
	t.read[p] = true
	return nil
}

// AppendChecks appends the checksum of each page of a section to dst.
func AppendChecks(dst, section []byte) []byte {
	for p := range slices.Chunk(section, PageSize) {
		dst = binary.LittleEndian.AppendUint32(dst, checksum(p))
	}
	return dst
}
