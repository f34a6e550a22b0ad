package view

import (
	"strings"

	"mudawwana/app/ui/cite"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/title"
)

// exampleSite stands for the site's address where that is not known: in a
// document that no program has touched yet.
const exampleSite = "https://example.org/"

// EmbedCodes are the pieces of HTML that show the view of s in another site,
// the element first.
func EmbedCodes(s state.State, d state.Data) []cite.Reference {
	l := s.Locale()
	return []cite.Reference{
		{ID: "element", Name: l.EmbedElement, Text: embedElement(s, d)},
		{ID: "frame", Name: l.EmbedFrame, Text: embedFrame(s, d)},
	}
}

func site(s state.State) string {
	if s.Site == "" {
		return exampleSite
	}
	return s.Site
}

// embedElement is the script with its element, and in that a link for where
// neither runs.
func embedElement(s state.State, d state.Data) string {
	a := s.Address
	var b strings.Builder
	write := func(name string, values ...string) {
		if text := strings.Join(values, "|"); text != "" {
			b.WriteString(" " + name + `="` + m.Escape(text) + `"`)
		}
	}
	b.WriteString(`<script src="` + m.Escape(site(s)) + `embed.js" async></script>` + "\n<mudawwana-explorer")
	if dir := a.Whole().Dir(); dir != "" {
		write("view", strings.TrimSuffix(dir, "/"))
	}
	write("query", a.Query)
	write("source", a.Sources...)
	write("not", a.NotSources...)
	write("from", a.From.String())
	write("to", a.To.String())
	write("sort", state.SortName(a.Sort))
	write("match", state.LevelName(a.Match))
	write("without", a.Without...)
	write("without-reason", a.WithoutReasons...)
	write("theme", s.Prefs.Theme)
	if l := s.Locale().Lang; l != "ar" {
		write("lang", l)
	}
	b.WriteString(`><a href="` + m.Escape(site(s)+a.Whole().String()) + `">` + m.Escape(title.Of(s, d)) + "</a></mudawwana-explorer>")
	return b.String()
}

// embedFrame is a frame of a height that suits most pages.
func embedFrame(s state.State, d state.Data) string {
	a := s.Address
	a.Frame = state.Frame{On: true, Theme: s.Prefs.Theme}
	if l := s.Locale().Lang; l != "ar" {
		a.Lang = l
	}
	return `<iframe src="` + m.Escape(site(s)+a.String()) + `" title="` + m.Escape(title.Of(s, d)) +
		`" width="100%" height="640" loading="lazy" referrerpolicy="origin" allow="clipboard-write"></iframe>`
}

// embedPanel gives the code for the view in sight.
func (v draw) embedPanel() m.Group {
	g := v.codes("h3", EmbedCodes(v.State, v.Data))
	return append(g, m.El("p", m.El("a", m.At("href", v.Href(state.Address{View: state.EmbedView})), m.Text(v.l.EmbedMore))))
}

// codes are texts to copy, each below a heading.
func (v draw) codes(heading string, list []cite.Reference) m.Group {
	var g m.Group
	for _, r := range list {
		g = append(g, m.El("section", m.El(heading, m.Text(r.Name)), code(r.Name, r.Text),
			m.El("div.row.live", m.El("button type=button", m.At("data-act", "copy-embed"), m.At("data-name", r.ID), m.Text(v.l.Copy)))))
	}
	return g
}

// code is a text for a machine: left to right, and reached by the keyboard
// where it must be scrolled.
func code(label, text string) *m.Node {
	return m.El("pre.code dir=ltr tabindex=0", m.At("aria-label", label), m.Text(text))
}

// embedButton opens the panel. A file has no address that another site could
// show, and a frame shows what its own site asked for.
func (v draw) embedButton() *m.Node {
	if v.File {
		return nil
	}
	return m.El("button.live type=button data-act=embed aria-haspopup=dialog", m.Text(v.l.Embed))
}

// embed tells how to show the explorer in another site.
func (v draw) embed() m.Group {
	front := v.State
	front.Address = state.Address{Lang: v.Lang}
	root := site(v.State)
	return m.Group{m.El("div.prose.embed",
		m.El("h1", m.Text(v.l.EmbedPage)),
		m.El("p", m.Text(v.l.EmbedIntro)),
		v.codes("h2", EmbedCodes(front, v.Data)),
		v.embedExample(),
		m.El("h2", m.Text(v.l.EmbedAttributes)), v.meanings(v.l.EmbedAttributes, [][2]string{
			{"view", v.l.EmbedView}, {"query", v.l.EmbedQuery}, {"source, not", v.l.EmbedSource}, {"from, to", v.l.EmbedDays},
			{"sort, match", v.l.EmbedDial}, {"without-reason", v.l.EmbedReasons}, {"theme", v.l.EmbedTheme}, {"accent", v.l.EmbedAccent}, {"lang", v.l.EmbedLang},
			{"height", v.l.EmbedHeight}, {"open", v.l.EmbedOpen}}),
		m.El("h2", m.Text(v.l.EmbedEvents)), v.meanings(v.l.EmbedEvents, [][2]string{
			{"mudawwana:ready", v.l.EmbedOnReady}, {"mudawwana:search", v.l.EmbedOnSearch}, {"mudawwana:open", v.l.EmbedOnOpen}}),
		m.El("h2", m.Text(v.l.EmbedMethods)), v.meanings(v.l.EmbedMethods, [][2]string{
			{"search(query)", v.l.EmbedSearch}, {"open(id)", v.l.EmbedOpenID}}),
		m.El("h2", m.Text(v.l.EmbedPolicy)), m.El("p", m.Text(v.l.EmbedPolicyText)),
		code(v.l.EmbedPolicy, "script-src "+origin(root)+"; frame-src "+origin(root)),
		m.El("h2", m.Text(v.l.EmbedLimits)), m.El("p", m.Text(v.l.EmbedLimitsText)),
	)}
}

// embedExample is the explorer in a frame of its own page, with less of it.
func (v draw) embedExample() m.Group {
	if v.File {
		return nil
	}
	return m.Group{m.El("h2", m.Text(v.l.EmbedExample)),
		m.El("mudawwana-explorer height=420", m.At("lang", v.l.Lang), m.At("title", v.l.EmbedExample),
			m.El("a", m.At("href", v.Href(state.Address{})), m.Text(v.l.EmbedExampleLink)))}
}

// meanings is a table of names and what they mean; what a machine reads stands there between backticks.
func (v draw) meanings(caption string, rows [][2]string) *m.Node {
	body := m.El("tbody")
	for _, r := range rows {
		body.Add(m.El("tr", m.El("th scope=row", m.El("code dir=ltr", m.Text(r[0]))), m.El("td", coded(r[1]))))
	}
	return m.El("table", m.El("caption.hush", m.Text(caption)),
		m.El("thead", m.El("tr", heading(v.l.EmbedName), heading(v.l.EmbedMeaning))), body)
}

// coded is a text whose parts between backticks are for a machine.
func coded(text string) m.Group {
	var g m.Group
	for i, part := range strings.Split(text, "`") {
		switch {
		case i%2 == 1:
			g = append(g, m.El("code dir=ltr", m.Text(part)))
		case part != "":
			g = append(g, m.Text(part))
		}
	}
	return g
}

// origin is the part of an address that a policy names: "https://example.org".
func origin(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return scheme + "://" + host
}
