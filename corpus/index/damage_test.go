package index

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"runtime"
	"testing"

	"mudawwana/corpus/index/file"
)

// damageable returns a small Segment with something in every section, and
// what it must answer.
func damageable(t testing.TB) (*naive, []byte) {
	docs := randomDocs(rand.New(rand.NewPCG(5, 6)), 2, 8)
	for i := range 140 { // a list of two blocks
		docs = append(docs, Doc{Fields: fields([]string{"ا"}, []string{"م", "", "ا"}), Meta: []byte{byte(i)}})
	}
	for i := range docs {
		docs[i].Stored = docs[i].Stored[:len(docs[i].Stored)/8]
	}
	b := NewBuilder(2)
	for _, d := range docs {
		if _, err := b.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	b.AddRecord([]byte("a page"))
	b.SetBlob("near", []byte("a table"))
	var out bytes.Buffer
	if _, err := b.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	return newNaive(2, docs), out.Bytes()
}

func TestEveryDamageIsFoundOrHarmless(t *testing.T) {
	n, data := damageable(t)
	check := func(b []byte, what string, at int) {
		found := false
		report := func(err error) {
			found = true
			if !errors.Is(err, ErrFormat) {
				t.Errorf("%s at %d of %d: %v", what, at, len(data), err)
			}
		}
		s, err := OpenBytes(b)
		if err != nil {
			report(err)
		} else {
			n.check(s, report)
			checkExtras(s, report)
		}
		if !found {
			t.Errorf("%s at %d of %d is not found", what, at, len(data))
		}
	}
	for i := range data {
		b := bytes.Clone(data)
		b[i] ^= 1 << (i % 8)
		check(b, "flip", i)
		check(data[:i], "cut", i)
	}
}

func checkExtras(s *Segment, report report) {
	if b, err := s.Record(0); err != nil {
		report(err)
	} else if string(b) != "a page" {
		report(errors.New("the record is " + string(b)))
	}
	if b, err := s.Blob("near"); err != nil {
		report(err)
	} else if string(b) != "a table" {
		report(errors.New("the blob is " + string(b)))
	}
}

// FuzzSegment reads hostile bytes, whose checksums all count as right, through
// the whole API: there may be no panic, no hang, and no memory beyond what the
// length of the file allows.
func FuzzSegment(f *testing.F) {
	_, data := damageable(f)
	f.Add(data)
	for fields := range MaxFields {
		f.Add(build(f, fields+1, randomDocs(rand.New(rand.NewPCG(1, uint64(fields))), fields+1, 5)))
	}
	f.Add(build(f, 1, nil))
	f.Fuzz(func(t *testing.T, b []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		s, err := open(file.Bytes(b).Unchecked())
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20+64*uint64(len(b)) {
			t.Errorf("Open of %d bytes takes %d", len(b), used)
		}
		if err == nil {
			readAll(s, func(err error) {
				if !errors.Is(err, ErrFormat) {
					t.Error(err)
				}
			})
		} else if !errors.Is(err, ErrFormat) {
			t.Error(err)
		}
	})
}

// readAll reads a bounded part of everything in s.
func readAll(s *Segment, report report) {
	some := min(s.Terms(), 100)
	note := func(_ []byte, err error) {
		if err != nil {
			report(err)
		}
	}
	p := s.Postings(0)
	for id := range TermID(some) {
		term := string(s.Term(id))
		s.Lookup(term)
		s.PrefixRange(term)
		for p.Reset(id); p.Next() && int(p.Doc())%7 < 6; {
			p.Freqs()
		}
		p.Reset(id)
		p.Advance(DocID(s.Docs() / 2))
		if p.Err() != nil {
			report(p.Err())
		}
	}
	n := 0
	for range s.Range(0, TermID(s.Terms())) {
		if n++; n > 1000 {
			break
		}
	}
	readTexts(s, report)
	for d := range DocID(min(s.Docs(), 20)) {
		s.Meta(d)
		note(s.Stored(d))
		s.FieldStart(d, 1)
	}
	for i := range min(s.Records(), 20) {
		note(s.Record(i))
	}
	note(s.Blob("near"))
}

// readTexts reads the texts of a few documents, and looks for a few terms there.
func readTexts(s *Segment, report report) {
	text, err := s.Text()
	if err != nil {
		report(err)
		return
	}
	watch, err := s.Watch()
	if err != nil {
		report(err)
		return
	}
	for id := range TermID(min(s.Terms(), 20)) {
		watch.Term(int(id%2), id)
		watch.Form(0, uint32(id))
	}
	at := make([][]uint32, 2)
	for d := range DocID(min(s.Docs(), 20)) {
		for text.Reset(d); text.Next(); {
			if n, ok := text.Form(); ok {
				if id, _, err := s.Form(n); err != nil || int(id) >= s.Terms() {
					report(err)
				}
			}
		}
		if text.Err() != nil {
			report(text.Err())
		}
		if err := text.Find(d, watch, at); err != nil {
			report(err)
		}
	}
}
