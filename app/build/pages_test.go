package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mudawwana/app/build/site"
	"mudawwana/app/ui"
	"mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
)

func TestAPageOfUnknownDepthAsksForNothingAboveItsOwnFolder(t *testing.T) {
	page := `<html data-root="./"><link href="./assets/a.css"><a href="./about/">`
	assets := ui.Assets{Style: "assets/a.css", Icon: "assets/i.svg", Loader: "assets/s.js"}
	got, err := missingPage(options{root: "../.."}, []byte(page), assets)
	if err != nil {
		t.Fatal(err)
	}
	style, err := readMissingStyle("../..")
	if err != nil {
		t.Fatal(err)
	}
	var loads []string
	for _, m := range regexp.MustCompile(`<(?:script|link)[^>]* (?:src|href)="([^"]*)"`).FindAllStringSubmatch(string(got), -1) {
		loads = append(loads, m[1])
	}
	if want := []string{"./assets/a.css", "./assets/i.svg", "./assets/s.js"}; !slices.Equal(loads, want) {
		t.Errorf("it loads %q", loads)
	}
	for _, want := range []string{markup.Escape(digest(style)), "<style>" + style + "</style>", `<div id="mudawwana">`, `id="status"`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %s", want)
		}
	}
	if place := regexp.MustCompile(`\{[a-z.]+\}`).Find(got); place != nil {
		t.Errorf("%s was not filled in", place)
	}
}

func TestAPageOfUnknownDepthOfASiteWithABaseStartsThere(t *testing.T) {
	page := `<html data-root="./"><link href="./assets/a.css"><a href="./about/">`
	want := `<html data-root="/x&amp;y/"><link href="/x&amp;y/assets/a.css"><a href="/x&amp;y/about/">`
	got, err := missingPage(options{root: "../..", base: "https://example.org/x&y/"}, []byte(page), ui.Assets{})
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestWorkerKeepsTheArticlesOfASmallCorpusOnly(t *testing.T) {
	for _, c := range []struct {
		all        bool
		kept, left []string
	}{
		{true, []string{"index.html", "article/a/index.html", "page/p/index.html"}, []string{missingName}},
		{false, []string{"index.html"}, []string{missingName, "article/a/index.html", "page/p/index.html"}},
	} {
		out := filepath.Join(t.TempDir(), "dist")
		w, err := site.Create(out, site.Packer{Quality: site.Quick}, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range append(c.kept, c.left...) {
			if err := w.Add(name, []byte(name)); err != nil {
				t.Fatal(err)
			}
		}
		if err := addWorker(w, options{root: "../.."}, c.all); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Commit(); err != nil {
			t.Fatal(err)
		}
		script, err := os.ReadFile(filepath.Join(out, workerFile))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range c.kept {
			if !strings.Contains(string(script), `"`+name+`":"`) {
				t.Errorf("all %v: %s is not kept", c.all, name)
			}
		}
		for _, name := range c.left {
			if strings.Contains(string(script), `"`+name+`":"`) {
				t.Errorf("all %v: %s is kept", c.all, name)
			}
		}
	}
}

func TestSitemapListsWhatIsThere(t *testing.T) {
	pages := []ui.Address{{}, {View: state.AboutView}, {View: ui.NotFoundView}, {View: state.ArticleView, ID: "a"}}
	got := string(sitemap("https://example.org/x&y/", pages))
	for _, want := range []string{
		"<loc>https://example.org/x&amp;y/</loc>", "<loc>https://example.org/x&amp;y/about/</loc>",
		"<loc>https://example.org/x&amp;y/article/a/</loc>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if n := strings.Count(got, "<url>"); n != 3 {
		t.Errorf("%d pages, want 3", n)
	}
}

func TestInlineStyleHoldsItsFonts(t *testing.T) {
	style, err := inlineStyle(os.DirFS("../../web"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(style, "url(\"fonts/") || !strings.Contains(style, "url(data:font/woff2;base64,") {
		t.Error("a font is outside")
	}
}

func TestPolicyOfTheOneFileNamesEveryInlineText(t *testing.T) {
	// SHA-256 of the empty text and of "abc" [FIPS 180-4, appendix B.1]
	const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
	const abc = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"
	got := policy("", "abc")
	for _, want := range []string{"script-src 'wasm-unsafe-eval' " + abc + ";", "style-src " + empty + ";", "default-src 'none';"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}
