package index

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
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

// disagree returns the first difference between s and n, an error of s as it
// is.
func (n *naive) disagree(s *Segment) error {
	if s.Docs() != len(n.docs) || s.Fields() != n.fields {
		return fmt.Errorf("%d documents of %d fields, want %d of %d", s.Docs(), s.Fields(), len(n.docs), n.fields)
	}
	for d, doc := range n.docs {
		if err := n.disagreeDoc(s, DocID(d), doc); err != nil {
			return err
		}
	}
	sorted := n.sorted()
	if s.Terms() != len(sorted) {
		return fmt.Errorf("%d terms, want %d", s.Terms(), len(sorted))
	}
	p := s.Postings(0)
	for id, term := range sorted {
		if got, ok := s.Lookup(term); !ok || got != TermID(id) {
			return fmt.Errorf("Lookup(%q) = %d, %v, want %d", term, got, ok, id)
		}
		if got := s.Term(TermID(id)); got != term {
			return fmt.Errorf("Term(%d) = %q, want %q", id, got, term)
		}
		p.Reset(TermID(id))
		if err := n.disagreeTerm(s, p, term); err != nil {
			return err
		}
	}
	return nil
}

func (n *naive) disagreeDoc(s *Segment, d DocID, doc Doc) error {
	start := uint32(0)
	for f, field := range doc.Fields {
		if got := s.FieldLength(d, f); got != uint32(len(field)) {
			return fmt.Errorf("FieldLength(%d, %d) = %d, want %d", d, f, got, len(field))
		}
		if got := s.FieldStart(d, f); got != start {
			return fmt.Errorf("FieldStart(%d, %d) = %d, want %d", d, f, got, start)
		}
		start += uint32(len(field)) + 1
	}
	if got := s.Meta(d); !bytes.Equal(got, doc.Meta) {
		return fmt.Errorf("Meta(%d) = %q, want %q", d, got, doc.Meta)
	}
	got, err := s.Stored(d)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, doc.Stored) {
		return fmt.Errorf("Stored(%d) = %q, want %q", d, got, doc.Stored)
	}
	return nil
}

func (n *naive) disagreeTerm(s *Segment, p *Postings, term string) error {
	want := n.terms[term]
	count := 0
	for _, d := range slices.Sorted(maps.Keys(want)) {
		if !p.Next() {
			if p.Err() != nil {
				return p.Err()
			}
			return fmt.Errorf("%q ends before document %d", term, d)
		}
		var freqs [MaxFields]uint16
		for _, pos := range want[d] {
			f := 0
			for f+1 < n.fields && pos >= s.FieldStart(d, f+1) {
				f++
			}
			freqs[f]++
		}
		got, pos := p.Freqs(), p.Positions(nil)
		if p.Err() != nil {
			return p.Err()
		}
		if p.Doc() != d || got != freqs || !slices.Equal(pos, want[d]) {
			return fmt.Errorf("%q: %d %v %v, want %d %v %v", term, p.Doc(), got, pos, d, freqs, want[d])
		}
		count += len(pos)
	}
	if p.Next() {
		return fmt.Errorf("%q goes on with document %d", term, p.Doc())
	}
	id, _ := s.Lookup(term)
	if s.DocFreq(id) != len(want) || s.CollectionFreq(id) != count {
		return fmt.Errorf("%q: %d documents, %d occurrences, want %d, %d", term, s.DocFreq(id), s.CollectionFreq(id), len(want), count)
	}
	return p.Err()
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

func TestSegmentAgreesWithANaiveIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 40 {
		fields := 1 + i%MaxFields
		n := newNaive(fields, randomDocs(r, fields, r.IntN(60)*(1+i%7)))
		file := build(t, fields, n.docs)
		for name, open := range map[string]func() (*Segment, error){
			"Open":      func() (*Segment, error) { return Open(bytes.NewReader(file), int64(len(file))) },
			"OpenBytes": func() (*Segment, error) { return OpenBytes(file) },
		} {
			s, err := open()
			if err == nil {
				err = n.disagree(s)
			}
			if err != nil {
				t.Fatalf("case %d, %s, %d documents: %v", i, name, len(n.docs), err)
			}
		}
	}
}

func TestSameCallsGiveSameBytes(t *testing.T) {
	docs := randomDocs(rand.New(rand.NewPCG(3, 4)), 3, 200)
	if !bytes.Equal(build(t, 3, docs), build(t, 3, docs)) {
		t.Error("two builds of the same documents differ")
	}
}

func TestEveryDamageIsFoundOrHarmless(t *testing.T) {
	n := newNaive(2, randomDocs(rand.New(rand.NewPCG(5, 6)), 2, 12))
	file := build(t, 2, n.docs)
	check := func(b []byte, what string, at int) {
		s, err := OpenBytes(b)
		if err == nil {
			err = n.disagree(s)
		}
		if err != nil && !errors.Is(err, ErrFormat) {
			t.Errorf("%s at %d of %d: %v", what, at, len(file), err)
		}
	}
	for i := range file {
		for _, bit := range []byte{1, 0x80, 0xFF} {
			b := bytes.Clone(file)
			b[i] ^= bit
			check(b, "flip", i)
		}
		check(file[:i], "cut", i)
	}
}
