package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// scaleFile is ten thousand real articles, for measuring only.
const scaleFile = "../../shared/scale/news-10k.jsonl.gz"

// BenchmarkScale measures a corpus of real news as it grows: the same articles
// again, with other IDs, above ten thousand. Times of single queries are given
// as percentiles in microseconds. With -short it ends at ten thousand.
//
// In WebAssembly under Node:
//
//	GOOS=js GOARCH=wasm go test -exec="$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -bench=Scale -run=none -short ./corpus
func BenchmarkScale(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		if n > 10_000 && testing.Short() {
			continue
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) { benchScale(b, n) })
	}
}

func benchScale(b *testing.B, n int) {
	articles := news(b, n)
	var segment bytes.Buffer
	builder := NewBuilder("scale")
	for i, a := range articles {
		a.ID = ArticleID("n-" + strconv.Itoa(i))
		if err := builder.Add(a); err != nil {
			b.Fatal(err)
		}
	}
	size, err := builder.WriteTo(&segment)
	if err != nil {
		b.Fatal(err)
	}
	c, err := Open(bytes.NewReader(segment.Bytes()), size)
	if err != nil {
		b.Fatal(err)
	}
	queries := keywords(articles)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			c, err := Open(bytes.NewReader(segment.Bytes()), size)
			if err != nil {
				b.Fatal(err)
			}
			c.typing() // and the vocabulary with it
		}
		b.ReportMetric(float64(size), "bytes")
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
		{"complete", keystrokes(queries), func(q string) { c.Complete(context.Background(), q, 8) }},
	} {
		b.Run(k.name, func(b *testing.B) { percentiles(b, k.queries, k.ask) })
	}
}

// percentiles asks all queries once to warm up, then measures each.
func percentiles(b *testing.B, queries []string, ask func(string)) {
	b.ReportAllocs()
	for _, q := range queries {
		ask(q)
	}
	var times []time.Duration
	for b.Loop() {
		for _, q := range queries {
			start := time.Now()
			ask(q)
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	for _, p := range []int{50, 95, 99} {
		t := times[len(times)*p/100]
		b.ReportMetric(float64(t.Nanoseconds())/1e3, "p"+strconv.Itoa(p)+"-µs")
	}
	b.ReportMetric(0, "ns/op") // of all queries together: says nothing
}

// news returns n articles of scaleFile, from the first again when it ends.
func news(b *testing.B, n int) []Article {
	f, err := os.Open(scaleFile)
	if err != nil {
		b.Skip("the ten thousand articles are not here: ", err)
	}
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
func keywords(articles []Article) []string {
	var list []string
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
