package view

import (
	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

// front is the home page: what is here, and ways in.
func (v draw) front() m.Group {
	title := v.Info.Title
	if title == "" {
		title = v.l.Tagline
	}
	return m.Group{
		m.El("div.lead-in",
			m.El("h1 dir=auto", m.Text(title)),
			m.El("p.numbers", v.numbers()),
			m.El("noscript", m.El("p.notice", m.Text(v.l.NoScript)))),
		m.El("div.columns",
			m.El("section.results",
				m.El("h2.heading", m.Text(v.listHeading())),
				v.once("list", func() *m.Node { return v.list(v.Result.Hits) }), v.more()),
			v.facets()),
	}
}

func (v draw) listHeading() string {
	if len(v.Result.Hits) < v.Result.Total {
		return v.l.HomeNewest
	}
	return v.l.HomeAll
}

// numbers are the sizes of the corpus in a line.
func (v draw) numbers() m.Group {
	var named int
	for _, s := range v.Info.Sources {
		if s.Source != "" {
			named++
		}
	}
	var sources m.Group
	if named > 0 {
		sources = inline.Say(v.l.Count(v.l.SourcesCount, named))
	}
	return inline.Dots(
		inline.Say(v.l.Count(v.l.Articles, v.Info.Articles)),
		sources,
		inline.Say(v.l.Count(v.l.Words, v.Info.Words)),
		inline.Say(v.l.Span(v.Info.From, v.Info.To)))
}

// list is Articles with no more than their titles and where they are from.
func (v draw) list(hits []corpus.Hit) *m.Node {
	list := m.Island("ol.titles" + many(len(hits)))
	for _, h := range hits {
		to := state.Address{View: state.ArticleView, ID: string(h.ID)}
		list.Add(m.El("li", inline.Direction(h.Title.Text),
			m.El("h3", inline.Corpus("", h.Title.Text), m.El("a", m.At("href", v.Href(to)), m.Text(h.Title.Text))),
			v.meta(inline.Dots(inline.Isolated(h.Outlet), inline.Date(v.l, h.Published)))))
	}
	return list
}
