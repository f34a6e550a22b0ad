package index

import (
	"math/bits"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/terms"
)

// maxBlockBytes is more than the postings of a block can take.
const maxBlockBytes = 4096

// find decodes the first block of a term.
func (p *Postings) find(id TermID) bool {
	v := p.s.terms
	g := int(id / terms.GroupSize)
	var before, long uint // bytes of the long lists before id, and of all
	stats := v.Stats(g)
	for i := range v.Size(g) {
		st := terms.ReadStat(&stats)
		if i == int(id%terms.GroupSize) {
			p.stat, before = st, long
		}
		long += uint(st.Postings)
	}
	p.group = uint(v.Postings(g)) + long
	if p.stat.Docs <= blockSize {
		return p.findShort()
	}
	p.postings = bitcode.Reader{Pos: (uint(v.Postings(g)) + before) * 8}
	return p.openLong()
}

// findShort decodes the only block of the term. The short ones before it in
// its group have to be read too.
func (p *Postings) findShort() bool {
	v := p.s.terms
	stats := v.Stats(int(p.id / terms.GroupSize))
	p.postings = bitcode.Reader{Pos: p.group * 8}
	for i := p.id % terms.GroupSize; ; i-- {
		p.stat = terms.ReadStat(&stats)
		if p.stat.Docs > blockSize {
			continue
		}
		if !p.decodeShort() || i == 0 {
			return p.err == nil
		}
		if !p.loadFreqs() {
			return false
		}
	}
}

// need sees to it that r has the n bytes at its position, if the section does.
func (p *Postings) need(t *file.Tier, r *bitcode.Reader, n uint) bool {
	from := r.Pos / 8
	if end := min(from+n, t.Size()); end <= uint(len(r.B)) && r.B != nil {
		return true
	}
	b, err := t.UpTo(from, from+n)
	if err != nil {
		return p.fail(err)
	}
	r.B = b
	return true
}

// decodeShort decodes the documents of a term with one block.
func (p *Postings) decodeShort() bool {
	if !p.need(p.s.postings, &p.postings, maxBlockBytes) {
		return false
	}
	if !p.plausible() {
		return false
	}
	p.n = int(p.stat.Docs)
	p.postings.Sequence(p.docs[:p.n], 0, uint32(p.s.docs)-1)
	p.withFreqs = false
	return p.postings.OK() || p.fail(file.Damaged("section postings"))
}

// plausible reports whether the frequencies of the term can be.
func (p *Postings) plausible() bool {
	ok := p.stat.Docs <= uint32(p.s.docs) && p.stat.Occurrences >= p.stat.Docs
	return ok || p.fail(file.Damaged("section terms"))
}

// openLong reads the directory of a term with several blocks, and the first.
func (p *Postings) openLong() bool {
	if !p.plausible() {
		return false
	}
	n := (p.stat.Docs + blockSize - 1) / blockSize
	r := &p.postings
	if !p.need(p.s.postings, r, min(uint(p.stat.Postings), 16*uint(n)+16)) {
		return false
	}
	if uint(n) > uint(p.stat.Postings)*8 { // a block has a bit in the directory at least
		return p.fail(file.Damaged("section postings"))
	}
	p.blocks = append(p.blocks[:0], make([]blockEnd, n)...)
	if uint(cap(p.scratch)) < uint(n) {
		p.scratch = make([]uint32, n)
	}
	v := p.scratch[:n]
	size := r.Gamma() - 1
	r.Sequence(v, 0, uint32(p.s.docs)-1)
	for i, x := range v {
		p.blocks[i].doc = x
	}
	p.ends(v[:n-1], 1, p.stat.Occurrences-1)
	for i, x := range v[:n-1] {
		p.blocks[i].count = x
	}
	p.ends(v[:n-1], 0, size+n-2)
	for i, x := range v[:n-1] {
		p.blocks[i].postings = x - uint32(i)
	}
	last := &p.blocks[n-1]
	last.count, last.postings = p.stat.Occurrences, size
	r.Align()
	p.base = r.Pos / 8
	if !r.OK() {
		return p.fail(file.Damaged("section postings"))
	}
	return p.decodeBlock(0)
}

// ends reads a sequence of the directory into v.
func (p *Postings) ends(v []uint32, lo, hi uint32) { p.postings.Sequence(v, lo, hi) }

// decodeBlock decodes the documents of block k of several.
func (p *Postings) decodeBlock(k int) bool {
	end, start := p.blocks[k], blockEnd{}
	lo := uint32(0)
	if k > 0 {
		start = p.blocks[k-1]
		lo = start.doc + 1
	}
	n := min(blockSize, int(p.stat.Docs)-k*blockSize)
	if int64(end.doc)-int64(lo)+1 < int64(n) || end.count-start.count < uint32(n) {
		return p.fail(file.Damaged("section postings"))
	}
	p.postings.Pos = (p.base + uint(start.postings)) * 8
	if !p.need(p.s.postings, &p.postings, uint(end.postings-start.postings)) {
		return false
	}
	p.block, p.n, p.withFreqs = k, n, false
	p.docs[n-1] = end.doc
	if n > 1 {
		p.postings.Sequence(p.docs[:n-1], lo, end.doc-1)
	}
	return p.postings.OK() || p.fail(file.Damaged("section postings"))
}

// occurrences returns how many occurrences the block has.
func (p *Postings) occurrences() uint32 {
	if len(p.blocks) == 0 {
		return p.stat.Occurrences
	}
	n := p.blocks[p.block].count
	if p.block > 0 {
		n -= p.blocks[p.block-1].count
	}
	return n
}

// loadFreqs decodes the frequencies of the block, once.
func (p *Postings) loadFreqs() bool {
	if p.withFreqs {
		return p.err == nil
	}
	p.withFreqs = true
	sum, r := p.occurrences(), &p.postings
	r.Sequence(p.freqs[:p.n-1], 1, sum-1)
	p.freqs[p.n-1] = sum
	for i := p.n - 1; i > 0; i-- {
		p.freqs[i] -= p.freqs[i-1]
	}
	clear(p.odd[:p.n])
	if p.s.fields > 1 && !p.loadFields() {
		return p.fail(file.Damaged("section postings"))
	}
	return r.OK() || p.fail(file.Damaged("section postings"))
}

// loadFields decodes which postings are not in the main field alone, and their
// frequencies by field.
func (p *Postings) loadFields() bool {
	r := &p.postings
	n := r.Gamma() - 1
	if n > uint32(p.n) {
		return false
	}
	var at [blockSize]uint32
	r.Sequence(at[:n], 0, uint32(p.n)-1)
	for k, i := range at[:n] {
		p.odd[i] = uint8(k) + 1
		if !p.loadSplit(&p.by[k], p.freqs[i]) {
			return false
		}
	}
	return true
}

func (p *Postings) loadSplit(by *[MaxFields]uint32, freq uint32) bool {
	r := &p.postings
	m := r.Uniform(1<<p.s.fields-2) + 1
	if m >= 1<<p.s.main {
		m++
	}
	n := bits.OnesCount32(m)
	if freq < uint32(n) {
		return false
	}
	var cuts [MaxFields]uint32
	r.Sequence(cuts[:n-1], 1, freq-1)
	cuts[n-1] = freq
	*by = [MaxFields]uint32{}
	before, k := uint32(0), 0
	for f := range by {
		if m>>f&1 == 1 {
			by[f] = cuts[k] - before
			before = cuts[k]
			k++
		}
	}
	return true
}
