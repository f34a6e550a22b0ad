package view

import (
	"slices"
	"strconv"
	"strings"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/title"
)

// digestStyle is all the style of a Digest, and digestPolicy its policy, which
// names that style by its SHA-256: a test holds one to the other.
const (
	digestStyle = ":root{color-scheme:light dark;font:1.125rem/1.8 'Noto Naskh Arabic','Geeza Pro','Times New Roman',serif}" +
		"body{max-inline-size:38rem;margin:2rem auto;padding:0 1rem}body>section{border-block-start:1px solid;margin-block-start:2rem}" +
		"h1,h2{line-height:1.5;text-align:start}mark{padding:0}.meta,figcaption{opacity:.8}a{overflow-wrap:anywhere}@media print{body>section{break-before:page;border:0}}"
	digestPolicy = "default-src 'none'; style-src 'sha256-Kb0uzjLEp2e2VG9jegOK2dd38cpMTcG1vjLRuhNjEzI='; base-uri 'none'; form-action 'none'"
)

// Digest returns a document that holds the whole text of articles, with the
// marks of the query of s, for reading, printing and handing on without the
// site: it has no script and asks for nothing. list are the Data of each.
func Digest(s state.State, list []state.Data) string {
	l := s.Locale()
	called := title.Of(s, state.Data{})
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="` + l.Lang + `" dir="` + l.Dir + `"><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="` + m.Escape(digestPolicy) + `">` +
		`<meta name="viewport" content="width=device-width,initial-scale=1"><title>` + m.Escape(called) + `</title><style>` + digestStyle + "</style>\n")
	origin := s.Site + s.Address.Whole().String()
	contents := m.El("ol")
	m.Write(&b, m.El("h1 dir=auto", m.Text(called)))
	m.Write(&b, m.El("p.meta", m.Text(l.Count(l.Articles, len(list))+" · "), m.El("a dir=ltr", m.At("href", origin), m.Text(s.Site))))
	var texts []*m.Node
	for i, d := range list {
		v := draw{s, d, l}
		v.Address = state.Address{View: state.ArticleView, ID: string(d.Article.ID), Query: s.Query, Lang: s.Lang}
		id := "a" + strconv.Itoa(i+1)
		contents.Add(m.El("li", m.El("a dir=auto", m.At("href", "#"+id), m.Text(d.Article.Title))))
		texts = append(texts, m.El("section", m.At("id", id), nameless(v.text())))
	}
	m.Write(&b, m.El("nav", contents))
	for _, t := range texts {
		b.WriteString("\n")
		m.Write(&b, t)
	}
	return b.String()
}

// nameless takes the ids off n and all in it: there are many such texts in one
// document.
func nameless(n *m.Node) *m.Node {
	n.Attrs = slices.DeleteFunc(n.Attrs, func(a m.Attr) bool { return a.Name == "id" })
	for _, c := range n.Children {
		nameless(c)
	}
	return n
}
