package index

import "sync"

// tier is a section that is read and checked page by page, on first use.
type tier struct {
	section
	src  source
	sums []uint32 // of each page

	mu   sync.Mutex
	buf  []byte // the section, as far as it is read
	read []bool // pages in buf that are read and right
}

func newTier(src source, s section, sums []uint32) (*tier, error) {
	if int64(len(sums)) != (s.length+pageSize-1)/pageSize {
		return nil, damaged("section checks")
	}
	return &tier{section: s, src: src, sums: sums, read: make([]bool, len(sums))}, nil
}

// size returns the length of the section in bytes.
func (t *tier) size() uint { return uint(t.length) }

// upTo returns the start of the section, of which the bytes from from to to
// are read and right, and maybe some before and after. It may end before to
// only where the section does.
func (t *tier) upTo(from, to uint) ([]byte, error) {
	to = min(to, t.size())
	from = min(from, to)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buf == nil {
		if err := t.open(); err != nil {
			return nil, err
		}
	}
	end := from
	for p := from / pageSize; p*pageSize < to; p++ {
		end = min((p+1)*pageSize, t.size())
		if t.read[p] {
			continue
		}
		if err := t.load(int(p), t.buf[p*pageSize:end]); err != nil {
			return nil, err
		}
	}
	return t.buf[:max(end, to)], nil
}

func (t *tier) open() error {
	if t.src.r != nil {
		t.buf = make([]byte, t.length)
		return nil
	}
	b, err := t.src.read(t.offset, t.length)
	t.buf = b
	return err
}

func (t *tier) load(p int, page []byte) error {
	if t.src.r != nil {
		if err := t.src.readInto(page, t.offset+int64(p)*pageSize); err != nil {
			return err
		}
	}
	if !t.src.right(page, t.sums[p]) {
		return damaged("section " + t.name + " checksum")
	}
	t.read[p] = true
	return nil
}
