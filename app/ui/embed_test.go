package ui

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
)

// embedCodes are the two pieces of HTML for the view at a.
func embedCodes(t *testing.T, a Address) (element, frame string) {
	t.Helper()
	d, err := state.Load(context.Background(), testCorpus(), a)
	if err != nil {
		t.Fatal(err)
	}
	s := state.State{Address: a, Site: "https://example.org/news/"}
	all := view.EmbedCodes(s, d)
	return all[0].Text, all[1].Text
}

func TestEmbedCodeShowsWhatOneSees(t *testing.T) {
	element, frame := embedCodes(t, Address{Query: "بغداد", Sources: []string{"رويترز", "AP"}, Lang: "en"})
	wantElement := `<script src="https://example.org/news/embed.js" async></script>` + "\n" +
		`<mudawwana-explorer query="بغداد" source="رويترز|AP" lang="en">` +
		`<a href="https://example.org/news/?q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF&amp;source=%D8%B1%D9%88%D9%8A%D8%AA%D8%B1%D8%B2&amp;source=AP&amp;lang=en">`
	if !strings.HasPrefix(element, wantElement) {
		t.Errorf("got\n%s, want\n%s", element, wantElement)
	}
	wantFrame := `<iframe src="https://example.org/news/embed/?view=search&amp;q=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF&amp;source=`
	if !strings.HasPrefix(frame, wantFrame) {
		t.Errorf("got\n%s, want\n%s", frame, wantFrame)
	}
	element, _ = embedCodes(t, Address{View: state.ArticleView, ID: "talks", Query: "واشنطن"})
	if !strings.Contains(element, `<mudawwana-explorer view="article/talks" query="واشنطن">`) {
		t.Error(element)
	}
}

func TestEmbedCodeOfHostileTextIsTwoElements(t *testing.T) {
	for _, a := range []Address{{Query: hostile, Sources: []string{hostile}}, {View: state.ArticleView, ID: "hostile", Query: hostile}} {
		element, frame := embedCodes(t, a)
		for code, want := range map[string]string{element: "script mudawwana-explorer a", frame: "iframe"} {
			doc, err := html.Parse(strings.NewReader("<body>" + code))
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for n := range doc.Descendants() {
				if n.Type == html.ElementNode && n.Data != "html" && n.Data != "head" && n.Data != "body" {
					names = append(names, n.Data)
				}
				if n.Data == "mudawwana-explorer" && value(n, "query") != hostile {
					t.Errorf("query reads as %q", value(n, "query"))
				}
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("%s: %s\n%s", a, got, code)
			}
		}
	}
}

func TestOnlyTheEmbeddedPageLoadsItsScriptsAndNamesItsHosts(t *testing.T) {
	o := Options{Assets: Assets{Frame: "web/frame.js", Embed: "web/embed.js"}, Frames: "https://a.example"}
	for _, c := range []struct {
		address Address
		want    bool
	}{{Address{View: state.EmbedView}, true}, {Address{View: state.AboutView}, false}} {
		doc, err := Static(context.Background(), testCorpus(), c.address, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{`<script src="../web/frame.js">`, `<script defer src="../web/embed.js">`, `data-frames="https://a.example"`, "refusal"} {
			if strings.Contains(string(doc), part) != c.want {
				t.Errorf("%s: %s: %v", c.address, part, !c.want)
			}
		}
	}
}

func TestAFrameHasNoMenuAndLeadsToItsSite(t *testing.T) {
	a := state.ParseAddress("embed/", "q=%D9%88%D8%A7%D8%B4%D9%86%D8%B7%D9%86&open=tab")
	doc := static(t, a)
	for want, there := range map[string]bool{
		`class="menu"`: false, `class="brand"`: false, `id="q"`: true, `href="../article/talks/?q=`: true,
		`target="_blank" rel="noopener" href="../?q=`: true,
	} {
		if strings.Contains(doc, want) != there {
			t.Errorf("%s: %v in\n%s", want, !there, doc)
		}
	}
}
