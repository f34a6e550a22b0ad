package file

import (
	"bytes"
	"compress/flate"
	"io"
	"sort"
	"sync"
)

// Records reads what a Packer wrote. It keeps the packs that it used last.
type Records struct {
	Section
	src   Source
	start []uint64 // where each record begins, in the order of all, and the end
	packs []pack   // packs[0] is the dictionary, the last one the end
	keep  int      // packs

	mu   sync.Mutex
	open []openPack // the last used first
	dict []byte
	z    io.ReadCloser
}

type openPack struct {
	n int
	b []byte
}

// maxRatio is how many bytes one byte of DEFLATE can become (zlib's technical
// notes: 1032:1), rounded up.
const maxRatio = 1040

// keepPacks is how many packs stay in memory: a quarter of a megabyte.
const keepPacks = 64

// ReadRecords reads the table that AppendTable wrote, of the section s of src.
func ReadRecords(f *Numbers, src Source, s Section) (*Records, error) {
	r := &Records{Section: s, src: src, keep: keepPacks}
	r.start = make([]uint64, f.Count()+1)
	for i := range r.start[1:] {
		r.start[i+1] = r.start[i] + f.UpTo(1<<31)
	}
	r.packs = make([]pack, f.Count()+1)
	for i := range r.packs[1:] {
		k := r.packs[i]
		first := k.first + int(f.UpTo(uint64(len(r.start))))
		offset := k.offset + int(f.UpTo(uint64(s.Length)))
		r.packs[i].sum = f.Uint32()
		r.packs[i+1] = pack{first: first, offset: offset}
		if f.Bad || first >= len(r.start) || r.start[first]-r.start[k.first] > uint64(offset-k.offset)*maxRatio {
			return nil, Damaged("section " + s.Name)
		}
	}
	end := r.packs[len(r.packs)-1]
	if f.Bad || len(r.packs) < 2 || r.packs[1].first > 0 || end.first != len(r.start)-1 || int64(end.offset) != s.Length {
		return nil, Damaged("section " + s.Name)
	}
	return r, nil
}

// KeepAll makes r keep all packs that it inflates.
func (r *Records) KeepAll() { r.keep = len(r.packs) }

// Len returns how many records there are.
func (r *Records) Len() int { return len(r.start) - 1 }

// Record returns record n of Len, which the caller must not change.
func (r *Records) Record(n int) ([]byte, error) {
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
func (r *Records) pack(k int) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, o := range r.open {
		if o.n == k {
			copy(r.open[1:i+1], r.open[:i])
			r.open[0] = o
			return o.b, nil
		}
	}
	b, err := r.inflate(k)
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

// inflate reads pack k, which is not the dictionary.
func (r *Records) inflate(k int) ([]byte, error) {
	if r.z == nil {
		z, err := r.compressed(0)
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(z)), maxDictionary))
		if err != nil {
			return nil, Damaged("section " + r.Name)
		}
		r.dict, r.z = b, flate.NewReader(nil)
	}
	z, err := r.compressed(k)
	if err != nil {
		return nil, err
	}
	b := make([]byte, r.start[r.packs[k+1].first]-r.start[r.packs[k].first])
	if f, ok := r.z.(flate.Resetter); ok {
		err = f.Reset(bytes.NewReader(z), r.dict)
	}
	if err == nil {
		_, err = io.ReadFull(r.z, b)
	}
	if err != nil {
		return nil, Damaged("section " + r.Name)
	}
	return b, nil
}

// compressed returns the bytes of pack k if they are right.
func (r *Records) compressed(k int) ([]byte, error) {
	p := r.packs[k]
	z, err := r.src.read(r.Offset+int64(p.offset), int64(r.packs[k+1].offset-p.offset))
	if err != nil {
		return nil, err
	}
	if !r.src.right(z, p.sum) {
		return nil, Damaged("section " + r.Name + " checksum")
	}
	return z, nil
}
