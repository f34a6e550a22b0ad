// Package view draws a State and its Data: one file for each view.
package view

import (
	"strconv"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
)

// RootID is the id of the element that View draws.
const RootID = "mudawwana"

// draw is what the views of one State share.
type draw struct {
	state.State
	state.Data
	l words.Locale
}

// Draw returns the body of the document of s: header, view and footer.
func Draw(s state.State, d state.Data) *m.Node {
	v := draw{s, d, s.Locale()}
	if s.Frame.On {
		return v.framed()
	}
	return m.El("div", m.At("id", RootID), m.At("class", "page view-"+viewNames[s.Shows(d)]),
		m.El("a.skip href=#main", m.Text(v.l.SkipToContent)),
		v.header(),
		v.notices(),
		m.El("main id=main tabindex=-1", v.main()),
		v.footer(),
		v.refusal(),
		v.panel(),
	)
}

var viewNames = map[state.View]string{
	state.SearchView: "search", state.ArticleView: "article", state.PageView: "source", state.AboutView: "about",
	state.DeskView: "desk", state.EmbedView: "embed", state.NotFoundView: "missing",
}

// once is a part of the page that depends on nothing but the Data and the
// reader's choices.
func (v draw) once(name string, build func() *m.Node) *m.Node {
	if v.Version == 0 {
		return build()
	}
	return m.Once(name+" "+strconv.Itoa(v.Version)+" "+v.Lang+" "+v.Prefs.String(), build)
}

func (v draw) main() m.Group {
	switch v.Shows(v.Data) {
	case state.SearchView:
		return v.search()
	case state.ArticleView:
		return v.article()
	case state.PageView:
		return v.source()
	case state.AboutView:
		return v.about()
	case state.DeskView:
		return v.desk()
	case state.EmbedView:
		return v.embed()
	}
	return v.missing()
}

func (v draw) header() *m.Node {
	return m.El("header.bar",
		m.El("a.brand", m.At("href", v.Href(state.Address{})), m.Text(v.l.Site)),
		v.searchForm(),
		m.Island("nav.menu", m.At("aria-label", v.l.Menu),
			m.El("button.live type=button data-act=display aria-haspopup=dialog", m.Text(v.l.Display)),
			m.El("button.live type=button data-act=help aria-haspopup=dialog", m.Text(v.l.Help)),
			m.El("a", m.At("href", v.Href(state.Address{View: state.DeskView})), current(v.View == state.DeskView), m.Text(v.l.Desk)),
			m.El("a", m.At("href", v.Href(state.Address{View: state.AboutView})), current(v.View == state.AboutView), m.Text(v.l.About)),
		),
	)
}

func (v draw) searchForm() *m.Node {
	return m.El("form.find role=search method=get data-act=submit", m.At("action", v.Root()),
		m.El("label.hush for=q", m.Text(v.l.SearchLabel)),
		m.El("input id=q name=q type=search dir=auto maxlength=500 data-act=type"+
			" autocomplete=off autocapitalize=none spellcheck=false enterkeyhint=search"+
			" role=combobox aria-autocomplete=list aria-controls=suggestions",
			m.At("value", v.Typed), m.At("placeholder", v.l.SearchHint), v.expanded(), v.activeSuggestion()),
		m.El("button.go type=submit", icon("search"), m.El("span.hush", m.Text(v.l.SearchVerb))),
		v.suggestions(),
	)
}

// notices are the lines below the header that come and go.
func (v draw) notices() *m.Node {
	var update *m.Node
	if v.Updated {
		update = m.El("p.notice role=status", m.Text(v.l.Update+" "),
			m.El("button type=button data-act=reload", m.Text(v.l.Reload)))
	}
	said := v.Said
	if v.Panel != state.NoPanel {
		said = ""
	}
	return m.El("div.notices",
		m.El("p id=status role=status"), // the loader's
		m.El("p id=said role=status", m.Text(said)),
		update)
}

func (v draw) footer() *m.Node {
	return m.Island("footer.foot",
		m.El("p", m.Text(v.l.Footer+" — "), m.El("a", m.At("href", v.Href(state.Address{View: state.AboutView})), m.Text(v.l.About))))
}

func (v draw) missing() m.Group {
	return m.Group{m.El("div.prose",
		m.El("h1", m.Text(v.l.NotFoundTitle)),
		m.El("p", m.Text(v.l.NotFoundText)),
		m.El("p", m.El("a.button", m.At("href", v.Href(state.Address{})), m.Text(v.l.EmptyAll))),
	)}
}

func current(on bool) *m.Attr {
	if on {
		return m.At("aria-current", "page")
	}
	return nil
}

// icons are drawn in a square of 24 with a stroke of 2.
var icons = map[string]string{
	"search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
	"up":     "M6 15l6-6 6 6",
	"down":   "M6 9l6 6 6-6",
	"filter": "M4 7h16M7 12h10M10 17h4",
	"close":  "M6 6l12 12M18 6L6 18",
	"minus":  "M6 12h12",
	"star":   "M12 4l2.5 5.2 5.5.7-4 3.9 1 5.6-5-2.7-5 2.7 1-5.6-4-3.9 5.5-.7z",
	"page":   "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
}

func icon(name string) *m.Node {
	return m.El("svg.icon", m.At("viewBox", "0 0 24 24"), m.At("aria-hidden", "true"),
		m.El("path", m.At("d", icons[name])))
}

// Apology is what a page says when there is no index to search.
func Apology(s state.State, damaged bool) string {
	l := s.Locale()
	if damaged {
		return l.NoSegmentDamaged
	}
	return l.NoSegmentMissing
}

// meta is a line about a text, in the interface's language, on the side where
// the text begins.
func (v draw) meta(g m.Group) *m.Node {
	return m.El("p.meta", m.At("dir", v.l.Dir), g)
}
