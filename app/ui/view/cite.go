package view

import (
	"mudawwana/app/ui/cite"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

// References are those of the article of s, read today on this site.
func References(s state.State, d state.Data) []cite.Reference {
	here := state.Address{View: state.ArticleView, ID: string(d.Article.ID)}
	return cite.All(cite.Source{Article: d.Article, Address: s.Site + here.String(), Accessed: s.Today}, s.Locale())
}

func (v draw) cite() m.Group {
	var g m.Group
	for _, r := range References(v.State, v.Data) {
		row := m.El("div.row",
			m.El("button type=button data-act=copy", m.At("data-name", r.ID), m.Text(v.l.Copy)))
		if r.File != "" {
			row.Children = append(row.Children,
				m.El("button type=button data-act=save", m.At("data-name", r.ID), m.Text(v.l.Save)))
		}
		g = append(g, m.El("section", m.El("h3", m.Text(r.Name)),
			m.El("pre tabindex=0", direction(r), m.At("aria-label", r.Name), m.Text(r.Text)), row))
	}
	return g
}

// direction is that of a reference: what programs read runs from the left.
func direction(r cite.Reference) *m.Attr {
	if r.File != "" {
		return m.At("dir", "ltr")
	}
	return m.At("dir", "auto")
}
