package index

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"sort"
	"sync"
)

// packer compresses records, several in a pack.
type packer struct {
	lengths []int
	packs   []pack
	out     []byte
	held    []byte // records of the pack that is not full
	count   int    // how many
}

// pack is a run of compressed records.
type pack struct {
	first  int // number of its first record
	offset int // of its first byte
	sum    uint32
}

func (p *packer) add(record []byte) {
	p.lengths = append(p.lengths, len(record))
	p.held = append(p.held, record...)
	p.count++
	if len(p.held) >= packSize {
		p.flush()
	}
}

func (p *packer) flush() {
	if p.count == 0 {
		return
	}
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = z.Write(p.held)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		b.Reset() // a bytes.Buffer never fails, and the level is one of flate's
	}
	p.packs = append(p.packs, pack{len(p.lengths) - p.count, len(p.out), checksum(b.Bytes())})
	p.out = append(p.out, b.Bytes()...)
	p.held, p.count = p.held[:0], 0
}

// appendTable appends what a reader needs to find the records of p.
func (p *packer) appendTable(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(p.lengths)))
	for _, n := range p.lengths {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	dst = binary.AppendUvarint(dst, uint64(len(p.packs)))
	for i, k := range p.packs {
		records, size := len(p.lengths), len(p.out)
		if i+1 < len(p.packs) {
			records, size = p.packs[i+1].first, p.packs[i+1].offset
		}
		dst = binary.AppendUvarint(dst, uint64(records-k.first))
		dst = binary.AppendUvarint(dst, uint64(size-k.offset))
		dst = binary.LittleEndian.AppendUint32(dst, k.sum)
	}
	return dst
}

// records reads what a packer wrote. It keeps the packs that it used last.
type records struct {
	section
	src   source
	start []uint64 // where each record begins, in the order of all, and the end
	packs []pack   // and one for the end
	keep  int      // packs

	mu   sync.Mutex
	open []openPack // the last used first
}

type openPack struct {
	n int
	b []byte
}

// maxRatio is how many bytes one byte of DEFLATE can become (zlib's technical
// notes: 1032:1), rounded up.
const maxRatio = 1040

func readRecords(f *fields, src source, s section) (*records, error) {
	r := &records{section: s, src: src, keep: keepPacks}
	r.start = make([]uint64, f.count()+1)
	for i := range r.start[1:] {
		r.start[i+1] = r.start[i] + f.upTo(1<<31)
	}
	r.packs = make([]pack, f.count()+1)
	for i := range r.packs[1:] {
		k := r.packs[i]
		r.packs[i].sum = 0
		first := k.first + int(f.upTo(uint64(len(r.start))))
		offset := k.offset + int(f.upTo(uint64(s.length)))
		r.packs[i].sum = f.uint32()
		r.packs[i+1] = pack{first: first, offset: offset}
		if f.bad || first >= len(r.start) || r.start[first]-r.start[k.first] > uint64(offset-k.offset)*maxRatio {
			return nil, damaged("section " + s.name)
		}
	}
	end := r.packs[len(r.packs)-1]
	if f.bad || end.first != len(r.start)-1 || int64(end.offset) != s.length {
		return nil, damaged("section " + s.name)
	}
	return r, nil
}

// len returns how many records there are.
func (r *records) len() int { return len(r.start) - 1 }

// record returns record n, which the caller must not change.
func (r *records) record(n int) ([]byte, error) {
	k := sort.Search(len(r.packs)-1, func(k int) bool { return r.packs[k+1].first > n })
	b, err := r.pack(k)
	if err != nil {
		return nil, err
	}
	base := r.start[r.packs[k].first]
	from, to := r.start[n]-base, r.start[n+1]-base
	return b[from:to:to], nil
}

// pack returns the records of pack k.
func (r *records) pack(k int) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, o := range r.open {
		if o.n == k {
			copy(r.open[1:i+1], r.open[:i])
			r.open[0] = o
			return o.b, nil
		}
	}
	b, err := r.inflate(r.packs[k], r.packs[k+1])
	if err != nil {
		return nil, err
	}
	if len(r.open) < r.keep {
		r.open = append(r.open, openPack{})
	}
	copy(r.open[1:], r.open)
	r.open[0] = openPack{k, b}
	return b, nil
}

func (r *records) inflate(k, next pack) ([]byte, error) {
	z, err := r.src.read(r.offset+int64(k.offset), int64(next.offset-k.offset))
	if err != nil {
		return nil, err
	}
	if checksum(z) != k.sum {
		return nil, damaged("section " + r.name + " checksum")
	}
	b := make([]byte, r.start[next.first]-r.start[k.first])
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(z)), b); err != nil {
		return nil, damaged("section " + r.name)
	}
	return b, nil
}
