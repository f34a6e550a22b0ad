package state

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"mudawwana/corpus"
)

// View is one of the kinds of page that the explorer shows.
type View uint8

// The views. The zero value is the search, which is the home page too.
const (
	SearchView View = iota
	ArticleView
	PageView
	AboutView
	DeskView
	EmbedView // how to embed the explorer; what stands in a frame is one of the others
	NotFoundView
)

// Address is all that tells one state of one view from another: what stands
// in the browser's address line. The zero value is the home page.
type Address struct {
	View           View
	ID             string // of ArticleView and PageView
	Path           string // of NotFoundView: what was asked for
	Query          string
	Sources        []string
	NotSources     []string
	From, To       corpus.Day
	Sort           corpus.Sort
	Match          corpus.Level
	Without        []string // terms of expansions that the reader unticked
	WithoutReasons []string // ReasonNames, of those that the reader unticked
	Shown          int      // Hits on the page; 0 is the usual number
	Lang           string   // of the interface: "" is the reader's usual one, "ar", "en"
	Frame          Frame
}

// MaxShown is the most Hits that one page shows.
const MaxShown = 1000

var sorts = map[corpus.Sort]string{corpus.Newest: "newest", corpus.Oldest: "oldest"}

var levels = map[corpus.Level]string{corpus.Stem: "stem", corpus.Folded: "folded", corpus.Exact: "exact"}

// reasonNames are what an address calls the reasons that it can take away.
var reasonNames = [...]string{
	corpus.SameStem: "stem", corpus.Irregular: "irregular", corpus.Spelling: "spelling", corpus.Typo: "slip",
	corpus.SameRoot: "root", corpus.SameMeaning: "meaning", corpus.Narrower: "kind", corpus.Kinship: "letters",
	corpus.OtherScript: "script", corpus.Synonym: "name",
}

// ReasonName is what an address calls r, empty where it cannot take that away.
func ReasonName(r corpus.Reason) string {
	if int(r) >= len(reasonNames) {
		return ""
	}
	return reasonNames[r]
}

// NamedReason is the reason that an address calls name, which ReasonName gave.
func NamedReason(name string) corpus.Reason {
	return corpus.Reason(slices.Index(reasonNames[:], name))
}

// knownReasons are the names among list that are of reasons, each once.
func knownReasons(list []string) []string {
	var known []string
	for _, name := range list {
		if name != "" && slices.Contains(reasonNames[:], name) && !slices.Contains(known, name) {
			known = append(known, name)
		}
	}
	return known
}

// ParseAddress reads a path and a raw query, both relative to the root of the
// site: "article/x/", "q=…". What it does not know it leaves out; a path that
// is of no view gives NotFoundView.
func ParseAddress(path, rawQuery string) Address {
	a := parsePath(strings.TrimSuffix(path, "index.html"))
	values, _ := url.ParseQuery(rawQuery) // what could be read of it
	if a.View == EmbedView {
		a = parseFrame(values)
	}
	a.Query = values.Get("q")
	a.Sources = nonEmpty(values["source"])
	a.NotSources = nonEmpty(values["not"])
	a.From, _ = corpus.ParseDay(values.Get("from"))
	a.To, _ = corpus.ParseDay(values.Get("to"))
	a.Sort = keyOf(sorts, values.Get("sort"))
	a.Match = keyOf(levels, values.Get("match"))
	a.Without = nonEmpty(values["without"])
	a.WithoutReasons = knownReasons(values["without-reason"])
	if n, err := strconv.Atoi(values.Get("n")); err == nil && n > 0 && n <= MaxShown {
		a.Shown = n
	}
	if l := values.Get("lang"); l == "ar" || l == "en" {
		a.Lang = l
	}
	return a
}

func parsePath(path string) Address {
	kind, rest, _ := strings.Cut(path, "/")
	id, more, _ := strings.Cut(rest, "/")
	switch {
	case path == "":
		return Address{}
	case kind == "about" && rest == "":
		return Address{View: AboutView}
	case kind == "desk" && rest == "":
		return Address{View: DeskView}
	case kind == "embed" && rest == "":
		return Address{View: EmbedView}
	case kind == "article" && more == "" && ValidID(id):
		return Address{View: ArticleView, ID: id}
	case kind == "page" && more == "" && ValidID(id):
		return Address{View: PageView, ID: id}
	}
	if lower := strings.ToLower(path); lower != path && parsePath(lower).View != NotFoundView {
		return parsePath(lower) // some hosts show a document under any case of its name
	}
	return Address{View: NotFoundView, Path: path}
}

// Dir returns the address's path relative to the root, empty or ending in /.
func (a Address) Dir() string {
	if a.Frame.On {
		return "embed/"
	}
	return a.viewDir()
}

func (a Address) viewDir() string {
	switch a.View {
	case ArticleView:
		return "article/" + a.ID + "/"
	case PageView:
		return "page/" + a.ID + "/"
	case AboutView:
		return "about/"
	case DeskView:
		return "desk/"
	case EmbedView:
		return "embed/"
	}
	return ""
}

// File returns the path below the root of the document that shows a without
// any script: "article/x/index.html".
func (a Address) File() string {
	if a.View == NotFoundView {
		return "404.html"
	}
	return a.Dir() + "index.html"
}

// Root returns the way from a's document up to the root: "./", "../", "../../".
func (a Address) Root() string {
	dir := a.Dir()
	if a.View == NotFoundView {
		dir = a.Path
	}
	if n := strings.Count(dir, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// String returns the path and query relative to the root, as ParseAddress
// reads them with a ? between.
func (a Address) String() string {
	path := a.Dir()
	if a.View == NotFoundView {
		path = a.Path
	}
	if q := a.query(); q != "" {
		return path + "?" + q
	}
	return path
}

func (a Address) query() string {
	var q queryWriter
	a.Frame.write(&q, a.viewDir())
	q.add("q", a.Query)
	q.add("source", a.Sources...)
	q.add("not", a.NotSources...)
	q.add("from", a.From.String())
	q.add("to", a.To.String())
	q.add("sort", sorts[a.Sort])
	q.add("match", levels[a.Match])
	q.add("without", a.Without...)
	q.add("without-reason", a.WithoutReasons...)
	if a.Shown > 0 {
		q.add("n", strconv.Itoa(a.Shown))
	}
	q.add("lang", a.Lang)
	return q.String()
}

// queryWriter writes name=value pairs in the order of their adding.
type queryWriter struct{ strings.Builder }

func (q *queryWriter) add(name string, values ...string) {
	for _, v := range values {
		if v == "" {
			continue
		}
		if q.Len() > 0 {
			q.WriteByte('&')
		}
		q.WriteString(name + "=" + url.QueryEscape(v))
	}
}

// SortName is what an address calls an order, empty for the usual one.
func SortName(s corpus.Sort) string { return sorts[s] }

// LevelName is what an address calls a breadth of matching, empty for the usual
// one.
func LevelName(l corpus.Level) string { return levels[l] }

// ValidID reports whether s has the shape of an ArticleID or PageID.
func ValidID(s string) bool {
	if s == "" || len(s) > 80 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

func nonEmpty(values []string) []string {
	var kept []string
	for _, v := range values {
		if v != "" {
			kept = append(kept, v)
		}
	}
	return kept
}

// keyOf returns the key under which m holds value, the zero key for others.
func keyOf[K comparable](m map[K]string, value string) K {
	for k, v := range m {
		if v == value {
			return k
		}
	}
	var zero K
	return zero
}
