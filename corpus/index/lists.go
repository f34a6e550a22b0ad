package index

import (
	"math/bits"
	"slices"

	"mudawwana/corpus/index/bitcode"
)

// term codes the frequencies and postings of one term.
func (s *segmentWriter) term(l *list) {
	e := s.collect(l)
	s.stats.Gamma(l.docs)
	s.stats.Gamma(l.count - l.docs + 1)
	if l.docs <= blockSize {
		s.postings.Sequence(e.docs, 0, s.docs()-1)
		s.frequencies(e)
		return
	}
	start := len(s.postings.long)
	s.long(e, l.count)
	s.stats.Gamma(uint32(len(s.postings.long)-start) + 1)
}

// docs returns how many documents there are.
func (s *segmentWriter) docs() uint32 { return uint32(len(s.lengths) / s.fields) }

// long codes a list of several blocks: a directory of them, then each.
func (s *segmentWriter) long(e *entry, count uint32) {
	var blocks segmentWriter
	blocks.Builder, blocks.main = s.Builder, s.main
	var lasts, counts, ends []uint32
	lo, sum := uint32(0), uint32(0)
	for i := 0; i < len(e.docs); i += blockSize {
		n := min(blockSize, len(e.docs)-i)
		b := e.part(i, n)
		for _, f := range b.freqs {
			sum += f
		}
		last := b.docs[n-1]
		blocks.postings.Sequence(b.docs[:n-1], lo, last-1)
		blocks.frequencies(b)
		blocks.postings.Align()
		k := uint32(len(lasts)) // ends grow by one a block more, so that they always grow
		lasts, counts = append(lasts, last), append(counts, sum)
		ends = append(ends, uint32(len(blocks.postings.B))+k)
		lo = last + 1
	}
	k := len(lasts) - 1
	var w bitcode.Writer
	w.Gamma(ends[k] - uint32(k) + 1)
	w.Sequence(lasts, 0, s.docs()-1)
	w.Sequence(counts[:k], 1, count-1)
	w.Sequence(ends[:k], 0, ends[k]-1)
	w.Align()
	s.postings.long = slices.Concat(s.postings.long, w.B, blocks.postings.B)
}

// part returns n postings from i on.
func (e *entry) part(i, n int) *entry {
	return &entry{docs: e.docs[i : i+n], freqs: e.freqs[i : i+n], by: e.by[i : i+n]}
}

// frequencies codes how often the term stands in each document, and where
// that is not in the main field alone, in which fields how often.
func (s *segmentWriter) frequencies(e *entry) {
	w := &s.postings
	n := len(e.docs)
	sums := make([]uint32, n)
	sum := uint32(0)
	for i, f := range e.freqs {
		sum += f
		sums[i] = sum
	}
	w.Sequence(sums[:n-1], 1, sum-1)
	if s.fields == 1 {
		return
	}
	var odd []uint32
	for i := range e.by {
		if mask(&e.by[i]) != s.main {
			odd = append(odd, uint32(i))
		}
	}
	w.Gamma(uint32(len(odd)) + 1)
	w.Sequence(odd, 0, uint32(n)-1)
	for _, i := range odd {
		s.split(&e.by[i], e.freqs[i])
	}
}

// split codes the fields that a posting has occurrences in, and how many.
func (s *segmentWriter) split(by *[MaxFields]uint32, freq uint32) {
	m := mask(by)
	x := m - 1
	if m > s.main {
		x--
	}
	s.postings.Uniform(x, 1<<s.fields-2)
	var cuts []uint32
	sum := uint32(0)
	for _, n := range by {
		if n > 0 {
			sum += n
			cuts = append(cuts, sum)
		}
	}
	s.postings.Sequence(cuts[:bits.OnesCount32(m)-1], 1, freq-1)
}

// mask returns the fields with occurrences, the first in the lowest bit.
func mask(by *[MaxFields]uint32) uint32 {
	m := uint32(0)
	for f, n := range by {
		if n > 0 {
			m |= 1 << f
		}
	}
	return m
}
