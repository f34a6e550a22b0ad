package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"mudawwana/app/ui"
	"mudawwana/app/ui/markup"
	"mudawwana/app/ui/words"
)

// The files of web/ that 404.html is made of.
const (
	missingTemplate = "404.html"
	missingStyle    = "404.css"
)

// missingPage is 404.html, which a host shows at addresses of any depth. static
// is what the page would be at the root of the site. Where -base tells the path
// of the site, its addresses start there. Elsewhere the page needs nothing but
// itself: what a wrong guess of the depth would ask for lies outside of the
// site. Only from its own folder, which is never outside, does it ask for the
// style, the icon (or browsers ask for /favicon.ico) and the program, and is
// live at addresses without folders.
func missingPage(o options, static []byte, a ui.Assets) ([]byte, error) {
	if o.base != "" {
		base, err := url.Parse(o.base)
		if err != nil {
			return nil, err
		}
		return []byte(strings.ReplaceAll(string(static), `="./`, `="`+markup.Escape(base.EscapedPath()))), nil
	}
	template, err := os.ReadFile(filepath.Join(o.root, "web", missingTemplate))
	if err != nil {
		return nil, err
	}
	style, err := readMissingStyle(o.root)
	if err != nil {
		return nil, err
	}
	l := words.For("ar")
	return []byte(strings.NewReplacer(
		"{policy}", markup.Escape(withStyle(ui.Policy, style)), "{style}", style, "{app.css}", a.Style, "{start.js}", a.Loader, "{icon.svg}", a.Icon,
		"{title}", markup.Escape(l.NotFoundTitle), "{text}", markup.Escape(l.NotFoundText), "{site}", markup.Escape(l.Site),
	).Replace(string(template))), nil
}

// readMissingStyle returns the style that stands inside of 404.html.
func readMissingStyle(root string) (string, error) {
	style, err := os.ReadFile(filepath.Join(root, "web", missingStyle))
	return string(style), err
}

// withStyle is a policy that allows an inline style besides.
func withStyle(policy, style string) string {
	return strings.Replace(policy, "style-src 'self'", "style-src 'self' "+digest(style), 1)
}
