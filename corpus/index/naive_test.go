package index

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// naive is the index that a Segment must agree with.
type naive struct {
	fields int
	docs   []Doc
	terms  map[string]map[DocID][]uint32 // positions
}

func newNaive(fields int, docs []Doc) *naive {
	n := &naive{fields: fields, docs: docs, terms: map[string]map[DocID][]uint32{}}
	for d, doc := range docs {
		pos := uint32(0)
		for _, field := range doc.Fields {
			for _, t := range field {
				if t != "" {
					if n.terms[t] == nil {
						n.terms[t] = map[DocID][]uint32{}
					}
					n.terms[t][DocID(d)] = append(n.terms[t][DocID(d)], pos)
				}
				pos++
			}
			pos++
		}
	}
	return n
}

func (n *naive) sorted() []string { return slices.Sorted(maps.Keys(n.terms)) }

// build returns the bytes of the Segment of docs.
func build(t testing.TB, fields int, docs []Doc) []byte {
	t.Helper()
	b := NewBuilder(fields)
	for i, d := range docs {
		id, err := b.Add(d)
		if err != nil || int(id) != i {
			t.Fatalf("Add of document %d: %d, %v", i, id, err)
		}
	}
	var out bytes.Buffer
	if n, err := b.WriteTo(&out); err != nil || n != int64(out.Len()) {
		t.Fatalf("WriteTo = %d, %v of %d bytes", n, err, out.Len())
	}
	return out.Bytes()
}

// report is told each difference between a Segment and what it must be; an
// error of the Segment comes as it is.
type report func(error)

// check reports where s differs from n.
func (n *naive) check(s *Segment, report report) {
	if s.Docs() != len(n.docs) || s.Fields() != n.fields {
		report(fmt.Errorf("%d documents of %d fields, want %d of %d", s.Docs(), s.Fields(), len(n.docs), n.fields))
		return
	}
	for d, doc := range n.docs {
		n.checkDoc(s, DocID(d), doc, report)
	}
	sorted := n.sorted()
	if s.Terms() != len(sorted) {
		report(fmt.Errorf("%d terms, want %d", s.Terms(), len(sorted)))
		return
	}
	p := s.Postings(0)
	for id, term := range sorted {
		if got, ok := s.Lookup(term); !ok || got != TermID(id) {
			report(fmt.Errorf("Lookup(%q) = %d, %v, want %d", term, got, ok, id))
		}
		if got := s.Term(TermID(id)); got != term {
			report(fmt.Errorf("Term(%d) = %q, want %q", id, got, term))
		}
		p.Reset(TermID(id))
		n.checkTerm(s, p, term, report)
		p.Reset(TermID(id))
		n.checkAdvance(p, term, report)
	}
	n.checkRanges(s, sorted, report)
}

func (n *naive) checkDoc(s *Segment, d DocID, doc Doc, report report) {
	start := uint32(0)
	for f, field := range doc.Fields {
		if got := s.FieldLength(d, f); got != uint32(len(field)) {
			report(fmt.Errorf("FieldLength(%d, %d) = %d, want %d", d, f, got, len(field)))
		}
		if got := s.FieldStart(d, f); got != start {
			report(fmt.Errorf("FieldStart(%d, %d) = %d, want %d", d, f, got, start))
		}
		start += uint32(len(field)) + 1
	}
	if got := s.Meta(d); !bytes.Equal(got, doc.Meta) {
		report(fmt.Errorf("Meta(%d) = %q, want %q", d, got, doc.Meta))
	}
	if got, err := s.Stored(d); err != nil {
		report(err)
	} else if !bytes.Equal(got, doc.Stored) {
		report(fmt.Errorf("Stored(%d) = %q, want %q", d, got, doc.Stored))
	}
}

func (n *naive) checkTerm(s *Segment, p *Postings, term string, report report) {
	want := n.terms[term]
	count := 0
	for _, d := range slices.Sorted(maps.Keys(want)) {
		ok := p.Next()
		freqs, pos := p.Freqs(), p.Positions(nil)
		if p.Err() != nil {
			report(p.Err())
			return
		}
		if !ok || p.Doc() != d || freqs != n.freqs(s, d, want[d]) || !slices.Equal(pos, want[d]) {
			report(fmt.Errorf("%q: %v %d %v %v, want %d %v", term, ok, p.Doc(), freqs, pos, d, want[d]))
			return
		}
		count += len(pos)
	}
	if p.Next() || p.Err() != nil {
		report(fmt.Errorf("%q goes on with document %d, %v", term, p.Doc(), p.Err()))
	}
	id, _ := s.Lookup(term)
	if s.DocFreq(id) != len(want) || s.CollectionFreq(id) != count {
		report(fmt.Errorf("%q: %d documents, %d occurrences, want %d, %d", term, s.DocFreq(id), s.CollectionFreq(id), len(want), count))
	}
}

// freqs counts positions by field.
func (n *naive) freqs(s *Segment, d DocID, positions []uint32) (freqs [MaxFields]uint16) {
	for _, pos := range positions {
		f := 0
		for f+1 < n.fields && pos >= s.FieldStart(d, f+1) {
			f++
		}
		freqs[f]++
	}
	return freqs
}

// checkAdvance leaps from document to document, and asks for the positions of
// every other one.
func (n *naive) checkAdvance(p *Postings, term string, report report) {
	docs := slices.Sorted(maps.Keys(n.terms[term]))
	for target := DocID(0); int(target) < len(n.docs)+1; target += 1 + target/3 {
		at, _ := slices.BinarySearch(docs, target)
		ok := p.Advance(target)
		if p.Err() != nil {
			report(p.Err())
			return
		}
		if ok != (at < len(docs)) || ok && p.Doc() != docs[at] {
			report(fmt.Errorf("%q: Advance(%d) = %v at %d of %v", term, target, ok, p.Doc(), docs))
			return
		}
		if !ok || at%2 == 1 {
			continue
		}
		pos := p.Positions(nil)
		if p.Err() != nil {
			report(p.Err())
			return
		}
		if want := n.terms[term][p.Doc()]; !slices.Equal(pos, want) {
			report(fmt.Errorf("%q: positions %v in %d, want %v", term, pos, p.Doc(), want))
		}
	}
}

// checkRanges compares prefixes, ranges and an automaton with the sorted terms.
func (n *naive) checkRanges(s *Segment, sorted []string, report report) {
	for _, prefix := range []string{"", "ا", "ال", "a", "\xff", "\xff\xff", "م\xd9", "z"} {
		lo, _ := slices.BinarySearch(sorted, prefix)
		hi := lo
		for hi < len(sorted) && strings.HasPrefix(sorted[hi], prefix) {
			hi++
		}
		a, b := s.PrefixRange(prefix)
		if int(a) != lo || int(b) != hi {
			report(fmt.Errorf("PrefixRange(%q) = %d, %d, want %d, %d", prefix, a, b, lo, hi))
		}
		var got []string
		for id, term := range s.Range(a, b) {
			if int(id) != lo+len(got) {
				report(fmt.Errorf("Range(%d, %d) yields %d after %d", a, b, id, len(got)))
			}
			got = append(got, string(term))
		}
		if a == TermID(lo) && b == TermID(hi) && !slices.Equal(got, sorted[lo:hi]) {
			report(fmt.Errorf("Range(%d, %d) = %q", a, b, got))
		}
	}
	var got, want []string
	for _, term := range s.Fuzzy(wildcard("?ا")) {
		got = append(got, string(term))
	}
	for _, term := range sorted {
		if accepts(wildcard("?ا"), term) {
			want = append(want, term)
		}
	}
	if !slices.Equal(got, want) {
		report(fmt.Errorf("Fuzzy = %q, want %q", got, want))
	}
}

// randomDocs makes documents whose terms are as uneven as those of a text.
func randomDocs(r *rand.Rand, fields, n int) []Doc {
	letters := []string{"ا", "ل", "م", "و", "ن", "a", "b", "\xff", "\x80", "𐤀"}
	docs := make([]Doc, n)
	for i := range docs {
		d := Doc{Fields: make([][]string, fields), Meta: fmt.Appendf(nil, "meta %d", i)}
		d.Stored = bytes.Repeat([]byte{byte(i)}, r.IntN(3000))
		for f := range d.Fields {
			for range r.IntN(40) * r.IntN(3) {
				k := int(r.ExpFloat64() * 20)
				t := ""
				for ; k > 0; k /= 5 {
					t += letters[k%len(letters)]
				}
				d.Fields[f] = append(d.Fields[f], t)
			}
		}
		docs[i] = d
	}
	return docs
}
