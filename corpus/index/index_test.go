package index

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"mudawwana/corpus/index/file"
)

func TestSegmentAgreesWithANaiveIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 40 {
		fields := 1 + i%MaxFields
		n := newNaive(fields, randomDocs(r, fields, r.IntN(60)*(1+i%7)))
		data := build(t, fields, n.docs)
		s, err := OpenBytes(data)
		if i%2 == 0 {
			s, err = Open(bytes.NewReader(data), int64(len(data)))
		}
		if err != nil {
			t.Fatal(err)
		}
		n.check(s, func(err error) { t.Errorf("case %d, %d documents: %v", i, len(n.docs), err) })
	}
}

func TestSameCallsGiveSameBytes(t *testing.T) {
	docs := randomDocs(rand.New(rand.NewPCG(3, 4)), 3, 200)
	if !bytes.Equal(build(t, 3, docs), build(t, 3, docs)) {
		t.Error("two builds of the same documents differ")
	}
}

func TestSegmentCanBeReadByManyAtOnce(t *testing.T) {
	n := newNaive(2, randomDocs(rand.New(rand.NewPCG(9, 9)), 2, 300))
	data := build(t, 2, n.docs)
	s, err := Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() { n.check(s, func(err error) { t.Error(err) }) })
	}
	all.Wait()
}

func TestEmptySegmentAnswersNothing(t *testing.T) {
	s, err := OpenBytes(build(t, 1, nil))
	if err != nil {
		t.Fatal(err)
	}
	newNaive(1, nil).check(s, func(err error) { t.Error(err) })
	if p := s.Postings(0); p.Next() || p.Advance(3) || p.Doc() != 0 || p.Err() != nil {
		t.Error("a term that is not there has postings")
	}
	if s.Meta(0) != nil || s.Term(5) != nil || s.DocFreq(5) != 0 || s.CollectionFreq(5) != 0 || s.AverageLength(0) != 0 {
		t.Error("what is not there has contents")
	}
	if _, err := s.Stored(0); err == nil {
		t.Error("Stored(0) gives no error")
	}
	if _, err := s.Record(0); err == nil {
		t.Error("Record(0) gives no error")
	}
}

func TestRecordsAndBlobsComeBack(t *testing.T) {
	b := NewBuilder(1)
	var want []string
	for i := range 300 {
		want = append(want, strings.Repeat(string(rune('ا'+i%20)), i*i%5000))
		if n := b.AddRecord([]byte(want[i])); n != i {
			t.Errorf("record %d has number %d", i, n)
		}
	}
	b.SetBlob("near", []byte("first"))
	b.SetBlob("near", []byte("second"))
	b.SetBlob("empty", nil)
	var out bytes.Buffer
	if _, err := b.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	s, err := OpenBytes(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		i = i * 7 % len(want)
		if got, err := s.Record(i); err != nil || string(got) != want[i] {
			t.Errorf("Record(%d): %d bytes, %v, want %d", i, len(got), err, len(want[i]))
		}
	}
	for name, want := range map[string]string{"near": "second", "empty": "", "none": ""} {
		if got, err := s.Blob(name); err != nil || string(got) != want {
			t.Errorf("Blob(%q) = %q, %v, want %q", name, got, err, want)
		}
	}
	if s.Records() != len(want) {
		t.Errorf("%d records, want %d", s.Records(), len(want))
	}
}

func TestAddRefusesWhatDoesNotFit(t *testing.T) {
	b := NewBuilder(2)
	for _, c := range []struct {
		name   string
		fields [][]Part
	}{
		{"one field of two", fields([]string{"a"})},
		{"a field of a million positions", fields(nil, make([]string, maxLength))},
		{"a term of 64 kB", fields(nil, []string{strings.Repeat("a", maxTerm+1)})},
		{"a form of 64 kB", [][]Part{nil, {{Words: []Word{{Form: strings.Repeat("a", maxTerm+1)}}}}}},
	} {
		if _, err := b.Add(Doc{Fields: c.fields}); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
	if id, err := b.Add(Doc{Fields: fields(nil, []string{strings.Repeat("b", maxTerm)})}); err != nil || id != 0 {
		t.Errorf("after what was refused: %d, %v", id, err)
	}
}

func TestFrequenciesOver65535StayThere(t *testing.T) {
	n := newNaive(1, []Doc{{Fields: fields(slices.Repeat([]string{"a"}, 70_000))}})
	s, err := OpenBytes(build(t, 1, n.docs))
	if err != nil {
		t.Fatal(err)
	}
	p := s.Postings(0)
	if !p.Next() || p.Freqs()[0] != 65_535 || p.Err() != nil {
		t.Errorf("%v, %v", p.Freqs(), p.Err())
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	data := build(t, 1, randomDocs(rand.New(rand.NewPCG(5, 5)), 1, 9))
	change := func(at int, to byte) []byte {
		b := bytes.Clone(data)
		b[at] = to
		return b
	}
	for _, c := range []struct {
		name, want string
		b          []byte
	}{
		{"nothing", "unreadable segment: not a segment", nil},
		{"a text", "unreadable segment: not a segment", []byte("a text that is no segment")},
		{"a later version", "unreadable segment: version 7, this program reads 2", change(8, 7)},
		{"a changed table", "unreadable segment: damaged: section table checksum", change(file.HeaderSize+3, 0)},
		{"a file cut short", "unreadable segment: damaged: section table", data[:len(data)-1]},
		{"a changed term", "unreadable segment: damaged: section terms checksum", change(termsEnd(t, data)-1, 0xEE)},
	} {
		_, err := OpenBytes(c.b)
		if !errors.Is(err, ErrFormat) || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// termsEnd returns where the terms section ends.
func termsEnd(t *testing.T, data []byte) int {
	all, err := file.Bytes(data).Table()
	if err != nil {
		t.Fatal(err)
	}
	return int(all[1].Offset + all[1].Length)
}
