package page

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"

	"mudawwana/corpus/ingest/plain"
)

// wrapper dresses an annotated page as HTML, remembering the source line of
// each of its lines.
type wrapper struct {
	*rand.Rand
	out   strings.Builder
	line  int
	owner map[int]int // source line → index of the marked line
}

// wrap returns the HTML of a page and which marked line owns a source line.
func wrap(r *rand.Rand, page []marked) (string, map[int]int) {
	w := wrapper{Rand: r, line: 1, owner: map[int]int{}}
	w.head(page)
	from, to := len(page), 0
	for i, m := range page {
		if m.kind == "headline" || m.kind == "body" {
			from, to = min(from, i), i
		}
	}
	bare := w.Float64() < 0.25 // nothing but generic elements
	w.group(page, 0, from, w.any("nav", "header", `div class="top-menu"`, `div id="masthead"`, "div", `ul class="nav navbar-nav"`), bare)
	w.group(page, from, min(to+1, len(page)), w.any("article", "main", `div class="article-body"`, `div class="post-content"`, `div class="col-md-8"`, "div"), bare)
	if to+1 < len(page) {
		w.group(page, to+1, len(page), w.any("aside", "footer", `div class="related"`, `section class="more"`, "div", `div class="sidebar"`), bare)
	}
	w.put("</body></html>")
	return w.out.String(), w.owner
}

func (w *wrapper) any(of ...string) string { return of[w.IntN(len(of))] }

func (w *wrapper) put(s string) {
	w.out.WriteString(s + "\n")
	w.line += strings.Count(s, "\n") + 1
}

func (w *wrapper) head(page []marked) {
	title, body := "", ""
	for _, m := range page {
		if m.kind == "headline" && title == "" {
			title = m.text
		}
		if m.kind == "body" {
			body += plain.Clean(m.text) + " "
		}
	}
	w.put(`<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">`)
	title = plain.Clean(title)
	if title != "" && w.Float64() < 0.8 {
		w.put("<title>" + html.EscapeString(title) + w.any("", " | موقع", " - الأخبار") + "</title>")
		w.put(`<meta property="og:title" content="` + html.EscapeString(title) + `">`)
	}
	w.put(`<script>var a = "نص برمجي لا يراه القارئ";</script><style>.x{color:red}</style>`)
	if w.Float64() < 0.15 {
		w.put(fmt.Sprintf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":%q,"articleBody":%q}</script>`, title, body))
	}
	w.put("</head><body>")
}

// group puts the lines of one region into a container.
func (w *wrapper) group(page []marked, from, to int, container string, bare bool) {
	if bare {
		container = "div"
	}
	w.put("<" + container + ">")
	for i := from; i < to; i++ {
		if m := page[i]; m.kind != "" {
			w.one(i, m, bare)
		}
	}
	name, _, _ := strings.Cut(container, " ")
	w.put("</" + name + ">")
}

// one puts a line into an element that its kind is often found in.
func (w *wrapper) one(i int, m marked, bare bool) {
	text := html.EscapeString(plain.Clean(m.text))
	form := w.any(forms[m.kind]...)
	if bare || form == "" {
		form = w.any("<div>%s</div>", "<p>%s</p>", "<span>%s</span><br>", "<p>%s</p>", "<div><a href=\"#\">%s</a></div>")
		if m.kind == "body" || m.kind == "caption" {
			form = w.any("<p>%s</p>", "<div>%s</div>", "%s<br><br>")
		}
	}
	if m.kind == "body" && w.Float64() < 0.2 {
		text = strings.Replace(text, " ", " <a href=\"#\">", 1)
		if k := strings.LastIndex(text, " "); k > 0 {
			text = text[:k] + "</a>" + text[k:]
		}
	}
	if m.kind == "body" && w.Float64() < 0.15 && len(text) > 300 {
		k := strings.Index(text[150:], " ") + 150
		text = text[:k] + "\n\t" + text[k+1:]
	}
	s := strings.Replace(form, "%s", text, 1)
	for n := 0; n <= strings.Count(s, "\n"); n++ {
		w.owner[w.line+n] = i
	}
	w.put(s)
}

var forms = map[string][]string{
	"headline":       {"<h1>%s</h1>", "<h1>%s</h1>", `<h1 class="post-title">%s</h1>`, "<h2>%s</h2>", `<div class="title">%s</div>`, ""},
	"deck":           {"<h2>%s</h2>", `<p class="lead">%s</p>`, `<div class="summary">%s</div>`, "<p>%s</p>", ""},
	"body":           {"<p>%s</p>", "<p>%s</p>", "<p>%s</p>", "<p>%s</p>", `<p class="paragraph">%s</p>`, "<div>%s</div>", "%s<br>", "<p><span>%s</span></p>", `<div dir="rtl">%s</div>`, ""},
	"subhead":        {"<h2>%s</h2>", "<h3>%s</h3>", "<p><strong>%s</strong></p>", "<h4>%s</h4>", ""},
	"caption":        {"<figure><img src=\"a.jpg\"><figcaption>%s</figcaption></figure>", `<div class="image-caption">%s</div>`, `<p class="wp-caption-text">%s</p>`, "<figure><img><span>%s</span></figure>", "<p>%s</p>", ""},
	"byline":         {`<span class="author">%s</span>`, `<a rel="author" class="byline">%s</a><br>`, "<div>%s</div>", ""},
	"dateline":       {"<div>%s</div>", "<p>%s</p>", `<span class="source">%s</span><br>`, ""},
	"published-date": {`<time>%s</time><br>`, `<span class="date">%s</span><br>`, `<div class="post-date">%s</div>`, "<div>%s</div>", ""},
	"keywords":       {`<div class="tags"><a href="#">%s</a></div>`, `<ul class="tags"><li><a href="#">%s</a></li></ul>`, "<div>%s</div>", ""},
	"source-credit":  {"<p>%s</p>", `<div class="source">%s</div>`, ""},
	"section-label":  {"<h3>%s</h3>", "<h4>%s</h4>", `<div class="block-title">%s</div>`, "<h2>%s</h2>", "<span>%s</span><br>", ""},
	"related-teaser": {`<div class="related"><a href="#">%s</a></div>`, "<h4><a href=\"#\">%s</a></h4>", "<p>%s</p>", "<div>%s</div>", `<div class="card"><p>%s</p></div>`, `<a href="#">%s</a><br>`, ""},
	"related-list":   {"<li><a href=\"#\">%s</a></li>", "<li><a href=\"#\">%s</a></li>", "<h4><a href=\"#\">%s</a></h4>", "<div><a href=\"#\">%s</a></div>", "<li>%s</li>", ""},
	"widget":         {"<li><a href=\"#\">%s</a></li>", "<button>%s</button><br>", `<div class="share">%s</div>`, "<span>%s</span><br>", "<div>%s</div>", `<div class="newsletter"><p>%s</p></div>`, "<p>%s</p>", ""},
	"duplicate":      {"<span>%s</span><br>", "<div>%s</div>", "<h2>%s</h2>", "<p>%s</p>", ""},
	"agency":         {"<p>%s</p>", "<span>%s</span><br>", ""},
	"?":              {"<p>%s</p>"},
	"~":              {"<div>%s</div>", "<span>%s</span><br>"},
}
