package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// scaleFile is ten thousand real articles, for measuring only.
const scaleFile = collections + "/scale/news-10k.jsonl.gz"

// BenchmarkScale measures a corpus of real news as it grows: the same articles
// again, with other IDs, above ten thousand. Of the least times of single
// queries percentiles are given, in microseconds. With -short it ends at ten thousand.
//
// With SCALE_SEGMENTS=DIR the segments are kept in a folder and found there the
// next time: build natively, then measure in WebAssembly under Node, where a
// hundred thousand articles would take long to index:
//
//	SCALE_SEGMENTS=/tmp/s go test -bench=Scale -run=none -benchtime=5x -timeout=1h ./corpus
//	SCALE_SEGMENTS=/tmp/s GOOS=js GOARCH=wasm go test -exec="$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -bench=Scale -run=none -benchtime=5x ./corpus
func BenchmarkScale(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		if n > 10_000 && testing.Short() {
			continue
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) { benchScale(b, n) })
	}
}

// scaleSegment returns the Segment of n articles.
func scaleSegment(b *testing.B, articles []Article) []byte {
	kept := filepath.Join(os.Getenv("SCALE_SEGMENTS"), strconv.Itoa(len(articles))+".seg")
	if data, err := os.ReadFile(kept); err == nil && os.Getenv("SCALE_SEGMENTS") != "" {
		return data
	}
	var segment bytes.Buffer
	b.Run("build", func(b *testing.B) {
		var peak uint64
		for b.Loop() {
			segment.Reset()
			before := heapInUse()
			builder := NewBuilder("scale")
			for i, a := range articles {
				a.ID = ArticleID("n-" + strconv.Itoa(i))
				if err := builder.Add(a); err != nil {
					b.Fatal(err)
				}
			}
			peak = max(peak, heapInUse()-min(before, heapInUse()))
			if _, err := builder.WriteTo(&segment); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(articles)*b.N)/b.Elapsed().Seconds(), "articles/s")
		b.ReportMetric(float64(peak)/1e6, "builder-MB")
	})
	if os.Getenv("SCALE_SEGMENTS") != "" {
		if err := os.WriteFile(kept, segment.Bytes(), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return segment.Bytes()
}

// heapInUse is the bytes of what is still needed.
func heapInUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func benchScale(b *testing.B, n int) {
	articles := news(b, n)
	segment := scaleSegment(b, articles)
	open := func() *Corpus {
		c, err := Open(bytes.NewReader(segment), int64(len(segment)))
		if err != nil {
			b.Fatal(err)
		}
		return c
	}
	before := heapInUse()
	c := open()
	queries := keywords(articles)
	b.Run("open", func(b *testing.B) {
		all := newLaps(1)
		for b.Loop() {
			all.time(0, func() { open() })
		}
		b.ReportMetric(all.of(50), "least-µs")
		b.ReportMetric(float64(len(segment)), "bytes")
	})
	b.Run("prepare", func(b *testing.B) {
		all, step := newLaps(1), newLaps(1)
		for b.Loop() {
			c := open()
			steps := &stopwatch{Context: context.Background(), last: time.Now()}
			all.time(0, func() {
				if err := c.Prepare(steps); err != nil {
					b.Fatal(err)
				}
			})
			step.note(0, steps.longest)
		}
		b.ReportMetric(all.of(50), "least-µs")
		b.ReportMetric(step.of(50), "longest-step-µs")
	})
	search := func(r Request) func(string) {
		return func(q string) {
			r.Query = q
			if _, err := c.Search(context.Background(), r); err != nil {
				b.Fatal(err)
			}
		}
	}
	for _, k := range []struct {
		name    string
		queries []string
		ask     func(string)
	}{
		{"search", queries, search(Request{Bare: true, Limit: 100})},
		{"search-stem", queries, search(Request{Bare: true, Limit: 100, Match: Stem})},
		{"search-page", queries, search(Request{})},
		{"keystroke", keystrokes(queries), search(Request{})},
		{"phrase", common, search(Request{Bare: true, Limit: 100})},
		{"exact", queries, search(Request{Bare: true, Limit: 100, Match: Exact})},
		{"complete", keystrokes(queries), func(q string) { c.Complete(context.Background(), q, 8) }},
	} {
		b.Run(k.name, func(b *testing.B) { percentiles(b, k.queries, k.ask) })
	}
	b.Run("new-words", func(b *testing.B) { newWords(b, open, queries) })
	b.Run("memory", func(b *testing.B) {
		for b.Loop() {
			b.ReportMetric((float64(heapInUse())-float64(before))/1e6, "MB")
		}
	})
	runtime.KeepAlive(c)
	runtime.KeepAlive(articles)
}

// newWords asks the queries of a Corpus that was just opened and remembers no
// word, and tells how long at most a Context is not asked whether to go on.
func newWords(b *testing.B, open func() *Corpus, queries []string) {
	times, step := newLaps(len(queries)), newLaps(len(queries))
	for b.Loop() {
		c := open()
		if err := c.Prepare(context.Background()); err != nil {
			b.Fatal(err)
		}
		for i, q := range queries {
			steps := &stopwatch{Context: context.Background(), last: time.Now()}
			times.time(i, func() {
				if _, err := c.Search(steps, Request{Query: q, Bare: true, Limit: 100}); err != nil {
					b.Fatal(err)
				}
			})
			_ = steps.Err() // at the end, too
			step.note(i, steps.longest)
		}
	}
	times.report(b)
	b.ReportMetric(step.of(100), "longest-step-µs")
}

// stopwatch is a Context that notes how long at most it was not asked.
type stopwatch struct {
	context.Context
	last    time.Time
	longest time.Duration
}

func (s *stopwatch) Err() error {
	now := time.Now()
	s.longest = max(s.longest, now.Sub(s.last))
	s.last = now
	return nil
}

// common are phrases of the most frequent words: the most texts to go through.
var common = []string{
	`"في المملكة"`, `"التحالف الدولي"`, `"وزير الخارجية"`, `"من قبل"`, `"خادم الحرمين الشريفين"`,
	`"على أن"`, `"في هذا"`, `"المملكة العربية السعودية"`, `"أكد أن"`, `"في من"`,
}

// percentiles asks all queries once to warm up, then measures each as often as
// -benchtime says.
func percentiles(b *testing.B, queries []string, ask func(string)) {
	b.ReportAllocs()
	for _, q := range queries {
		ask(q)
	}
	times := newLaps(len(queries))
	for b.Loop() {
		for i, q := range queries {
			times.time(i, func() { ask(q) })
		}
	}
	times.report(b)
}

// laps are the least time that each of some tasks took, so that what else a
// machine does meanwhile is not measured.
type laps []time.Duration

func newLaps(tasks int) laps { return slices.Repeat(laps{time.Hour}, tasks) }

func (l laps) note(task int, d time.Duration) { l[task] = min(l[task], d) }

func (l laps) time(task int, f func()) {
	start := time.Now()
	f()
	l.note(task, time.Since(start))
}

// of returns the time in microseconds that so many of a hundred tasks keep to.
func (l laps) of(percent int) float64 {
	sorted := slices.Sorted(slices.Values(l))
	return float64(sorted[min(len(l)*percent/100, len(l)-1)].Nanoseconds()) / 1e3
}

func (l laps) report(b *testing.B) {
	for _, p := range []int{50, 95, 99} {
		b.ReportMetric(l.of(p), "p"+strconv.Itoa(p)+"-µs")
	}
	b.ReportMetric(0, "ns/op") // of all queries together: says nothing
}

// news returns n articles of scaleFile, from the first again when it ends.
func news(b *testing.B, n int) []Article {
	f := beside(b, scaleFile)
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	var list []Article
	for r := bufio.NewReaderSize(z, 1<<20); len(list) < n; {
		line, err := r.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		var d struct{ Title, Text, Date, Source string }
		if err != nil || json.Unmarshal(line, &d) != nil {
			b.Fatal(err)
		}
		a := Article{Title: d.Title, Outlet: d.Source}
		if day, err := ParseDay(d.Date); err == nil {
			a.Published = Published{From: day, To: day, Evidence: Stated}
		}
		for p := range strings.Lines(d.Text) {
			if p = strings.TrimSpace(p); p != "" {
				a.Blocks = append(a.Blocks, Block{Text: p})
			}
		}
		list = append(list, a)
	}
	for i := 0; len(list) < n; i++ {
		list = append(list, list[i])
	}
	return list
}

// keywords makes some 100 queries of titles: their two to four longest words.
// Only the first ten thousand articles differ, see news.
func keywords(articles []Article) []string {
	var list []string
	articles = articles[:min(len(articles), 10_000)]
	for i := 0; i < len(articles); i += max(1, len(articles)/100) {
		words := slices.DeleteFunc(strings.Fields(articles[i].Title), func(w string) bool {
			return utf8.RuneCountInString(w) < 4
		})
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		if len(words) > 1 {
			list = append(list, strings.Join(words[:min(len(words), 2+i%3)], " "))
		}
	}
	return list
}

// keystrokes returns what is typed on the way to some of the queries.
func keystrokes(queries []string) []string {
	var list []string
	for i := 0; i < len(queries); i += 10 {
		for end := range queries[i] {
			if end > 0 {
				list = append(list, queries[i][:end])
			}
		}
	}
	return list
}
