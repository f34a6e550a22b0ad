package ingest

import (
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/markup"
)

// The JSON of one page, as `./build.sh ingest` prints it.
type (
	jsonPage struct {
		Page     string        `json:"page"`
		Encoding string        `json:"encoding"`
		Lines    []jsonLine    `json:"lines"`
		Articles []jsonArticle `json:"articles"`
	}
	jsonLine struct {
		Start   int             `json:"start"`
		End     int             `json:"end"`
		Kind    corpus.LineKind `json:"kind"`
		Article int             `json:"article"`
		Reason  string          `json:"reason"`
	}
	jsonArticle struct {
		ID        corpus.ArticleID `json:"id"`
		Title     *string          `json:"title"` // null when the page prints none
		Deck      string           `json:"deck"`
		Outlet    string           `json:"outlet"`
		Agency    []string         `json:"agency"`
		Byline    string           `json:"byline"`
		Published *string          `json:"published"` // 2006-01-02, or an interval 2006-01-02/2006-01-31; null when unknown
		Time      string           `json:"time"`      // 15:04
		Evidence  string           `json:"evidence"`  // unknown, inferred, stated
		Quote     string           `json:"quote"`     // the words that tell the date
		QuoteLine int              `json:"quote_line"`
		Keywords  []string         `json:"keywords"`
		Lines     [2]int           `json:"lines"`
	}
)

var evidenceNames = [...]string{"unknown", "inferred", "stated"}

// WriteJSON writes the Files of one source file as one JSON object and a line
// end: name is the path as the caller names it; numbers of lines count those of
// the decoded file, from 1; article numbers count from 1, 0 is none. Each line
// that is not blank stands in exactly one range: those that show no text, such
// as markup, are widgets of no article.
func WriteJSON(w io.Writer, name string, files []File) error {
	out := jsonPage{Page: name, Lines: []jsonLine{}, Articles: []jsonArticle{}}
	for _, f := range files {
		out.Encoding = f.Page.Encoding
		base := len(out.Articles)
		for _, l := range sourceLines(f.Page.Lines) {
			n := l.Article
			if n > 0 {
				n += base
			}
			out.Lines = append(out.Lines, jsonLine{l.Start, l.End, l.Kind, n, l.Reason})
		}
		for _, r := range f.silent {
			out.Lines = append(out.Lines, jsonLine{r.Start, r.End, "widget", 0, "shows no text"})
		}
		for i := range f.Articles {
			out.Articles = append(out.Articles, newJSONArticle(&f.Articles[i]))
		}
	}
	slices.SortStableFunc(out.Lines, func(a, b jsonLine) int { return cmp.Compare(a.Start, b.Start) })
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

// sourceLines gives each source line to one Line. Blocks of HTML can share
// lines: a line goes to the block that has most text a line there.
func sourceLines(blocks []corpus.Line) []corpus.Line {
	share := func(l corpus.Line) int { return len(l.Text) / (l.End - l.Start + 1) }
	owner := map[int]int{}
	for i, b := range blocks {
		for n := b.Start; n <= b.End; n++ {
			if o, taken := owner[n]; !taken || share(b) > share(blocks[o]) {
				owner[n] = i
			}
		}
	}
	var out []corpus.Line
	last := -1
	for _, n := range slices.Sorted(maps.Keys(owner)) {
		if i := owner[n]; i == last && n == out[len(out)-1].End+1 {
			out[len(out)-1].End = n
		} else {
			out = append(out, blocks[i])
			out[len(out)-1].Start, out[len(out)-1].End = n, n
			last = i
		}
	}
	return out
}

// silent returns the lines of text that are not blank and that none of lines
// comes from.
func silent(text string, lines []corpus.Line) []corpus.LineRange {
	shown := map[int]bool{}
	for _, l := range lines {
		for n := l.Start; n <= l.End; n++ {
			shown[n] = true
		}
	}
	var out []corpus.LineRange
	for n := 1; text != ""; n++ {
		var row string
		row, text = markup.Cut(text)
		switch last := len(out) - 1; {
		case shown[n] || strings.TrimSpace(row) == "":
		case last >= 0 && out[last].End == n-1:
			out[last].End = n
		default:
			out = append(out, corpus.LineRange{Start: n, End: n})
		}
	}
	return out
}

func newJSONArticle(a *corpus.Article) jsonArticle {
	p := a.Published
	out := jsonArticle{
		ID: a.ID, Deck: a.Deck, Outlet: a.Outlet, Agency: append([]string{}, a.Agencies...), Byline: a.Byline,
		Time: p.Time, Evidence: evidenceNames[p.Evidence], Quote: p.Quote, QuoteLine: p.Line,
		Keywords: append([]string{}, a.Keywords...), Lines: [2]int{a.Lines.Start, a.Lines.End},
	}
	if !a.TitleDerived {
		out.Title = &a.Title
	}
	if p.From != 0 {
		day := p.From.String()
		if p.To != p.From {
			day += "/" + p.To.String()
		}
		out.Published = &day
	}
	return out
}
