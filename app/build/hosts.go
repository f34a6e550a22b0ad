package main

import (
	"context"
	"encoding/xml"
	"strings"

	"mudawwana/app/build/site"
	"mudawwana/app/ui"
)

// headers is the file that Netlify, Cloudflare Pages and others read; what it
// says is the README's advice for every host. frame-ancestors has no meaning
// in a page's own policy, so it stands here only; the style that is allowed by
// its digest is that of 404.html, which any path can show. Trusted Types are asked for
// where only the program's own HTML can come.
const headers = `/*
  Content-Security-Policy: {policy}; frame-ancestors {frames}; require-trusted-types-for 'script'; trusted-types default
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
/` + oneFileName + `
  ! Content-Security-Policy
/assets/*.wasm
  Content-Type: application/wasm
`

// nginx is the same for nginx, to be included in the location of the site. A
// header whose value is empty is not sent.
const nginx = `# Inside of the location that serves this folder: include …/_nginx.conf;
set $mudawwana_cache "no-cache";
if ($uri ~ "/assets/[^/]+$") { set $mudawwana_cache "public, max-age=31536000, immutable"; }
set $mudawwana_policy "{policy}; frame-ancestors {frames}; require-trusted-types-for 'script'; trusted-types default";
if ($uri ~ "/mudawwana\.html$") { set $mudawwana_policy ""; }
add_header Content-Security-Policy $mudawwana_policy always;
add_header Cache-Control $mudawwana_cache always;
add_header Referrer-Policy no-referrer always;
add_header X-Content-Type-Options nosniff always;
`

// addForHosts writes what hosts and search engines look for.
func (s source) addForHosts(ctx context.Context, w *site.Writer, o options) error {
	robots := "User-agent: *\nAllow: /\n"
	if o.base != "" {
		robots += "Sitemap: " + o.base + "sitemap.xml\n"
		pages, err := ui.Pages(ctx, s.corpus)
		if err != nil {
			return err
		}
		if err := w.Add("sitemap.xml", sitemap(o.base, pages)); err != nil {
			return err
		}
	}
	if err := w.Add("robots.txt", []byte(robots)); err != nil {
		return err
	}
	style, err := readMissingStyle(o.root)
	if err != nil {
		return err
	}
	fill := strings.NewReplacer("{policy}", withStyle(ui.Policy, style), "{frames}", ancestors(o.frames))
	if err := w.Add("_nginx.conf", []byte(fill.Replace(nginx))); err != nil {
		return err
	}
	return w.Add("_headers", []byte(fill.Replace(headers)))
}

// sitemap lists the pages in the form of sitemaps.org/protocol.html.
func sitemap(base string, pages []ui.Address) []byte {
	var b strings.Builder
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, a := range pages {
		if a.View == ui.NotFoundView {
			continue
		}
		b.WriteString("<url><loc>")
		xml.EscapeText(&b, []byte(base+a.String())) // a Builder takes everything
		b.WriteString("</loc></url>\n")
	}
	b.WriteString("</urlset>\n")
	return []byte(b.String())
}
