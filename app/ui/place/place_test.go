package place

import (
	"testing"

	"mudawwana/app/ui/state"
)

func TestWhatIsAskedForIsWhatAnAddressNames(t *testing.T) {
	for _, p := range []Place{
		{Root: "https://example.org/"}, {Root: "https://example.org/x/y/"}, {Root: "file:///tmp/mudawwana.html", File: true},
	} {
		for _, a := range []state.Address{
			{}, {Query: "العراق ليس إيران"}, {Query: `a&b=c#d "e"`}, {View: state.AboutView, Lang: "en"},
			{View: state.ArticleView, ID: "003-70cfab5bac027028-2", Query: "حكومة"}, {View: state.DeskView},
		} {
			if got, ours := p.Parse(p.Href(a)); !ours || got.String() != a.String() {
				t.Errorf("%s: %s is read as %q, ours %v", p.Root, p.Href(a), got.String(), ours)
			}
		}
	}
}

func TestWhatLiesElsewhereIsNotOurs(t *testing.T) {
	for _, c := range []struct {
		p    Place
		href string
		ours bool
	}{
		{Place{Root: "https://example.org/x/"}, "https://example.org/x/about/#top", true},
		{Place{Root: "https://example.org/x/"}, "https://example.org/about/", false},
		{Place{Root: "https://example.org/x/"}, "https://example.org/x/mudawwana.html", false},
		{Place{Root: "https://example.org/x/"}, "https://elsewhere.org/x/about/", false},
		{Place{Root: "https://example.org/x/"}, "javascript:alert(1)", false},
		{Place{Root: "file:///m.html", File: true}, "file:///m.html", true},
		{Place{Root: "file:///m.html", File: true}, "file:///m.html#/about/", true},
		{Place{Root: "file:///m.html", File: true}, "file:///m.html#main", false},
	} {
		if _, ours := c.p.Parse(c.href); ours != c.ours {
			t.Errorf("%s below %s: ours %v, want %v", c.href, c.p.Root, ours, c.ours)
		}
	}
}
