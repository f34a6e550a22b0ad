package ui

import (
	"strings"

	"mudawwana/app/ui/export"
	"mudawwana/corpus"
)

// newsArticle is a as schema.org's NewsArticle in JSON that may stand inside a
// script element. Only what the page states is said: no estimated date.
func newsArticle(a corpus.Article, description string) string {
	var j jsonWriter
	j.open("{")
	j.member("@context", "https://schema.org")
	j.member("@type", "NewsArticle")
	j.member("headline", a.Title)
	j.member("description", description)
	j.member("inLanguage", languageOf(a))
	if p := a.Published; p.Evidence == corpus.Stated && p.From == p.To {
		j.member("datePublished", p.From.String())
	}
	j.member("articleSection", a.Section)
	j.member("keywords", strings.Join(a.Keywords, ", "))
	j.member("isBasedOn", a.Source)
	j.thing("author", "Person", a.Byline)
	j.thing("publisher", "Organization", a.Outlet)
	j.close("}")
	return j.String()
}

func languageOf(a corpus.Article) string {
	if a.Lang == "" {
		return "ar"
	}
	return a.Lang
}

// jsonWriter writes an object's members in order; empty values are left out.
type jsonWriter struct {
	strings.Builder
	comma bool
}

func (j *jsonWriter) open(s string) {
	j.WriteString(s)
	j.comma = false
}

func (j *jsonWriter) close(s string) {
	j.WriteString(s)
	j.comma = true
}

func (j *jsonWriter) key(name string) {
	if j.comma {
		j.WriteByte(',')
	}
	j.comma = true
	j.WriteString(export.Quote(name) + ":")
}

func (j *jsonWriter) member(name, value string) {
	if value == "" {
		return
	}
	j.key(name)
	j.WriteString(export.Quote(value))
}

func (j *jsonWriter) thing(name, kind, called string) {
	if called == "" {
		return
	}
	j.key(name)
	j.open("{")
	j.member("@type", kind)
	j.member("name", called)
	j.close("}")
}
