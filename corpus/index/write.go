package index

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
)

// segmentWriter codes what a Builder collected.
type segmentWriter struct {
	*Builder
	main      uint32 // the field with the most positions, as a mask
	groups    []byte // lengths of the parts of each group
	stats     bitcode.Writer
	done      [2]int // where the group begins in terms and stats
	postings  part
	positions part
	one       entry // scratch
}

// part is a section as it grows: group after group, and in each the long lists
// before the short ones.
type part struct {
	bitcode.Writer // the short lists of the group
	long           []byte
	all            []byte // the groups before
}

// endGroup moves the group to the others and returns its length.
func (p *part) endGroup() int {
	p.Align()
	p.all = append(append(p.all, p.long...), p.B...)
	n := len(p.long) + len(p.B)
	p.long, p.B = p.long[:0], p.B[:0]
	return n
}

// entry is the postings of one term.
type entry struct {
	docs  []uint32
	freqs []uint32            // occurrences in each document
	by    [][MaxFields]uint32 // and in each field
	pos   []uint32            // positions in their fields, one document after the other
}

// WriteTo writes the Segment to w. The Builder can go on to grow and be
// written again. The same calls before give the same bytes.
func (b *Builder) WriteTo(w io.Writer) (int64, error) {
	s := &segmentWriter{Builder: b, main: 1 << b.mainField()}
	names, parts := s.sections()
	var n int64
	for _, part := range append([][]byte{file.Header(names, parts)}, parts...) {
		k, err := w.Write(part)
		n += int64(k)
		if err != nil {
			return n, fmt.Errorf("index: %w", err)
		}
	}
	return n, nil
}

// sections returns the names of the sections and their bytes.
func (s *segmentWriter) sections() ([]string, [][]byte) {
	terms := s.vocabulary()
	postings, positions := s.postings.all, s.positions.all
	names := []string{documentsName, termsName, metaName, checksName}
	parts := [][]byte{s.documents(), terms, s.meta.Bytes(), file.AppendChecks(file.AppendChecks(nil, postings), positions)}
	for _, name := range s.blobNames() {
		names = append(names, blobPrefix+name)
		parts = append(parts, s.blobs[name])
	}
	return append(names, postingsName, positionsName, storedName, recordsName),
		append(parts, postings, positions, s.stored.Bytes(), s.extra.Bytes())
}

// mainField returns the field with the most positions.
func (b *Builder) mainField() int {
	var sum [MaxFields]int
	for i, n := range b.lengths {
		sum[i%b.fields] += int(n)
	}
	best := 0
	for f, n := range sum {
		if n > sum[best] {
			best = f
		}
	}
	return best
}

func (s *segmentWriter) documents() []byte {
	b := []byte{byte(s.fields)}
	b = append(b, byte(s.mainField()))
	b = binary.AppendUvarint(b, uint64(len(s.lengths)/s.fields))
	for _, n := range s.lengths {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = s.meta.AppendTable(b)
	b = s.stored.AppendTable(b)
	return s.extra.AppendTable(b)
}

// vocabulary codes all terms with their postings and returns the terms section.
func (s *segmentWriter) vocabulary() []byte {
	order := make([]*list, len(s.lists))
	terms := make([]string, len(s.lists))
	for i := range s.lists {
		order[i] = &s.lists[i]
	}
	slices.SortFunc(order, func(a, b *list) int { return cmp.Compare(a.term, b.term) })
	for i, l := range order {
		terms[i] = l.term
	}
	w := newTermWriter(terms)
	for i, l := range order {
		w.add(l.term)
		s.term(l)
		if i%groupSize == groupSize-1 || i == len(order)-1 {
			s.endGroup(w)
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(terms)))
	out = w.appendCodes(out)
	return slices.Concat(out, s.groups, w.out.B, s.stats.B)
}

func (s *segmentWriter) endGroup(w *termWriter) {
	for i, b := range []*bitcode.Writer{&w.out, &s.stats} {
		b.Align()
		s.groups = binary.AppendUvarint(s.groups, uint64(len(b.B)-s.done[i]))
		s.done[i] = len(b.B)
	}
	for _, p := range []*part{&s.postings, &s.positions} {
		s.groups = binary.AppendUvarint(s.groups, uint64(p.endGroup()))
	}
}

// collect puts the occurrences of a term into s.one.
func (s *segmentWriter) collect(l *list) *entry {
	e := &s.one
	e.docs, e.freqs, e.by, e.pos = e.docs[:0], e.freqs[:0], e.by[:0], e.pos[:0]
	doc, pos := ^uint32(0), uint32(0)
	for b := l.b; len(b) > 0; {
		x, n := binary.Uvarint(b)
		b = b[n:]
		if x&1 == 1 {
			d, n := binary.Uvarint(b)
			b = b[n:]
			doc, pos = doc+uint32(d), 0
			e.docs, e.freqs = append(e.docs, doc), append(e.freqs, 0)
			e.by = append(e.by, [MaxFields]uint32{})
		}
		pos += uint32(x >> 1)
		i := len(e.docs) - 1
		f, start := 0, uint32(0)
		for pos >= start+s.lengths[int(doc)*s.fields+f] {
			start += s.lengths[int(doc)*s.fields+f] + 1
			f++
		}
		e.freqs[i]++
		e.by[i][f]++
		e.pos = append(e.pos, pos-start)
	}
	return e
}
