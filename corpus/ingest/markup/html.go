package markup

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"mudawwana/corpus/ingest/plain"
)

// depthLimit is how many open elements are remembered; text below them is
// read, but their own hints are not.
const depthLimit = 256

// blocks maps the elements that end a line of text, and skipped those whose
// text nobody sees.
var (
	blockTags = tagSet(`address article aside blockquote body br button caption center dd details dialog div dl dt fieldset
		figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html img iframe label legend li main nav ol option p pre section
		select summary table tbody td tfoot th thead tr ul video`)
	skippedTags = tagSet(`head script style template noscript svg iframe object select textarea canvas math`)
	foreign     = tagSet(`svg math`) // «/>» ends these, and no element of HTML
	voidTags    = tagSet(`area base br col embed hr img input link meta source track wbr`)
)

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, n := range strings.Fields(names) {
		set[n] = true
	}
	return set
}

// element is an open element.
type element struct {
	tag    string
	hints  []string // what it says of the text inside
	hidden bool
}

// htmlReader turns the tokens of a page into lines.
type htmlReader struct {
	tokens *html.Tokenizer
	words  map[string]string // of classes.txt
	number int               // of the source line that the next token begins on
	open   []element
	deeper int  // open elements beyond depthLimit
	hidden int  // open elements whose text nobody sees
	links  int  // open <a>
	ended  bool // the last token ended an element within a line
	block  block
	lines  []Line
	head   Head
}

// block is the text gathered since the last element that ends a line.
type block struct {
	text       strings.Builder
	linked     int // bytes inside <a>
	size       int // bytes at all, spaces at the ends of lines aside
	start, end int // source lines
}

// HTML returns the lines of an HTML page, one a block of text, and what its
// head tells. Blocks can share source lines.
func HTML(text string) ([]Line, Head) {
	r := htmlReader{tokens: html.NewTokenizer(strings.NewReader(text)), words: classWords(), number: 1}
	r.tokens.SetMaxBuf(1 << 24)
	for {
		kind := r.tokens.Next()
		raw := r.tokens.Raw()
		size := strings.Count(string(raw), "\n")
		switch kind {
		case html.ErrorToken:
			if r.tokens.Err() == io.EOF || len(raw) == 0 {
				r.flush()
				r.finish()
				return r.lines, r.head
			}
		case html.TextToken:
			r.write(string(raw))
		case html.StartTagToken, html.SelfClosingTagToken:
			r.part()
			t := r.tokens.Token()
			r.start(t)
			if kind == html.SelfClosingTagToken && foreign[t.Data] {
				r.endTag(t.Data)
			}
		case html.EndTagToken:
			name, _ := r.tokens.TagName()
			r.endTag(string(name))
		}
		r.ended = kind == html.EndTagToken || r.ended && kind == html.TextToken && strings.TrimSpace(string(raw)) == ""
		r.number += size
	}
}

// part keeps words apart where an element begins right after another: a site
// that sets them in boxes of their own leaves no space between them. Keywords
// get the sign that tells them apart.
func (r *htmlReader) part() {
	switch {
	case !r.ended || r.hidden > 0:
	case r.block.size > 0 && slices.ContainsFunc(r.open, func(e element) bool { return slices.Contains(e.hints, "class:tags") }):
		r.block.text.WriteString("، ")
	default:
		r.block.text.WriteByte(' ')
	}
}

// write adds text, remembering which source lines it came from.
func (r *htmlReader) write(raw string) {
	n := r.number
	if r.hidden > 0 {
		r.head.raw(r.tagNow(), raw, n)
		return
	}
	pre := r.inside("pre")
	for raw != "" {
		part, rest, more := strings.Cut(raw, "\n")
		s := html.UnescapeString(part)
		if strings.TrimSpace(s) != "" {
			if r.block.start == 0 {
				r.block.start = n
			}
			r.block.end = n
			size := len(strings.TrimSpace(s))
			r.block.size += size
			if r.links > 0 {
				r.block.linked += size
			}
		}
		r.block.text.WriteString(s)
		if more {
			r.block.text.WriteByte(' ')
			n++
		}
		if more && pre {
			r.flush()
		}
		raw = rest
	}
}

func (r *htmlReader) inside(tag string) bool {
	return slices.ContainsFunc(r.open, func(e element) bool { return e.tag == tag })
}

func (r *htmlReader) tagNow() string {
	if len(r.open) == 0 {
		return ""
	}
	return r.open[len(r.open)-1].tag
}

func (r *htmlReader) start(t html.Token) {
	tag := t.Data
	r.head.see(t, r.number)
	if blockTags[tag] {
		r.flush()
	}
	if voidTags[tag] {
		return
	}
	r.closeImplied(tag)
	if len(r.open) >= depthLimit {
		r.deeper++
		return
	}
	e := element{tag: tag, hidden: skippedTags[tag] || isHidden(t), hints: r.hintsOf(t)}
	r.open = append(r.open, e)
	if e.hidden {
		r.hidden++
	}
	if tag == "a" {
		r.links++
	}
}

// closeImplied closes the paragraph or item that a new one ends.
func (r *htmlReader) closeImplied(tag string) {
	now := r.tagNow()
	if now == "p" && blockTags[tag] || now == tag && (tag == "li" || tag == "td" || tag == "tr" || tag == "option" || tag == "dt" || tag == "dd") || now == "head" && tag == "body" {
		r.pop()
	}
}

func (r *htmlReader) endTag(tag string) {
	if blockTags[tag] {
		r.flush()
	}
	if r.deeper > 0 {
		r.deeper--
		return
	}
	at := -1
	for i := len(r.open) - 1; i >= 0 && at < 0; i-- {
		if r.open[i].tag == tag {
			at = i
		}
	}
	for at >= 0 && len(r.open) > at {
		r.pop()
	}
}

func (r *htmlReader) pop() {
	last := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	if last.hidden {
		r.hidden--
	}
	if last.tag == "a" {
		r.links--
	}
}

// flush makes a line of the block, when it holds something to read.
func (r *htmlReader) flush() {
	b := r.block
	r.block = block{}
	text := plain.Shown(b.text.String())
	if text == "" || b.start == 0 {
		return
	}
	l := New(text)
	l.Start, l.End = b.start, b.end
	for _, e := range r.open {
		for _, h := range e.hints {
			if !slices.Contains(l.Hints, h) {
				l.Hints = append(l.Hints, h)
			}
		}
	}
	if b.linked*10 >= b.size*7 {
		l.Hints = append(l.Hints, "in:link")
	}
	l.Hints = append(l.Hints, "in:html")
	r.lines = append(r.lines, l)
}

// finish adds what the head says about single lines.
func (r *htmlReader) finish() {
	r.head.read()
	title, summary, body := plain.Fold(r.head.Title), plain.Fold(r.head.Description), plain.Fold(r.head.body)
	for i := range r.lines {
		l := &r.lines[i]
		if outlet, ok := Signed(r.head.meta["<title>"], l.Written); ok {
			r.head.Outlet = cmp.Or(r.head.Outlet, plain.Bare(outlet))
		}
		switch {
		case l.Runes >= 12 && title != "" && (title == l.Key || strings.HasPrefix(title, l.Key+" ")):
			l.Hints = append(l.Hints, "is:title")
		case l.Runes >= 30 && summary != "" && strings.HasPrefix(summary, l.Key):
			l.Hints = append(l.Hints, "is:description")
		}
		if l.Runes >= 20 && strings.Contains(body, l.Key) {
			l.Hints = append(l.Hints, "is:body")
		}
	}
}
