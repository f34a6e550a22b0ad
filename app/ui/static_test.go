package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

var testAssets = Assets{Style: "web/app.css", Early: "web/early.js", Loader: "web/loader.js", Icon: "web/icon.svg", Fonts: []string{"web/f.woff2"}}

func static(t *testing.T, a Address) string {
	t.Helper()
	doc, err := Static(context.Background(), testCorpus(), a, Options{Assets: testAssets})
	if err != nil {
		t.Fatal(err)
	}
	return string(doc)
}

func TestStaticDocumentsHoldNoScriptOfTheCorpus(t *testing.T) {
	all, err := Pages(context.Background(), testCorpus())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range append(all, Address{Query: hostile}, Address{View: state.ArticleView, ID: "hostile", Query: hostile}) {
		doc, err := html.Parse(strings.NewReader(static(t, a)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type == html.CommentNode {
				t.Errorf("%s: a comment: %q", a, n.Data)
			}
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "img" || n.Data == "script" && value(n, "src") == "" && value(n, "type") != "application/ld+json" {
				t.Errorf("%s: <%s> %v", a, n.Data, n.Attr)
			}
			for _, at := range n.Attr {
				if strings.HasPrefix(at.Key, "on") || at.Key == "style" || strings.HasPrefix(at.Val, "javascript:") {
					t.Errorf("%s: <%s %s=%q>", a, n.Data, at.Key, at.Val)
				}
			}
		}
	}
}

func TestStaticLinksAreRelativeAndLeadToDocuments(t *testing.T) {
	all, err := Pages(context.Background(), testCorpus())
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, a := range all {
		there[a.Dir()] = true
	}
	for _, a := range all {
		doc, err := html.Parse(strings.NewReader(static(t, a)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			for _, key := range []string{"href", "src", "action"} {
				to := value(n, key)
				if to == "" || strings.HasPrefix(to, "#") {
					continue
				}
				rest, relative := strings.CutPrefix(to, a.Root())
				path, _, _ := strings.Cut(rest, "?")
				if !relative || strings.Contains(rest, "../") || !strings.HasPrefix(path, "web/") && !there[path] && path != "mudawwana.html" {
					t.Errorf("%s links to %s", a, to)
				}
			}
		}
	}
}

func TestPagesAreTheFixedViewsThenSourcesThenArticles(t *testing.T) {
	all, err := Pages(context.Background(), testCorpus())
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, a := range all {
		files = append(files, a.File())
	}
	want := "index.html about/index.html desk/index.html embed/index.html 404.html page/p1/index.html page/p2/index.html " +
		"article/hostile/index.html article/second/index.html article/talks/index.html"
	if got := strings.Join(files, " "); got != want {
		t.Errorf("got %s", got)
	}
}

func TestStaticRefusesWhatIsNotThere(t *testing.T) {
	_, err := Static(context.Background(), testCorpus(), Address{View: state.ArticleView, ID: "gone"}, Options{})
	if !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("err = %v", err)
	}
}

func TestStaticArticleSaysWhatItIs(t *testing.T) {
	doc := static(t, Address{View: state.ArticleView, ID: "talks"})
	for _, want := range []string{
		`<html lang="ar" dir="rtl" data-root="../../">`,
		`<title>محادثات واشنطن وبغداد — مُدوَّنة</title>`,
		`content="default-src &#39;none&#39;;`,
		`<meta property="og:type" content="article">`,
		`{"@context":"https://schema.org","@type":"NewsArticle","headline":"محادثات واشنطن وبغداد","description":"نحو تحالف كامل","inLanguage":"ar",` +
			`"keywords":"العراق, التحالف الدولي","publisher":{"@type":"Organization","name":"الشرق الأوسط"}}`,
		`<time datetime="2023-08-09">9 أغسطس 2023</time> <span class="estimate">(تقديرًا)</span>`,
		`<ul><li dir="rtl">أولا</li><li dir="rtl">ثانيا</li></ul>`,
		`href="../../page/p1/"`,
		`href="../../?q=%22%D8%A7%D9%84%D8%AA%D8%AD%D8%A7%D9%84%D9%81+%D8%A7%D9%84%D8%AF%D9%88%D9%84%D9%8A%22"`,
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("no %s in\n%s", want, doc)
		}
	}
	if strings.Contains(doc, "datePublished") {
		t.Error("an estimated date is given to machines as a stated one")
	}
}

func TestMarksCoverTheWordsAsWritten(t *testing.T) {
	doc := static(t, Address{View: state.ArticleView, ID: "talks", Query: "واشنطن"})
	for _, want := range []string{
		`محادثات <mark id="m1">واشنطن</mark> وبغداد</h1>`,
		`في <mark id="m2">واشنطن</mark> وبحثا`,
		`في <mark id="m3">واشنطن</mark> (البنتاغون)`,
		`3 مواضع`,
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("no %s in\n%s", want, doc)
		}
	}
}

func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
