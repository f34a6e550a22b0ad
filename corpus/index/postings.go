package index

import (
	"sort"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/terms"
)

// Postings goes through the documents that hold a term, in the order of their
// numbers. It starts before the first.
type Postings struct {
	s    *Segment
	err  error
	stat terms.Stat
	id   TermID

	blocks   []blockEnd     // of a list of several blocks
	block    int            // the one that is decoded
	group    uint           // where the short lists of the group begin
	base     uint           // where the blocks begin
	lo       uint32         // first document possible in the block
	postings bitcode.Reader // after what is decoded of the block

	n, i      int // postings of the block, and the current one
	docs      [blockSize]uint32
	freqs     [blockSize]uint32
	odd       [blockSize]uint8 // 1 + index in by, 0 when all in the main field
	by        [blockSize][MaxFields]uint32
	withFreqs bool // freqs, odd and by are those of the block
	scratch   []uint32
}

// blockEnd says where a block ends.
type blockEnd struct {
	doc      uint32 // the last one
	count    uint32 // occurrences so far
	postings uint32 // bytes so far
}

// Postings returns the postings of a term; none of a term that is not there.
func (s *Segment) Postings(id TermID) *Postings {
	p := &Postings{s: s}
	p.Reset(id)
	return p
}

// Reset starts p anew with another term of its Segment, and no error.
func (p *Postings) Reset(id TermID) {
	p.err, p.stat, p.id = nil, terms.Stat{}, id
	p.blocks, p.block = p.blocks[:0], 0
	p.n, p.i = 0, -1
	if int(id) < p.s.terms.Len() {
		p.find(id)
	}
	p.i = -1
}

// Err returns why the postings ended too early, nil when they did not.
func (p *Postings) Err() error { return p.err }

// fail ends p.
func (p *Postings) fail(err error) bool {
	if p.err == nil {
		p.err = err
	}
	p.n, p.i, p.blocks, p.withFreqs = 0, 0, p.blocks[:0], true
	return false
}

// Next goes to the next document; false when there is none.
func (p *Postings) Next() bool {
	if p.i+1 < p.n {
		p.i++
		return true
	}
	return p.nextBlock(p.block + 1)
}

// Advance goes to the first document from the current one on whose number is
// at least doc; false when there is none.
func (p *Postings) Advance(doc DocID) bool {
	if p.n > 0 && p.docs[p.n-1] < doc {
		if p.block+1 >= len(p.blocks) {
			p.i = p.n
			return false
		}
		rest := p.blocks[p.block+1:]
		k := sort.Search(len(rest), func(k int) bool { return rest[k].doc >= doc })
		if !p.nextBlock(p.block + 1 + k) {
			return false
		}
	}
	p.i = max(p.i, 0)
	for p.i < p.n && p.docs[p.i] < doc {
		p.i++
	}
	return p.i < p.n
}

// nextBlock goes to the first posting of block k.
func (p *Postings) nextBlock(k int) bool {
	if k >= len(p.blocks) {
		p.i = p.n
		return false
	}
	if !p.decodeBlock(k) {
		return false
	}
	p.i = 0
	return true
}

// Doc returns the current document: 0 before the first and after the last.
func (p *Postings) Doc() DocID {
	if p.i < 0 || p.i >= p.n {
		return 0
	}
	return p.docs[p.i]
}

// Freqs returns how often the term stands in each field of the current
// document, 65,535 where it is more.
func (p *Postings) Freqs() (out [MaxFields]uint16) {
	i := uint(p.i)
	if i >= uint(p.n) || i >= blockSize || !p.withFreqs && !p.loadFreqs() {
		return out
	}
	if k := p.odd[i]; k > 0 {
		for f, n := range &p.by[k-1] {
			out[f] = uint16(min(n, 1<<16-1))
		}
		return out
	}
	out[p.s.main%MaxFields] = uint16(min(p.freqs[i], 1<<16-1))
	return out
}
