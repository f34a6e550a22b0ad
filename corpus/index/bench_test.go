package index

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"mudawwana/corpus/index/file"
)

// scale is real news, for measuring only; absent, the benchmarks say so.
const scale = "../../../shared/scale/news-10k.jsonl.gz"

// words cuts a text into words and what stands between them.
func words(s string) []Part {
	var p Part
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	for {
		at := strings.IndexFunc(s, isWord)
		if at < 0 {
			p.Tail = s
			return []Part{p}
		}
		end := at + strings.IndexFunc(s[at:]+" ", func(r rune) bool { return !isWord(r) })
		p.Words = append(p.Words, Word{Term: s[at:end], Gap: s[:at]})
		s = s[end:]
	}
}

// news returns the first n articles of scale, which are said again (with a new
// address) where there are fewer, and the bytes of their titles and texts.
func news(b testing.TB, n int) (docs []Doc, text []byte) {
	f, err := os.Open(scale)
	if err != nil {
		b.Skip("the ten thousand articles are not here:", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() && len(docs) < n {
		var a struct{ ID, Title, Text, Date, Source string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			b.Fatal(err)
		}
		docs = append(docs, Doc{
			Fields: [][]Part{words(a.Title), words(a.Text)},
			Meta:   []byte(a.ID + "\x00" + a.Title + "\x00" + a.Date + "\x00" + a.Source),
		})
		text = append(append(text, a.Title+"\n"+a.Text...), '\n')
	}
	for real := len(docs); len(docs) < n; {
		d := docs[len(docs)%real]
		d.Meta = fmt.Appendf(nil, "%d/%s", len(docs), d.Meta)
		docs = append(docs, d)
	}
	return docs, text
}

func newsBuilder(b testing.TB, docs []Doc) *Builder {
	n := NewBuilder(2)
	for _, d := range docs {
		if _, err := n.Add(d); err != nil {
			b.Fatal(err)
		}
	}
	return n
}

// newsSegment returns the Segment of n articles and its bytes.
func newsSegment(b testing.TB, n int) (*Segment, []byte) {
	docs, _ := news(b, n)
	var out bytes.Buffer
	if _, err := newsBuilder(b, docs).WriteTo(&out); err != nil {
		b.Fatal(err)
	}
	s, err := OpenBytes(out.Bytes())
	if err != nil {
		b.Fatal(err)
	}
	return s, out.Bytes()
}

// BenchmarkSize reports the bytes of each section, and the shares of all and of
// all but the text in the gzip of the text.
func BenchmarkSize(b *testing.B) {
	docs, text := news(b, 10_000)
	var packed, out bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write(text); err != nil || z.Close() != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		out.Reset()
		if _, err := newsBuilder(b, docs).WriteTo(&out); err != nil {
			b.Fatal(err)
		}
	}
	all, err := file.Bytes(out.Bytes()).Table()
	if err != nil {
		b.Fatal(err)
	}
	sum := int64(0)
	for _, e := range all {
		b.ReportMetric(float64(e.Length), e.Name+"-B")
		if e.Name != textName && e.Name != storedName {
			sum += e.Length
		}
	}
	b.ReportMetric(float64(sum), "without-text-B")
	b.ReportMetric(100*float64(sum)/float64(packed.Len()), "without-text-%ofgzip")
	b.ReportMetric(100*float64(out.Len())/float64(packed.Len()), "%ofgzip")
}
