// Package title names what a page is about, for its tab and for those who link
// to it.
package title

import (
	"strings"
	"unicode"

	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// Of is the title of the document of s.
func Of(s state.State, d state.Data) string {
	l := s.Locale()
	if t := Headline(s, d); t != l.Site {
		return Plain(t) + " — " + l.Site
	}
	if d.Info.Title != "" {
		return Plain(d.Info.Title) + " — " + l.Site
	}
	return l.Site + " — " + l.Tagline
}

// Headline is what the document of s is about, in its own words.
func Headline(s state.State, d state.Data) string {
	l := s.Locale()
	switch s.Shows(d) {
	case state.SearchView:
		if s.Query != "" {
			return words.Fill(l.ResultsFor, s.Query)
		}
	case state.ArticleView:
		if d.Article.Title != "" {
			return d.Article.Title
		}
	case state.PageView:
		return l.PageTitle + ": " + d.Page.Path
	case state.AboutView:
		return l.AboutTitle
	case state.DeskView:
		return l.DeskTitle
	case state.EmbedView:
		return l.EmbedPage
	case state.NotFoundView:
		return l.NotFoundTitle
	}
	return l.Site
}

// Describe is what a search engine or a messenger shows of the document.
func Describe(s state.State, d state.Data) string {
	l := s.Locale()
	switch s.Shows(d) {
	case state.ArticleView:
		if d.Article.Deck != "" {
			return excerpt(d.Article.Deck)
		}
		for _, b := range d.Article.Blocks {
			if b.Kind == corpus.Paragraph {
				return excerpt(b.Text)
			}
		}
	case state.PageView:
		return l.PageIntro
	case state.DeskView:
		return l.DeskIntro
	case state.EmbedView:
		return l.EmbedIntro
	case state.NotFoundView:
		return l.NotFoundText
	}
	return l.Tagline
}

// excerptRunes is what the usual result pages show of a description.
const excerptRunes = 200

// excerpt is the beginning of text, cut between words.
func excerpt(text string) string {
	text = Plain(text)
	n, space := 0, 0
	for i, r := range text {
		if r == ' ' {
			space = i
		}
		if n++; n > excerptRunes && space > 0 {
			return text[:space] + " …"
		}
	}
	return text
}

// Plain is s on one line and without the marks that steer direction, for
// places that cannot isolate it: a title bar, a meta element.
func Plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
