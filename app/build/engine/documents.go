package engine

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"

	"mudawwana/corpus"
)

// document is one line of a file of documents.
type document struct {
	ID     json.RawMessage `json:"id"` // a text or a number
	Title  string          `json:"title"`
	Text   string          `json:"text"`
	Date   string          `json:"date"`
	Source string          `json:"source"`
}

// maxLine is the longest line of a file of documents, in bytes.
const maxLine = 64 << 20

// errNoDocument says that a line gives nothing to index.
var errNoDocument = errors.New("neither title nor text")

// lines calls f with each line of a .jsonl or .jsonl.gz file that is not blank,
// its number from 1 and how many bytes of the file were read.
func lines(name string, f func(line []byte, number int, read int64) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	counter := &countingReader{r: file}
	var r io.Reader = counter
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(bufio.NewReaderSize(counter, 1<<16)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 1<<16), maxLine)
	for number := 1; s.Scan(); number++ {
		line := bytes.TrimSpace(bytes.TrimPrefix(s.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		if err := f(line, number, counter.n); err != nil {
			return err
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

type countingReader struct {
	r io.Reader
	n int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// slugs is the external ID of each ArticleID that was given.
type slugs map[corpus.ArticleID]string

// of returns the ArticleID for id: its letters and digits where those are
// ASCII, with a hash of all of it where that says nothing or is taken; and
// false when id was given before.
func (s slugs) of(id string) (corpus.ArticleID, bool) {
	h := fnv.New64a()
	io.WriteString(h, id) // a hash.Hash never fails
	sum := fmt.Sprintf("%016x", h.Sum64())
	slug := slugOf(id)
	if slug == "" {
		slug = sum
	}
	if other, taken := s[corpus.ArticleID(slug)]; taken && other != id {
		slug = strings.TrimRight(slug[:min(len(slug), 80-1-len(sum))], "-") + "-" + sum
	}
	if _, taken := s[corpus.ArticleID(slug)]; taken {
		return "", false
	}
	s[corpus.ArticleID(slug)] = id
	return corpus.ArticleID(slug), true
}

// slugOf makes a slug of id, at most 80 bytes long.
func slugOf(id string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(id) {
		letter := r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
		if letter {
			b.WriteRune(r)
		} else if s := b.String(); s != "" && s[len(s)-1] != '-' {
			b.WriteByte('-')
		}
		if b.Len() == 80 {
			break
		}
	}
	return strings.TrimRight(b.String(), "-")
}

// article reads a line as an Article. It has a warning when its date is none.
func (s slugs) article(line []byte) (a corpus.Article, warning string, err error) {
	var d document
	if err := json.Unmarshal(line, &d); err != nil {
		return a, "", fmt.Errorf("not a document: %w", err)
	}
	id := textOf(d.ID)
	if id == "" {
		return a, "", errors.New("no id")
	}
	a.Title = strings.Join(strings.Fields(d.Title), " ")
	for p := range strings.Lines(d.Text) {
		if p = strings.TrimSpace(p); p != "" {
			a.Blocks = append(a.Blocks, corpus.Block{Text: p})
		}
	}
	if a.Title == "" && len(a.Blocks) == 0 {
		return a, "", errNoDocument
	}
	if a.Title == "" {
		a.Title, a.TitleDerived = firstSentence(a.Blocks[0].Text), true
	}
	slug, ok := s.of(id)
	if !ok {
		return a, "", fmt.Errorf("id %q was given before", id)
	}
	a.ID = slug
	if string(slug) != id {
		a.ExternalID = id
	}
	a.Outlet = d.Source
	if strings.HasPrefix(d.Source, "https://") || strings.HasPrefix(d.Source, "http://") {
		a.Outlet, a.Source = "", d.Source
	}
	a.Published, warning = published(d.Date)
	return a, warning, nil
}

// textOf returns a JSON text or number as text, "" for anything else.
func textOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

// published reads 2006-01-02 with or without a time after it.
func published(date string) (corpus.Published, string) {
	day, clock := date, ""
	if len(date) > 10 && (date[10] == 'T' || date[10] == ' ') {
		day, clock = date[:10], date[11:]
	}
	d, err := corpus.ParseDay(day)
	if err != nil || d == 0 {
		if date != "" {
			return corpus.Published{}, fmt.Sprintf("date %q is not of the form 2006-01-02", date)
		}
		return corpus.Published{}, ""
	}
	p := corpus.Published{From: d, To: d, Evidence: corpus.Stated, Quote: date}
	if len(clock) >= 5 && clock[2] == ':' {
		p.Time = clock[:5]
	}
	return p, ""
}

// firstSentence returns the first sentence of text, at most some 120 letters.
func firstSentence(text string) string {
	count, space := 0, 0
	for i, r := range text {
		count++
		switch {
		case r == '؟' || r == '!' || r == '.' && (i+1 == len(text) || text[i+1] == ' '):
			return text[:i]
		case r == ' ':
			space = i
		}
		if count > 120 && space > 0 {
			return text[:space] + "…"
		}
	}
	return text
}
