package live

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/state"
)

// place is where the site stands and where in it the reader is.
type place struct {
	root string // the absolute address of the site, up to and with the last /
	file bool   // addresses stand behind #
}

// findPlace reads the root that the document names.
func findPlace() place {
	data := document().Get("documentElement").Get("dataset")
	location := app.Window().Get("location").Get("href").String()
	if edition := data.Get("edition"); edition.Truthy() && edition.String() == "file" {
		before, _, _ := strings.Cut(location, "#")
		return place{root: before, file: true}
	}
	up := "./"
	if r := data.Get("root"); r.Truthy() {
		up = r.String()
	}
	base, err := url.Parse(location)
	if err != nil {
		return place{root: location}
	}
	root := base.ResolveReference(&url.URL{Path: up})
	root.RawQuery, root.Fragment = "", ""
	return place{root: root.String()}
}

// address reads the address line.
func (p place) address() state.Address {
	a, _ := p.parse(app.Window().Get("location").Get("href").String())
	if a.View == state.EmbedView && inFrame() {
		a = state.Address{Lang: a.Lang, Frame: state.Frame{On: true}}
	}
	return a
}

// parse reads an absolute address, and says whether it is one of the site's
// views: a link to a file beside them, or to elsewhere, is not.
func (p place) parse(href string) (state.Address, bool) {
	rest, inside := strings.CutPrefix(href, p.root)
	if !inside {
		return state.Address{View: state.NotFoundView}, false
	}
	if p.file {
		if rest == "" {
			return state.Address{}, true
		}
		var ours bool
		if rest, ours = strings.CutPrefix(rest, "#/"); !ours {
			return state.Address{}, false
		}
	} else {
		rest, _, _ = strings.Cut(rest, "#")
	}
	path, query, _ := strings.Cut(rest, "?")
	if clean, err := url.PathUnescape(path); err == nil {
		path = clean
	}
	a := state.ParseAddress(path, query)
	return a, a.View != state.NotFoundView
}

// href is the absolute address of a.
func (p place) href(a state.Address) string {
	if p.file {
		return p.root + "#/" + a.String()
	}
	return p.root + a.String()
}

// pinAssets makes the addresses of the document's icons absolute: browsers look
// for them anew whenever the address line changes.
func pinAssets() {
	links := document().Call("querySelectorAll", "link[href]")
	for i := range links.Length() {
		l := links.Index(i)
		if rel := l.Get("rel").String(); strings.Contains(rel, "icon") || rel == "manifest" {
			l.Set("href", l.Get("href"))
		}
	}
}
