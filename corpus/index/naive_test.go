package index

import (
	"bytes"
	"cmp"
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
	forms  map[string]map[string]int     // occurrences, by term
}

func newNaive(fields int, docs []Doc) *naive {
	n := &naive{fields: fields, docs: docs, terms: map[string]map[DocID][]uint32{}, forms: map[string]map[string]int{}}
	for d, doc := range docs {
		pos := uint32(0)
		for _, field := range doc.Fields {
			for _, part := range field {
				for _, w := range part.Words {
					n.add(w, DocID(d), pos)
					pos++
				}
				pos++
			}
			if len(field) == 0 {
				pos++
			}
		}
	}
	return n
}

func (n *naive) add(w Word, d DocID, pos uint32) {
	if n.terms[w.Term] == nil {
		n.terms[w.Term] = map[DocID][]uint32{}
		n.forms[w.Term] = map[string]int{}
	}
	n.terms[w.Term][d] = append(n.terms[w.Term][d], pos)
	n.forms[w.Term][w.Form]++
}

// parts makes a field of terms, of which "" stands between two parts.
func parts(terms []string) []Part {
	if len(terms) == 0 {
		return nil
	}
	list := []Part{{}}
	for _, t := range terms {
		last := &list[len(list)-1]
		switch {
		case t == "":
			list = append(list, Part{})
		case len(last.Words) == 0:
			last.Words = append(last.Words, Word{Term: t})
		default:
			last.Words = append(last.Words, Word{Term: t, Gap: " "})
		}
	}
	return list
}

// fields makes fields of terms.
func fields(terms ...[]string) [][]Part {
	var list [][]Part
	for _, f := range terms {
		list = append(list, parts(f))
	}
	return list
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
	text, err := s.Text()
	if err != nil {
		report(err)
		return
	}
	for d, doc := range n.docs {
		checkText(s, text, DocID(d), doc, report)
	}
	for id, term := range sorted {
		if got, ok := s.Lookup(term); !ok || got != TermID(id) {
			report(fmt.Errorf("Lookup(%q) = %d, %v, want %d", term, got, ok, id))
		}
		if got := string(s.Term(TermID(id))); got != term {
			report(fmt.Errorf("Term(%d) = %q, want %q", id, got, term))
		}
		p.Reset(TermID(id))
		n.checkTerm(s, p, term, report)
		n.checkForms(s, TermID(id), term, report)
		p.Reset(TermID(id))
		n.checkAdvance(p, term, report)
	}
	n.checkRanges(s, sorted, report)
}

func (n *naive) checkDoc(s *Segment, d DocID, doc Doc, report report) {
	start := uint32(0)
	for f, field := range doc.Fields {
		want := uint32(max(len(field)-1, 0))
		for _, part := range field {
			want += uint32(len(part.Words))
		}
		if got := s.FieldLength(d, f); got != want {
			report(fmt.Errorf("FieldLength(%d, %d) = %d, want %d", d, f, got, want))
		}
		if got := s.FieldStart(d, f); got != start {
			report(fmt.Errorf("FieldStart(%d, %d) = %d, want %d", d, f, got, start))
		}
		start += want + 1
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
	id, _ := s.Lookup(term)
	count := 0
	for _, d := range slices.Sorted(maps.Keys(want)) {
		ok := p.Next()
		freqs := p.Freqs()
		if p.Err() != nil {
			report(p.Err())
			return
		}
		if !ok || p.Doc() != d || freqs != n.freqs(s, d, want[d]) {
			report(fmt.Errorf("%q: %v %d %v, want %d %v", term, ok, p.Doc(), freqs, d, want[d]))
			return
		}
		count += len(want[d])
	}
	if p.Next() || p.Err() != nil {
		report(fmt.Errorf("%q goes on with document %d, %v", term, p.Doc(), p.Err()))
	}
	if s.DocFreq(id) != len(want) || s.CollectionFreq(id) != count {
		report(fmt.Errorf("%q: %d documents, %d occurrences, want %d, %d", term, s.DocFreq(id), s.CollectionFreq(id), len(want), count))
	}
}

// checkForms compares the forms of a term, and where two of it and of another
// stand.
func (n *naive) checkForms(s *Segment, id TermID, term string, report report) {
	list, err := s.Forms(id)
	if err != nil {
		report(err)
		return
	}
	var got []string
	for _, f := range list {
		got = append(got, f.Text)
		if of, text, err := s.Form(f.Number); of != id || text != f.Text || err != nil {
			report(fmt.Errorf("Form(%d) = %d, %q, %v, want %d, %q", f.Number, of, text, err, id, f.Text))
		}
	}
	slices.Sort(got)
	if want := slices.Sorted(maps.Keys(n.forms[term])); !slices.Equal(got, want) {
		report(fmt.Errorf("%q has the forms %q, want %q", term, got, want))
	}
	slices.SortFunc(list, func(a, b Form) int { return cmp.Compare(a.Rank, b.Rank) })
	for i := range list[:max(len(list)-1, 0)] {
		if n.forms[term][list[i].Text] < n.forms[term][list[i+1].Text] {
			report(fmt.Errorf("%q: %v, of forms that occur %v", term, list, n.forms[term]))
		}
	}
	watch, err := s.Watch()
	if err != nil {
		report(err)
		return
	}
	watch.Term(1, id)
	text, err := s.Text()
	for d, want := range n.terms[term] {
		at := make([][]uint32, 2)
		if err = text.Find(d, watch, at); err != nil {
			report(err)
		} else if len(at[0]) > 0 || !slices.Equal(at[1], want) {
			report(fmt.Errorf("%q in %d: %v, want %v", term, d, at, want))
		}
	}
}

// checkText compares the text of a document word by word.
func checkText(s *Segment, t *Text, d DocID, doc Doc, report report) {
	t.Reset(d)
	next := func(w Word, field int, pos uint32) bool {
		if !t.Next() {
			report(cmp.Or(t.Err(), fmt.Errorf("the text of %d ends before %q", d, w)))
			return false
		}
		var got Word
		if n, ok := t.Form(); ok {
			id, form, err := s.Form(n)
			if err != nil {
				report(err)
				return false
			}
			got = Word{Term: string(s.Term(id)), Form: form}
			if t.Position() != pos {
				report(fmt.Errorf("%q at %d of %d, want %d", w, t.Position(), d, pos))
			}
		}
		got.Gap = string(t.Gap())
		if got != w || t.Field() != field {
			report(fmt.Errorf("%q in field %d of %d, want %q in %d", got, t.Field(), d, w, field))
			return false
		}
		return true
	}
	for f, field := range doc.Fields {
		pos := s.FieldStart(d, f)
		for _, part := range field {
			for _, w := range part.Words {
				if !next(w, f, pos) {
					return
				}
				pos++
			}
			if !next(Word{Gap: part.Tail}, f, 0) {
				return
			}
			pos++
		}
	}
	if t.Next() || t.Err() != nil {
		report(fmt.Errorf("the text of %d goes on", d))
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

// checkAdvance leaps from document to document.
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
}

// randomDocs makes documents whose terms are as uneven as those of a text.
func randomDocs(r *rand.Rand, fields, n int) []Doc {
	letters := []string{"ا", "ل", "م", "و", "ن", "a", "b", "\xff", "\x80", "𐤀"}
	docs := make([]Doc, n)
	for i := range docs {
		d := Doc{Fields: make([][]Part, fields), Meta: fmt.Appendf(nil, "meta %d", i)}
		d.Stored = bytes.Repeat([]byte{byte(i)}, r.IntN(3000))
		for f := range d.Fields {
			for range r.IntN(4) {
				if p := randomPart(r, letters); len(p.Words) > 0 {
					d.Fields[f] = append(d.Fields[f], p)
				}
			}
		}
		docs[i] = d
	}
	return docs
}

func randomPart(r *rand.Rand, letters []string) Part {
	gaps := []string{" ", " ", " ", "", ", ", "\n", strings.Repeat("-", 64+r.IntN(9))}
	forms := []string{"", "", "", "A", "B", "\xff"}
	p := Part{Tail: []string{"", ".", " "}[r.IntN(3)]}
	for range r.IntN(20) * r.IntN(3) {
		w := Word{Gap: gaps[r.IntN(len(gaps))], Form: forms[r.IntN(len(forms))]}
		for k := int(r.ExpFloat64() * 20); k > 0; k /= 5 {
			w.Term += letters[k%len(letters)]
		}
		p.Words = append(p.Words, w)
	}
	return p
}
