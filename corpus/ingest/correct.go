package ingest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/markup"
)

// correction is what a user knows better than the parser: the content of
// NAME.meta.json beside a file, or the front matter of a Markdown file. Empty
// fields leave the parser's finding. With Articles, those line ranges are the
// articles of the page, and the rest of the page is none.
type correction struct {
	fields
	Articles []articleCorrection `json:"articles"`
}

// articleCorrection corrects one article.
type articleCorrection struct {
	fields
	Lines [2]int `json:"lines"` // first and last source line, from 1
}

// fields can be set for a page, which means each of its articles (Title and
// Deck: the first), or for one article.
type fields struct {
	Title    string   `json:"title"`
	Deck     string   `json:"deck"`
	Outlet   string   `json:"outlet"`
	Byline   string   `json:"byline"`
	Date     string   `json:"date"` // 2006-01-02
	Time     string   `json:"time"` // 15:04
	Section  string   `json:"section"`
	Lang     string   `json:"lang"`
	URL      string   `json:"url"`
	Keywords []string `json:"keywords"`
}

// readCorrection reads and checks NAME.meta.json.
func readCorrection(data []byte) (*correction, error) {
	var c correction
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, err
	}
	if d.More() {
		return nil, fmt.Errorf("more than one value")
	}
	return &c, c.check()
}

// check says what is wrong with the values themselves.
func (c *correction) check() error {
	if err := c.fields.check(); err != nil {
		return err
	}
	last := 0
	for i, a := range c.Articles {
		if a.Lines[0] <= last || a.Lines[1] < a.Lines[0] {
			return fmt.Errorf("article %d: lines %d to %d do not follow line %d", i+1, a.Lines[0], a.Lines[1], last)
		}
		last = a.Lines[1]
		if err := a.fields.check(); err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
	}
	return nil
}

func (f *fields) check() error {
	if _, err := corpus.ParseDay(f.Date); err != nil {
		return err
	}
	if f.Time == "" {
		return nil
	}
	h, m, ok := strings.Cut(f.Time, ":")
	hour, err := strconv.Atoi(h)
	minute, err2 := strconv.Atoi(m)
	if !ok || err != nil || err2 != nil || len(f.Time) != 5 || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return fmt.Errorf("%q is no time of the form 15:04", f.Time)
	}
	return nil
}

// row reads one row of front matter.
func (c *correction) row(s string) error {
	if s == "" || s[0] == '#' {
		return nil
	}
	key, v, ok := strings.Cut(s, ":")
	if !ok {
		return fmt.Errorf("front matter: %q is not «key: value»", s)
	}
	v = strings.Trim(strings.TrimSpace(v), `"'`)
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		c.Title = v
	case "deck", "description", "summary":
		c.Deck = v
	case "outlet", "source":
		c.Outlet = v
	case "byline", "author":
		c.Byline = v
	case "date":
		c.Date, c.Time = cutClock(v)
	case "section", "category":
		c.Section = v
	case "lang":
		c.Lang = v
	case "url":
		c.URL = v
	case "keywords", "tags":
		c.Keywords = cutKeywords(strings.Trim(v, "[]"))
	case "articles":
		return c.ranges(v)
	}
	return c.fields.check()
}

// cutClock cuts «2023-08-08T10:00» and «2023-08-08 10:00».
func cutClock(v string) (day, clock string) {
	if len(v) >= 16 && (v[10] == 'T' || v[10] == ' ') {
		return v[:10], v[11:16]
	}
	return v, ""
}

// ranges reads «3-20, 25-40».
func (c *correction) ranges(v string) error {
	for _, r := range strings.Split(v, ",") {
		from, to, _ := strings.Cut(strings.TrimSpace(r), "-")
		a, err := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil {
			return fmt.Errorf("front matter: %q is no range of lines", r)
		}
		c.Articles = append(c.Articles, articleCorrection{Lines: [2]int{a, b}})
	}
	return c.check()
}

// apply writes the corrections over what was found.
func (c *correction) apply(articles []corpus.Article) {
	for i := range articles {
		whole := c.fields
		if i > 0 {
			whole.Title, whole.Deck = "", ""
		}
		whole.apply(&articles[i])
		if i < len(c.Articles) {
			c.Articles[i].apply(&articles[i])
		}
	}
}

func (f *fields) apply(a *corpus.Article) {
	if f.Title != "" {
		a.Title, a.TitleDerived = f.Title, false
	}
	a.Deck = cmp.Or(f.Deck, a.Deck)
	a.Outlet = cmp.Or(f.Outlet, a.Outlet)
	a.Byline = cmp.Or(f.Byline, a.Byline)
	a.Section = cmp.Or(f.Section, a.Section)
	a.Lang = cmp.Or(f.Lang, a.Lang)
	a.Source = cmp.Or(f.URL, a.Source)
	if len(f.Keywords) > 0 {
		a.Keywords = f.Keywords
	}
	if day, err := corpus.ParseDay(f.Date); err == nil && day != 0 {
		a.Published = corpus.Published{From: day, To: day, Time: f.Time, Evidence: corpus.Stated, Quote: f.Date}
	}
}

// cut returns the lines of each corrected article and those of none.
func (c *correction) cut(lines []markup.Line) (parts [][]markup.Line, rest []markup.Line, err error) {
	parts = make([][]markup.Line, len(c.Articles))
	for _, l := range lines {
		at := -1
		for i, a := range c.Articles {
			if l.Start >= a.Lines[0] && l.Start <= a.Lines[1] {
				at = i
			}
		}
		if at < 0 {
			rest = append(rest, l)
		} else {
			parts[at] = append(parts[at], l)
		}
	}
	for i, p := range parts {
		if len(p) == 0 {
			return nil, nil, fmt.Errorf("article %d: no text on lines %d to %d", i+1, c.Articles[i].Lines[0], c.Articles[i].Lines[1])
		}
	}
	return parts, rest, nil
}
