package file

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
)

const (
	packSize      = 1 << 12 // bytes of records compressed in a row
	maxDictionary = 1 << 15 // bytes that DEFLATE can look back
	sampledSize   = 1 << 20 // bytes of records that a dictionary is chosen from
)

// Packer compresses records, several in a pack, with a dictionary: DEFLATE
// (RFC 1951) then finds in a small pack what it would else only in a large one.
type Packer struct {
	// Plain leaves records of less than a megabyte in all as they are: what
	// compresses the whole file afterwards does it better.
	Plain bool

	lengths []int
	held    []byte // records that are in no pack yet
	packs   []pack // packs[0] is the dictionary
	packed  int    // records in packs
	out     []byte
	z       *flate.Writer
	buf     bytes.Buffer
}

// pack is a run of compressed records.
type pack struct {
	first  int // number of its first record
	offset int // of its first byte
	sum    uint32
}

// Add takes the next record.
func (p *Packer) Add(record []byte) {
	p.lengths = append(p.lengths, len(record))
	p.held = append(p.held, record...)
	if len(p.packs) > 0 || len(p.held) >= sampledSize {
		p.flush(packSize)
	}
}

// Bytes returns the packs of all records.
func (p *Packer) Bytes() []byte {
	p.flush(0)
	return p.out
}

// flush packs the records that are held, least bytes at a time or, when least
// is 0, all of them.
func (p *Packer) flush(least int) {
	if len(p.packs) == 0 {
		p.begin(p.Plain && len(p.held) < sampledSize)
	}
	at := 0
	for p.packed < len(p.lengths) {
		next, end := p.packed, at
		for next < len(p.lengths) && end-at < packSize {
			end += p.lengths[next]
			next++
		}
		if end-at < least {
			break
		}
		p.compress(p.held[at:end])
		p.packed, at = next, end
	}
	p.held = append(p.held[:0], p.held[at:]...)
}

// begin chooses the dictionary: pieces from all over the records held. Plain
// records have none.
func (p *Packer) begin(plain bool) {
	if plain {
		p.z = p.writer(flate.NoCompression, nil)
		p.compress(nil)
		return
	}
	const pieces = 64
	size := min(len(p.held)/32, maxDictionary) / pieces
	var dict []byte
	for i := range pieces {
		from := len(p.held) / pieces * i
		dict = append(dict, p.held[from:from+size]...)
	}
	p.z = p.writer(flate.BestCompression, nil)
	p.compress(dict)
	p.z = p.writer(flate.BestCompression, dict)
}

// writer returns a compressor; the level is one of flate's, so there is no error.
func (p *Packer) writer(level int, dict []byte) *flate.Writer {
	z, _ := flate.NewWriterDict(&p.buf, level, dict)
	return z
}

// compress makes b the next pack; a bytes.Buffer gives no errors.
func (p *Packer) compress(b []byte) {
	p.buf.Reset()
	p.z.Reset(&p.buf)
	_, _ = p.z.Write(b)
	_ = p.z.Close()
	p.packs = append(p.packs, pack{p.packed, len(p.out), checksum(p.buf.Bytes())})
	p.out = append(p.out, p.buf.Bytes()...)
}

// Len returns how many records there are.
func (p *Packer) Len() int { return len(p.lengths) }

// AppendTable appends what a reader needs to find the records of p.
func (p *Packer) AppendTable(dst []byte) []byte {
	p.flush(0)
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
