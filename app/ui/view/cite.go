package view

import (
	"mudawwana/app/ui/cite"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

// References are the forms in which the article of s can be cited, the
// footnote first.
func References(s state.State, d state.Data) []Reference {
	src := cite.Source{Article: d.Article, Address: s.Site + state.Address{View: state.ArticleView, ID: string(d.Article.ID)}.String(), Accessed: s.Today}
	name := string(d.Article.ID)
	return []Reference{
		{"footnote", s.Locale().CiteFootnote, "", cite.Footnote(src, s.Locale()), ""},
		{"bibtex", "BibTeX", name + ".bib", cite.BibTeX(src), "application/x-bibtex"},
		{"ris", "RIS", name + ".ris", cite.RIS(src), "application/x-research-info-systems"},
		{"csl", "CSL-JSON", name + ".json", cite.CSL(src), "application/json"},
	}
}

// Reference is an article's reference in one form.
type Reference struct {
	ID, Name string
	File     string // what it is called when saved; empty when it is not
	Text     string
	Type     string // MIME
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
			m.El("pre dir=auto tabindex=0", m.At("aria-label", r.Name), m.Text(r.Text)), row))
	}
	return g
}
