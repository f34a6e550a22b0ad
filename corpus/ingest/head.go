package ingest

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
)

// head is what an HTML page says of itself: JSON-LD first, then Open Graph and
// the other meta elements, then <time>.
type head struct {
	title, description, body  string
	outlet, author, section   string
	published                 string // as written
	publishedLine             int
	keywords, lang, canonical string
	meta                      map[string]string
	metaLine                  map[string]int
	scripts                   []string
	scriptLine                int
	inJSON                    bool
}

// see takes the facts of a start tag.
func (h *head) see(t html.Token, line int) {
	if h.meta == nil {
		h.meta, h.metaLine = map[string]string{}, map[string]int{}
	}
	attr := map[string]string{}
	for _, a := range t.Attr {
		attr[a.Key] = a.Val
	}
	switch t.Data {
	case "html":
		h.lang = attr["lang"]
	case "meta":
		h.put(cmp.Or(attr["property"], attr["name"], attr["itemprop"]), attr["content"], line)
	case "time":
		h.put("time", attr["datetime"], line)
	case "link":
		if attr["rel"] == "canonical" {
			h.put("canonical", attr["href"], line)
		}
	case "script":
		h.inJSON = attr["type"] == "application/ld+json"
	}
}

// put keeps the first value of a name.
func (h *head) put(name, value string, line int) {
	name = strings.ToLower(name)
	if value = clean(value); name != "" && value != "" && h.meta[name] == "" {
		h.meta[name], h.metaLine[name] = value, line
	}
}

// raw takes the text of an element that is not shown.
func (h *head) raw(tag, text string, line int) {
	switch {
	case tag == "script" && h.inJSON && len(h.scripts) < 16:
		h.scripts = append(h.scripts, text)
		h.scriptLine = cmp.Or(h.scriptLine, line)
	case tag == "title":
		h.put("<title>", html.UnescapeString(text), line)
	}
}

// read settles the fields.
func (h *head) read() {
	for _, s := range h.scripts {
		var nodes ldNodes
		if json.Unmarshal([]byte(s), &nodes) != nil {
			continue
		}
		for _, n := range nodes {
			h.take(n)
		}
	}
	m := h.meta
	h.outlet = cmp.Or(h.outlet, m["og:site_name"], m["application-name"])
	h.title = cmp.Or(h.title, m["og:title"], m["twitter:title"], m["<title>"])
	for _, sign := range []string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(h.title, sign); i > 0 && (foldText(h.title[i:]) == foldText(h.outlet) || sign == " | ") {
			h.title = h.title[:i]
		}
	}
	h.description = cmp.Or(h.description, m["og:description"], m["description"])
	h.author = cmp.Or(h.author, m["author"], m["article:author"], m["dc.creator"])
	if strings.Contains(h.author, "://") {
		h.author = ""
	}
	h.section = cmp.Or(h.section, m["article:section"])
	h.keywords = cmp.Or(h.keywords, m["keywords"], m["news_keywords"])
	h.canonical = cmp.Or(m["canonical"], m["og:url"])
	for _, name := range []string{"article:published_time", "datepublished", "date", "pubdate", "dc.date", "publish-date", "time"} {
		if h.published == "" && m[name] != "" {
			h.published, h.publishedLine = m[name], h.metaLine[name]
		}
	}
}

// describe completes the article that the head speaks of: the one with its
// title, else the first.
func (h *head) describe(articles []corpus.Article) {
	if len(articles) == 0 {
		return
	}
	a := &articles[0]
	for i := range articles {
		if h.title != "" && foldText(articles[i].Title) == foldText(h.title) {
			a = &articles[i]
			break
		}
	}
	if a.TitleDerived && h.title != "" {
		a.Title, a.TitleDerived = h.title, false
	}
	a.Outlet = cmp.Or(a.Outlet, h.outlet)
	a.Byline = cmp.Or(a.Byline, h.author)
	a.Section = cmp.Or(a.Section, h.section)
	a.Source = cmp.Or(a.Source, h.canonical)
	if lang, _, _ := strings.Cut(h.lang, "-"); lang != "ar" {
		a.Lang = cmp.Or(a.Lang, lang)
	}
	if len(a.Keywords) == 0 {
		a.Keywords = cutKeywords(h.keywords)
	}
	if a.Published.Evidence == corpus.Stated && a.Published.From == a.Published.To {
		return
	}
	for _, d := range date.Find(h.published) {
		if d.From != 0 {
			a.Published = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: corpus.Stated, Quote: h.published, Line: h.publishedLine}
			return
		}
	}
}
