package markup

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

func TestHTMLWritesTextAsTextWhateverItHolds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`"><img onerror=x>`, "&quot;&gt;&lt;img onerror=x&gt;"},
		{"</script>", "&lt;/script&gt;"},
		{"R&D 'x'", "R&amp;D &#39;x&#39;"},
		{"\u202Eم\u200Cن", "\u202Eم\u200Cن"}, // bidi and joiner marks stay
		{"a\x00b\x1Bc", "a\uFFFDb\uFFFDc"},
		{"a\u0085b\u009Fc", "a\uFFFDb\uFFFDc"},
		{"a\xFFb\uFFFDc", "a\uFFFDb\uFFFDc"},
		{"\t\n", "\t\n"},
	} {
		if got := HTML(El("p", At("title", c.text), Text(c.text))); got != `<p title="`+c.want+`">`+c.want+"</p>" {
			t.Errorf("%q: %s", c.text, got)
		}
	}
}

func TestHTMLLeavesOutWhatIsInNoTable(t *testing.T) {
	for _, c := range []struct {
		node *Node
		want string
	}{
		{El("script", Text("x")), ""},
		{El("div", El("iframe")), "<div></div>"},
		{El("a", At("onclick", "x"), At("href", "./")), `<a href="./"></a>`},
		{El("p", At("style", "x"), At("data-Q", "x"), At("data-act", "go")), `<p data-act="go"></p>`},
		{El("input", Is("disabled", true), Is("checked", false)), "<input disabled>"},
		{El("p", At("class", "a"), At("class", "b"), nil, (*Node)(nil)), `<p class="b"></p>`},
	} {
		if got := HTML(c.node); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestOnceIsBuiltWhenItIsWritten(t *testing.T) {
	built := 0
	n := Once("x", func() *Node {
		built++
		return El("p", Text("x"))
	})
	if built != 0 || HTML(n) != "<p>x</p>" || built != 1 || !n.Island {
		t.Errorf("built %d times", built)
	}
	if n := Once("", func() *Node { return El("b") }); n.Tag != "b" {
		t.Errorf("without a name: %+v", n)
	}
}

func TestSafeAddressRefusesWhatRuns(t *testing.T) {
	for address, want := range map[string]bool{
		"": true, "./": true, "../../article/x/?q=a:b": true, "#/about/": true, "?q=:": true,
		"https://example.org/": true, "HTTP://example.org": true, "mailto:a@example.org": true,
		"javascript:alert(1)": false, "JaVaScRiPt:alert(1)": false, "java\tscript:x": false,
		" javascript:x": false, "data:text/html,x": false, "vbscript:x": false, "//evil.example/": false,
		`\\evil.example`: false, "blob:x": false,
	} {
		if got := SafeAddress(address); got != want {
			t.Errorf("SafeAddress(%q) = %v", address, got)
		}
	}
}

func FuzzHTMLKeepsTextAsItWas(f *testing.F) {
	f.Add("\"><script>x</script>", "javascript:x")
	f.Add("‮&lt;\x00", "./?q=\"")
	f.Fuzz(func(t *testing.T, text, href string) {
		n := El("p", At("title", text), El("a", At("href", href), Text(text)))
		doc, err := html.ParseFragment(strings.NewReader(HTML(n)), nil)
		if err != nil {
			t.Fatal(err)
		}
		count, read := 0, ""
		var walk func(*html.Node)
		walk = func(h *html.Node) {
			if h.Type == html.ElementNode {
				count++
			}
			if h.Type == html.TextNode {
				read += h.Data
			}
			for c := h.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		for _, h := range doc {
			walk(h)
		}
		if count != 5 { // html, head, body, p, a
			t.Errorf("%d elements from %q %q", count, text, href)
		}
		if plain := utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return entity(r) == "\uFFFD" }); plain && read != text {
			t.Errorf("read %q, wrote %q", read, text)
		}
	})
}
