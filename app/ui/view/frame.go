package view

import (
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

// framed is the whole of a view in another site's frame: the field, what was
// found, and the way to the site.
func (v draw) framed() *m.Node {
	return m.El("div.page.framed", m.At("id", RootID),
		m.El("header.bar", v.searchForm()),
		v.notices(),
		m.El("main id=main tabindex=-1", v.framedMain()),
		m.El("footer.foot", m.El("p", m.Text(v.l.Site+" · "),
			m.El("a target=_blank rel=noopener", m.At("href", v.Root()+v.Whole().String()), m.Text(v.l.OpenWhole)))))
}

func (v draw) framedMain() m.Group {
	switch v.Shows(v.Data) {
	case state.SearchView:
		return v.framedSearch()
	case state.ArticleView:
		if v.Article.ID == "" {
			return nil
		}
		bar := v.findBar()
		if bar == nil {
			bar = m.El("div.findbar", m.El("a.back", m.At("href", v.Href(state.Address{})), m.Text(v.l.HomeAll)))
		}
		return m.Group{bar, v.text()}
	}
	return v.main()
}

func (v draw) framedSearch() m.Group {
	found, title := m.Group{v.hits()}, v.Query
	if v.Query == "" && v.Result.Total > 0 {
		found = m.Group{m.El("h2.hush", m.Text(v.listHeading())), v.list(v.Result.Hits)}
	}
	if title == "" {
		title = v.l.Site
	}
	return m.Group{
		m.El("h1.hush dir=auto", m.Text(title)),
		m.El("div.columns",
			m.El("div.results", v.count(), v.problems(), v.unattested(), v.chips(), found, v.more()),
			v.facets()),
	}
}

// refusal is what stands in the place of the view when the page around the
// frame is not one that the site's owners allow; web/frame.js shows it.
func (v draw) refusal() *m.Node {
	if v.View != state.EmbedView {
		return nil
	}
	return m.El("p.refusal", m.Text(v.l.EmbedRefused+" "),
		m.El("a target=_blank rel=noopener", m.At("href", v.Root()), m.Text(v.l.OpenWhole)))
}
