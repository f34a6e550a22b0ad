package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"mudawwana/app/ui"
	"mudawwana/corpus"

	"golang.org/x/net/html"
)

// hostile are texts that would do harm as markup, or that steer what is read
// beside them.
var hostile = []string{
	`"><img src=x onerror=alert(1)>`,
	`'><svg onload=alert(1)>`,
	`</script><script>alert(1)</script>`,
	`</title></style></textarea><script>alert(1)</script>`,
	`<!--<script>`, `]]><script>alert(1)</script>`,
	`{"@type":"NewsArticle"}</script>`,
	`javascript:alert(1)`,
	`&lt;img src=x onerror=alert(1)&gt;`,
	"عنوان \u202eمقلوب\u202c و\u2066معزول\u2069",
	"كلمة\u200bأخرى\u200c و\u200dوصل\u200e و\u200f",
	"سطر\u2028فاصل\u2029آخر",
	`${alert(1)}` + "`" + `\"\u003cscript\u003e`,
}

// article puts text wherever an Article has a place for it.
func article(text string) corpus.Article {
	return corpus.Article{
		ID: "hostile", Title: text, Deck: text, Outlet: text, Byline: text, Dateline: text, Section: text,
		Agencies: []string{text}, Keywords: []string{text}, Source: text, Lang: "ar", Page: "hostile-page",
		Blocks: []corpus.Block{
			{Kind: corpus.Paragraph, Text: text}, {Kind: corpus.Subhead, Text: text}, {Kind: corpus.Quote, Text: text},
			{Kind: corpus.ListItem, Text: text}, {Kind: corpus.Caption, Text: text},
		},
		Published: corpus.Published{Quote: text, Time: text},
		Related:   []corpus.Related{{Title: text, Summary: text}},
	}
}

// hostilePages returns the documents of a corpus of one Article and its Page.
func hostilePages(t *testing.T, text string) map[string][]byte {
	t.Helper()
	b := corpus.NewBuilder(text)
	page := corpus.Page{
		ID: "hostile-page", Path: text + ".txt", Encoding: "utf-8", Articles: []corpus.ArticleID{"hostile"},
		Lines: []corpus.Line{{LineRange: corpus.LineRange{Start: 1, End: 1}, Kind: "widget", Reason: text, Text: text}},
	}
	var segment bytes.Buffer
	if err := b.Add(article(text)); err != nil {
		t.Fatal(err)
	}
	if err := b.AddPage(page); err != nil {
		t.Fatal(err)
	}
	if _, err := b.WriteTo(&segment); err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(bytes.NewReader(segment.Bytes()), int64(segment.Len()))
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	addresses, err := ui.Pages(ctx, c)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string][]byte{}
	for _, a := range append(addresses, ui.Address{Query: text}) {
		if pages[a.String()], err = ui.Static(ctx, c, a, ui.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return pages
}

func TestHostileTextStaysText(t *testing.T) {
	for _, text := range hostile {
		for name, page := range hostilePages(t, text) {
			root, err := html.Parse(bytes.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			checkHarmless(t, name, root)
			if strings.Contains(name, "article/") && !strings.Contains(visible(root), strings.TrimSpace(text)) {
				t.Errorf("%s does not show %q", name, text)
			}
		}
	}
}

// checkHarmless looks for what only a text that became markup could bring.
func checkHarmless(t *testing.T, name string, n *html.Node) {
	t.Helper()
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			continue
		}
		if d.Type == html.CommentNode || slices.Contains([]string{"img", "iframe", "style"}, d.Data) {
			t.Errorf("%s holds a %s", name, d.Data)
		}
		if d.Data == "textarea" && (d.Attr == nil || d.FirstChild != nil) {
			t.Errorf("%s holds a textarea that is not the desk's empty ones", name)
		}
		kind := ""
		for _, a := range d.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") && a.Key == "href" {
				t.Errorf("%s: %s=%q", name, a.Key, a.Val)
			}
			if a.Key == "type" {
				kind = a.Val
			}
		}
		if d.Data == "script" && kind != "application/ld+json" {
			t.Errorf("%s: a script %v", name, d.Attr)
		}
	}
}

// visible is the text that the document's body shows.
func visible(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.Data != "script" {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
