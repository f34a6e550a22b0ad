package index

import (
	"bytes"
	"strconv"
	"testing"
)

func BenchmarkBuild(b *testing.B) {
	docs, text := news(b, 10_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := newsBuilder(b, docs).WriteTo(&bytes.Buffer{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSegment(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		if n > 10_000 && testing.Short() {
			continue
		}
		s, file := newsSegment(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.Run("open", func(b *testing.B) { benchOpen(b, file) })
			b.Run("lookup", func(b *testing.B) { benchLookup(b, s) })
			b.Run("range", func(b *testing.B) { benchRange(b, s) })
			benchPostings(b, s)
			b.Run("find", func(b *testing.B) { benchFind(b, s) })
		})
	}
}

func benchOpen(b *testing.B, file []byte) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(bytes.NewReader(file), int64(len(file))); err != nil {
			b.Fatal(err)
		}
	}
}

// benchPostings decodes every list with its frequencies, and reports
// postings a second.
func benchPostings(b *testing.B, s *Segment) {
	for _, c := range []struct {
		name        string
		freqs       bool
		least, most int
	}{
		{"long/docs", false, 1000, 1 << 30},
		{"long/freqs", true, 1000, 1 << 30},
		{"middle/freqs", true, 20, 999},
		{"short/freqs", true, 1, 19},
	} {
		var ids []TermID
		for id := range TermID(s.Terms()) {
			if n := s.DocFreq(id); n >= c.least && n <= c.most && len(ids) < 1000 {
				ids = append(ids, id)
			}
		}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			p, n := s.Postings(0), 0
			for b.Loop() {
				for _, id := range ids {
					for p.Reset(id); p.Next(); n++ {
						if c.freqs {
							p.Freqs()
						}
					}
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds()/1e6, "Mpostings/s")
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/float64(len(ids))*1e9, "ns/list")
		})
	}
}

func benchLookup(b *testing.B, s *Segment) {
	var terms []string
	for id := TermID(0); id < TermID(s.Terms()); id += 97 {
		terms = append(terms, string(s.Term(id)))
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, ok := s.Lookup(terms[i%len(terms)]); !ok {
			b.Fatal(terms[i%len(terms)])
		}
		i++
	}
}

func benchRange(b *testing.B, s *Segment) {
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range s.Range(0, TermID(s.Terms())) {
			n++
		}
		if n != s.Terms() {
			b.Fatal(n)
		}
	}
}

// benchFind goes through all texts, and reports words a second.
func benchFind(b *testing.B, s *Segment) {
	text, err := s.Text()
	if err != nil {
		b.Fatal(err)
	}
	watch, err := s.Watch()
	if err != nil {
		b.Fatal(err)
	}
	for i, term := range []string{"في", "المملكة"} {
		if id, ok := s.Lookup(term); ok {
			watch.Term(i, id)
		}
	}
	b.ReportAllocs()
	at, n := make([][]uint32, 2), 0
	for b.Loop() {
		for d := range DocID(s.Docs()) {
			at[0], at[1] = at[0][:0], at[1][:0]
			if err := text.Find(d, watch, at); err != nil {
				b.Fatal(err)
			}
			n += int(s.FieldLength(d, 0) + s.FieldLength(d, 1))
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds()/1e6, "Mwords/s")
}
