package ui

import (
	"strings"
	"unicode"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// head writes what stands in a document's head after its charset.
func head(b *strings.Builder, s State, d Data, o Options) {
	policy := o.Policy
	if policy == "" {
		policy = Policy
	}
	title, description := Title(s, d), describe(s, d)
	kind := "website"
	if s.View == ArticleView && !d.Missing {
		kind = "article"
	}
	element(b, "meta", "http-equiv", "Content-Security-Policy", "content", policy)
	element(b, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	b.WriteString("<title>" + m.Escape(title) + "</title>\n")
	element(b, "meta", "name", "description", "content", description)
	element(b, "meta", "name", "referrer", "content", "no-referrer")
	element(b, "meta", "name", "color-scheme", "content", "light dark")
	element(b, "meta", "property", "og:type", "content", kind)
	element(b, "meta", "property", "og:title", "content", plainLine(s.shortTitle(d)))
	element(b, "meta", "property", "og:description", "content", description)
	element(b, "meta", "property", "og:site_name", "content", s.locale().Site)
	if kind == "article" {
		published(b, d.Article)
	}
	o.Assets.write(b, s.Root())
	if kind == "article" {
		b.WriteString(`<script type="application/ld+json">` + newsArticle(d.Article, description) + "</script>\n")
	}
	b.WriteString(o.Head)
}

func published(b *strings.Builder, a corpus.Article) {
	if a.Published.From != 0 && a.Published.From == a.Published.To {
		element(b, "meta", "property", "article:published_time", "content", a.Published.From.String())
	}
	for _, k := range a.Keywords {
		element(b, "meta", "property", "article:tag", "content", plainLine(k))
	}
}

func (s Assets) write(b *strings.Builder, root string) {
	if s.Early != "" {
		b.WriteString("<script")
		attr(b, "src", root+s.Early)
		b.WriteString("></script>\n")
	}
	for _, f := range s.Fonts {
		b.WriteString(`<link rel="preload" as="font" type="font/woff2" crossorigin`)
		attr(b, "href", root+f)
		b.WriteString(">\n")
	}
	link(b, "stylesheet", root, s.Style)
	link(b, "icon", root, s.Icon)
	link(b, "apple-touch-icon", root, s.Touch)
	link(b, "manifest", root, s.Manifest)
	if s.Loader != "" {
		b.WriteString("<script defer")
		attr(b, "src", root+s.Loader)
		b.WriteString("></script>\n")
	}
}

func link(b *strings.Builder, rel, root, path string) {
	if path != "" {
		element(b, "link", "rel", rel, "href", root+path)
	}
}

// element writes a void element with attributes given as name, value pairs.
func element(b *strings.Builder, tag string, pairs ...string) {
	b.WriteString("<" + tag)
	for i := 0; i+1 < len(pairs); i += 2 {
		attr(b, pairs[i], pairs[i+1])
	}
	b.WriteString(">\n")
}

// Title is the title of the document of s.
func Title(s State, d Data) string {
	l := s.locale()
	if t := s.shortTitle(d); t != l.Site {
		return plainLine(t) + " — " + l.Site
	}
	if d.Info.Title != "" {
		return plainLine(d.Info.Title) + " — " + l.Site
	}
	return l.Site + " — " + l.Tagline
}

func (s State) shortTitle(d Data) string {
	l := s.locale()
	switch s.shownView(d) {
	case SearchView:
		if s.Query != "" {
			return words.Fill(l.ResultsFor, s.Query)
		}
	case ArticleView:
		if d.Article.Title != "" {
			return d.Article.Title
		}
	case PageView:
		return l.PageTitle + ": " + d.Page.Path
	case AboutView:
		return l.AboutTitle
	case NotFoundView:
		return l.NotFoundTitle
	}
	return l.Site
}

// describe is what a search engine or a messenger shows of the document.
func describe(s State, d Data) string {
	l := s.locale()
	switch s.shownView(d) {
	case ArticleView:
		if d.Article.Deck != "" {
			return excerpt(d.Article.Deck)
		}
		for _, b := range d.Article.Blocks {
			if b.Kind == corpus.Paragraph {
				return excerpt(b.Text)
			}
		}
	case PageView:
		return l.PageIntro
	case NotFoundView:
		return l.NotFoundText
	}
	return l.Tagline
}

// excerptRunes is what the usual result pages show of a description.
const excerptRunes = 200

// excerpt is the beginning of text, cut between words.
func excerpt(text string) string {
	text = plainLine(text)
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

// plainLine is s on one line and without the marks that steer direction, for
// places that cannot isolate it: a title bar, a meta element.
func plainLine(s string) string {
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
