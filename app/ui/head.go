package ui

import (
	"strings"

	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/title"
	"mudawwana/corpus"
)

// head writes what stands in a document's head after its charset.
func head(b *strings.Builder, s state.State, d state.Data, o Options) {
	policy := o.Policy
	if policy == "" {
		policy = Policy
	}
	called, description := title.Of(s, d), title.Describe(s, d)
	kind := "website"
	if s.View == state.ArticleView && !d.Missing {
		kind = "article"
	}
	element(b, "meta", "http-equiv", "Content-Security-Policy", "content", policy)
	element(b, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	b.WriteString("<title>" + m.Escape(called) + "</title>\n")
	element(b, "meta", "name", "description", "content", description)
	element(b, "meta", "name", "referrer", "content", "no-referrer")
	element(b, "meta", "name", "color-scheme", "content", "light dark")
	element(b, "meta", "name", "theme-color", "content", "#fcfbf8", "media", "(prefers-color-scheme: light)")
	element(b, "meta", "name", "theme-color", "content", "#17181a", "media", "(prefers-color-scheme: dark)")
	element(b, "meta", "property", "og:type", "content", kind)
	element(b, "meta", "property", "og:title", "content", title.Plain(title.Headline(s, d)))
	element(b, "meta", "property", "og:description", "content", description)
	element(b, "meta", "property", "og:site_name", "content", s.Locale().Site)
	if kind == "article" {
		published(b, d.Article)
	}
	if s.View != state.EmbedView {
		o.Assets.Frame, o.Assets.Embed = "", ""
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
		element(b, "meta", "property", "article:tag", "content", title.Plain(k))
	}
}

// write puts the loader first, so that the program is on its way while the rest
// of the page comes.
func (s Assets) write(b *strings.Builder, root string) {
	script(b, `<script async fetchpriority="high"`, root, s.Loader)
	script(b, "<script", root, s.Early)
	script(b, "<script", root, s.Frame)
	for _, f := range s.Fonts {
		b.WriteString(`<link rel="preload" as="font" type="font/woff2" crossorigin`)
		attr(b, "href", root+f)
		b.WriteString(">\n")
	}
	link(b, "stylesheet", root, s.Style)
	link(b, "icon", root, s.Icon)
	link(b, "apple-touch-icon", root, s.Touch)
	link(b, "manifest", root, s.Manifest)
	script(b, "<script defer", root, s.Embed)
}

func script(b *strings.Builder, tag, root, path string) {
	if path != "" {
		b.WriteString(tag)
		attr(b, "src", root+path)
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
