package ingest

import (
	"cmp"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/plain"
)

// describe completes the article that the head speaks of: the one with its
// title, else the first.
func describe(h *markup.Head, articles []corpus.Article) {
	if len(articles) == 0 {
		return
	}
	a := &articles[0]
	for i := range articles {
		if h.Title != "" && plain.Fold(articles[i].Title) == plain.Fold(h.Title) {
			a = &articles[i]
			break
		}
	}
	if a.TitleDerived && h.Title != "" {
		a.Title, a.TitleDerived = h.Title, false
	}
	a.Outlet = cmp.Or(a.Outlet, h.Outlet)
	a.Byline = cmp.Or(a.Byline, h.Author)
	a.Section = cmp.Or(a.Section, h.Section)
	a.Source = cmp.Or(a.Source, h.Canonical)
	if lang, _, _ := strings.Cut(h.Lang, "-"); lang != "ar" {
		a.Lang = cmp.Or(a.Lang, lang)
	}
	if len(a.Keywords) == 0 {
		a.Keywords = cutKeywords(h.Keywords)
	}
	if a.Published.Evidence == corpus.Stated && a.Published.From == a.Published.To {
		return
	}
	for _, d := range date.Find(h.Published) {
		if d.From != 0 {
			a.Published = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: corpus.Stated, Quote: h.Published, Line: h.PublishedLine}
			return
		}
	}
}
