package index

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"mudawwana/corpus/index/bitcode"
	"mudawwana/corpus/index/file"
	"mudawwana/corpus/index/terms"
)

// segmentWriter codes what a Builder collected.
type segmentWriter struct {
	*Builder
	main     uint32 // the field with the most positions, as a mask
	order    []int  // numbers of lists, by TermID
	groups   []byte // lengths of the parts of each group
	stats    bitcode.Writer
	done     [2]int // where the group begins in terms and stats
	postings part
	one      entry // scratch
	scratch  []byte
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
	vocabulary := s.vocabulary()
	postings := s.postings.all
	forms, text, ends := s.text.Write(s.order, func(list int) uint32 { return s.lists[list].count })
	names := []string{documentsName, termsName, metaName, checksName}
	parts := [][]byte{s.documents(ends), vocabulary, s.meta.Bytes(), file.AppendChecks(file.AppendChecks(nil, postings), text)}
	for _, name := range s.blobNames() {
		names = append(names, blobPrefix+name)
		parts = append(parts, s.blobs[name])
	}
	return append(names, postingsName, formsName, textName, storedName, recordsName),
		append(parts, postings, forms, text, s.stored.Bytes(), s.extra.Bytes())
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

// documents returns the documents section, for texts that end there.
func (s *segmentWriter) documents(ends []int) []byte {
	b := []byte{byte(s.fields)}
	b = append(b, byte(s.mainField()))
	b = binary.AppendUvarint(b, uint64(len(s.lengths)/s.fields))
	for _, n := range s.lengths {
		b = binary.AppendUvarint(b, uint64(n))
	}
	at := 0
	for _, end := range ends {
		b = binary.AppendUvarint(b, uint64(end-at))
		at = end
	}
	b = s.meta.AppendTable(b)
	b = s.stored.AppendTable(b)
	return s.extra.AppendTable(b)
}

// vocabulary codes all terms with their postings and returns the terms section.
func (s *segmentWriter) vocabulary() []byte {
	s.order = make([]int, len(s.lists))
	sorted := make([]string, len(s.lists))
	for i := range s.lists {
		s.order[i] = i
	}
	slices.SortFunc(s.order, func(a, b int) int { return cmp.Compare(s.lists[a].term, s.lists[b].term) })
	for i, n := range s.order {
		sorted[i] = s.lists[n].term
	}
	w := terms.NewWriter(sorted)
	for i, n := range s.order {
		w.Add(s.lists[n].term)
		s.term(&s.lists[n])
		if i%terms.GroupSize == terms.GroupSize-1 || i == len(s.order)-1 {
			s.endGroup(w)
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(sorted)))
	out = w.AppendCodes(out)
	return slices.Concat(out, s.groups, w.Bits.B, s.stats.B)
}

func (s *segmentWriter) endGroup(w *terms.Writer) {
	for i, b := range []*bitcode.Writer{&w.Bits, &s.stats} {
		b.Align()
		s.groups = binary.AppendUvarint(s.groups, uint64(len(b.B)-s.done[i]))
		s.done[i] = len(b.B)
	}
	s.groups = binary.AppendUvarint(s.groups, uint64(s.postings.endGroup()))
}

// collect puts the postings of a term into s.one.
func (s *segmentWriter) collect(l *list) *entry {
	e := &s.one
	e.docs, e.freqs, e.by = e.docs[:0], e.freqs[:0], e.by[:0]
	doc := ^uint32(0)
	s.scratch = l.appendLast(append(s.scratch[:0], l.b...))
	for b := s.scratch; len(b) > 0; {
		gap, n := binary.Uvarint(b)
		doc += uint32(gap)
		fields, sum, by := b[n], uint32(0), [MaxFields]uint32{}
		b = b[n+1:]
		for f := range by {
			if fields>>f&1 == 1 {
				freq, n := binary.Uvarint(b)
				b = b[n:]
				by[f] = uint32(freq)
				sum += by[f]
			}
		}
		e.docs, e.freqs, e.by = append(e.docs, doc), append(e.freqs, sum), append(e.by, by)
	}
	return e
}
