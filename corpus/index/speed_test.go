package index

import (
	"bytes"
	"slices"
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
			benchFuzzy(b, s)
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

// edits is a Levenshtein automaton of distance at most k by rows of the matrix
// (Wagner and Fischer, Journal of the ACM 21, 1974); it remembers rows.
type edits struct {
	word []rune
	k    int
	rows [][]int8
	ids  map[string]int
}

func newEdits(word string, k int) *edits {
	e := &edits{word: []rune(word), k: k, ids: map[string]int{}}
	row := make([]int8, len(e.word)+1)
	for i := range row {
		row[i] = int8(min(i, k+1))
	}
	e.state(row)
	return e
}

func (e *edits) state(row []int8) int {
	if int(slices.Min(row)) > e.k {
		return -1
	}
	key := make([]byte, len(row))
	for i, x := range row {
		key[i] = byte(x)
	}
	n, ok := e.ids[string(key)]
	if !ok {
		n = len(e.rows)
		e.ids[string(key)] = n
		e.rows = append(e.rows, row)
	}
	return n
}

func (e *edits) Start() int { return 0 }

func (e *edits) Step(state int, r rune) int {
	from := e.rows[state]
	row := make([]int8, len(from))
	row[0] = from[0] + 1
	for i, w := range e.word {
		d := from[i]
		if w != r {
			d++
		}
		row[i+1] = min(d, from[i+1]+1, row[i]+1, int8(e.k+1))
	}
	return e.state(row)
}

func (e *edits) Match(state int) bool {
	row := e.rows[state]
	return int(row[len(row)-1]) <= e.k
}

// table makes edits into a plain table: states by the runes of the word, and
// one column for all other runes.
type table struct {
	e     *edits
	runes []rune
	steps []int // -2 where not known
}

func (t *table) Start() int { return 0 }

func (t *table) Step(state int, r rune) int {
	c := 0
	for c < len(t.runes) && t.runes[c] != r {
		c++
	}
	i := state*(len(t.runes)+1) + c
	for len(t.steps) <= i {
		t.steps = append(t.steps, -2)
	}
	if t.steps[i] == -2 {
		t.steps[i] = t.e.Step(state, r)
	}
	return t.steps[i]
}

func (t *table) Match(state int) bool { return t.e.Match(state) }

func benchFuzzy(b *testing.B, s *Segment) {
	words := []string{"كامرون", "العراقيه", "بغدد", "مستشفا", "القاعدةة"}
	for k, name := range []string{"distance 0", "distance 1", "distance 2"} {
		b.Run(name, func(b *testing.B) {
			var all []*table
			for _, word := range words {
				all = append(all, &table{e: newEdits(word, k), runes: []rune(word)})
			}
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for _, a := range all {
					for range s.Fuzzy(a) {
						n++
					}
				}
			}
			b.ReportMetric(float64(n)/float64(b.N*len(all)), "terms/word")
			b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N*len(all)), "µs/word")
		})
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
