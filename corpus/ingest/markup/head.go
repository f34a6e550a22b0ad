package markup

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"mudawwana/corpus/ingest/plain"
)

// Head is what an HTML page says of itself: JSON-LD first, then Open Graph and
// the other meta elements, then <time>.
type Head struct {
	Title, Description string
	Outlet, Author     string
	Section            string
	Published          string // as written
	PublishedLine      int    // source line, from 1
	Keywords           string
	Lang               string // BCP 47
	Canonical          string // address of the page
	body               string
	meta               map[string]string
	metaLine           map[string]int
	scripts            []string
	scriptLine         int
	inJSON             bool
	titled             bool // an <h1> was seen
}

// see takes the facts of a start tag.
func (h *Head) see(t html.Token, line int) {
	if h.meta == nil {
		h.meta, h.metaLine = map[string]string{}, map[string]int{}
	}
	attr := map[string]string{}
	for _, a := range t.Attr {
		attr[a.Key] = a.Val
	}
	switch t.Data {
	case "html":
		h.Lang = attr["lang"]
	case "meta":
		h.put(cmp.Or(attr["property"], attr["name"], attr["itemprop"]), attr["content"], line)
	case "h1":
		h.titled = true
	case "time":
		if h.titled { // earlier ones date what the menus show
			h.put("time", attr["datetime"], line)
		}
	case "link":
		if attr["rel"] == "canonical" {
			h.put("canonical", attr["href"], line)
		}
	case "script":
		h.inJSON = strings.HasPrefix(strings.ToLower(attr["type"]), "application/ld+json")
	default:
		h.put(attr["itemprop"], cmp.Or(attr["content"], attr["datetime"]), line)
	}
}

// put keeps the first value of a name.
func (h *Head) put(name, value string, line int) {
	name = strings.ToLower(name)
	if value = plain.Shown(value); name != "" && value != "" && h.meta[name] == "" {
		h.meta[name], h.metaLine[name] = value, line
	}
}

// raw takes the text of an element that is not shown.
func (h *Head) raw(tag, text string, line int) {
	switch {
	case tag == "script" && h.inJSON && len(h.scripts) < 16:
		h.scripts = append(h.scripts, text)
		h.scriptLine = cmp.Or(h.scriptLine, line)
	case tag == "title":
		h.put("<title>", html.UnescapeString(text), line)
	}
}

// titleSigns stand between a headline and the name of its outlet.
var titleSigns = []string{" | ", " - ", " – ", " — ", " :: ", " » "}

// Signed returns the outlet that signs a headline in a longer form of it:
// «افتتاح جسر - محليات - الصحيفة», «افتتاح جسر» ← «الصحيفة».
func Signed(long, headline string) (outlet string, ok bool) {
	rest, ok := strings.CutPrefix(long, headline)
	if !ok || headline == "" {
		return "", false
	}
	for _, sign := range titleSigns {
		if strings.HasPrefix(rest, sign) {
			return strings.TrimSpace(rest[strings.LastIndex(rest, sign)+len(sign):]), true
		}
	}
	return "", false
}

// noControls makes spaces of the line ends that many sites leave in a string.
func noControls(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// read settles the fields.
func (h *Head) read() {
	for _, s := range h.scripts {
		var nodes ldNodes
		if json.Unmarshal([]byte(strings.Map(noControls, s)), &nodes) != nil {
			continue
		}
		for _, n := range nodes {
			h.take(n)
		}
	}
	m := h.meta
	h.Outlet = plain.Bare(cmp.Or(h.Outlet, m["og:site_name"], m["application-name"]))
	h.Title = cmp.Or(h.Title, m["og:title"], m["twitter:title"], m["<title>"])
	for _, sign := range titleSigns {
		if i := strings.LastIndex(h.Title, sign); i > 0 && (plain.Fold(h.Title[i:]) == plain.Fold(h.Outlet) || sign == " | ") {
			h.Title = h.Title[:i]
		}
	}
	h.Description = cmp.Or(h.Description, m["og:description"], m["description"])
	h.Author = plain.Bare(cmp.Or(h.Author, m["author"], m["article:author"], m["dc.creator"]))
	if strings.Contains(h.Author, "://") {
		h.Author = ""
	}
	h.Section = plain.Bare(cmp.Or(h.Section, m["article:section"]))
	h.Keywords = plain.Bare(cmp.Or(h.Keywords, m["keywords"], m["news_keywords"]))
	h.Canonical = plain.Bare(cmp.Or(m["canonical"], m["og:url"]))
	for _, name := range []string{"article:published_time", "datepublished", "date", "pubdate", "dc.date", "publish-date", "time"} {
		if h.Published == "" && m[name] != "" {
			h.Published, h.PublishedLine = m[name], h.metaLine[name]
		}
	}
}
