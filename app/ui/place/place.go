// Package place knows where the site stands and which of its views an address
// names. It compiles natively too, where there is no page to find.
package place

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// Place is where the site stands.
type Place struct {
	Root string // the absolute address of the site, up to and with the last /
	File bool   // addresses stand behind #
}

// Find reads the root that the document names.
func Find() Place {
	data := dom.Document().Get("documentElement").Get("dataset")
	location := app.Window().Get("location").Get("href").String()
	if edition := data.Get("edition"); edition.Truthy() && edition.String() == "file" {
		before, _, _ := strings.Cut(location, "#")
		return Place{Root: before, File: true}
	}
	up := "./"
	if r := data.Get("root"); r.Truthy() {
		up = r.String()
	}
	base, err := url.Parse(location)
	if err != nil {
		return Place{Root: location}
	}
	root := base.ResolveReference(&url.URL{Path: up})
	root.RawQuery, root.Fragment = "", ""
	return Place{Root: root.String()}
}

// Parse reads an absolute address, and says whether it is one of the site's
// views: a link to a file beside them, or to elsewhere, is not.
func (p Place) Parse(href string) (state.Address, bool) {
	rest, inside := strings.CutPrefix(href, p.Root)
	if !inside {
		return state.Address{View: state.NotFoundView}, false
	}
	if p.File {
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

// Href is the absolute address of a.
func (p Place) Href(a state.Address) string {
	if p.File {
		return p.Root + "#/" + a.String()
	}
	return p.Root + a.String()
}
