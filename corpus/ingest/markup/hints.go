package markup

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
)

//go:embed classes.txt
var classData string

// classWords are those of classes.txt.
var classWords = sync.OnceValue(func() map[string]string { return readClasses(classData) })

// elementHints are what an element says of the text inside it.
var elementHints = map[string]string{
	"nav": "in:nav", "footer": "in:footer", "header": "in:header", "aside": "in:aside", "form": "in:form", "button": "in:form",
	"label": "in:form", "article": "in:article", "main": "in:article", "figcaption": "in:caption", "figure": "in:figure",
	"h1": "in:h1", "h2": "in:heading", "h3": "in:heading", "h4": "in:heading", "h5": "in:heading", "h6": "in:heading",
	"p": "in:p", "li": "in:li", "time": "in:date", "blockquote": "in:quote", "table": "in:table",
}

// readClasses reads classes.txt: a hint and the words that give it.
func readClasses(data string) map[string]string {
	m := map[string]string{}
	for data != "" {
		var row string
		row, data = Cut(data)
		hint, words, ok := strings.Cut(row, "\t")
		if !ok || row[0] == '#' {
			continue
		}
		for _, w := range strings.Fields(words) {
			m[w] = hint
		}
	}
	return m
}

// hintsOf returns what a start tag says of the text inside it.
func (r *htmlReader) hintsOf(t html.Token) []string {
	var out []string
	if h := elementHints[t.Data]; h != "" {
		out = append(out, h)
	}
	if t.Data == "html" || t.Data == "body" {
		return out
	}
	for _, a := range t.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "data-component", "aria-label":
			out = append(out, r.named(a.Val)...)
		}
	}
	return out
}

// named looks up the words of a class list, and the whole names.
func (r *htmlReader) named(value string) []string {
	var out []string
	for _, name := range strings.Fields(value) {
		if h := r.words[strings.ToLower(name)]; h != "" {
			out = append(out, "class:"+h)
			continue
		}
		before := ""
		for _, w := range nameWords(name) {
			if h := r.words[w]; h != "" && before != "no" && before != "has" && before != "with" && before != "without" {
				out = append(out, "class:"+h)
			}
			before = w
		}
	}
	return out
}

// nameWords: «relatedPosts--wide» ← related, posts, wide.
func nameWords(name string) []string {
	var b strings.Builder
	lower := false
	for _, r := range name {
		if unicode.IsUpper(r) && lower {
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		if !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}

// isHidden says whether an element asks not to be shown.
func isHidden(t html.Token) bool {
	if t.Data == "html" || t.Data == "body" {
		return false // until a script shows all
	}
	closed := t.Data == "dialog"
	for _, a := range t.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "open":
			closed = false
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return closed
}
