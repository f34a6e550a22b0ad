package state

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"mudawwana/corpus"
)

func TestParseAddressReadsEveryView(t *testing.T) {
	for _, c := range []struct {
		path, query string
		want        Address
	}{
		{"", "", Address{}},
		{"index.html", "q=x", Address{Query: "x"}},
		{"", "q=%D8%A7%D9%84%D8%AD%D9%83%D9%88%D9%85%D8%A9+x", Address{Query: "الحكومة x"}},
		{"about/", "", Address{View: AboutView}},
		{"about", "", Address{View: AboutView}},
		{"article/a-1/", "q=x", Address{View: ArticleView, ID: "a-1", Query: "x"}},
		{"article/a-1/index.html", "", Address{View: ArticleView, ID: "a-1"}},
		{"page/a/", "", Address{View: PageView, ID: "a"}},
		{"Article/A/", "", Address{View: ArticleView, ID: "a"}}, // on a host that is blind to case
		{"Nothing/A/", "", Address{View: NotFoundView, Path: "Nothing/A/"}},
		{"article/../x/", "", Address{View: NotFoundView, Path: "article/../x/"}},
		{"article/", "", Address{View: NotFoundView, Path: "article/"}},
		{"nothing", "", Address{View: NotFoundView, Path: "nothing"}},
		{"", "from=2023-08-01&to=2023-02-30&sort=newest&match=exact&n=30&lang=en",
			Address{From: 738733, Sort: corpus.Newest, Match: corpus.Exact, Shown: 30, Lang: "en"}},
		{"", "sort=x&match=x&n=-1&n=x&lang=%22%3E&source=&source=a&not=b", Address{Sources: []string{"a"}, NotSources: []string{"b"}}},
		{"", "q=x&without-reason=meaning&without-reason=%22%3E&without-reason=&without-reason=root&without-reason=meaning",
			Address{Query: "x", WithoutReasons: []string{"meaning", "root"}}},
		{"", "q=%zz&sort=oldest", Address{Sort: corpus.Oldest}},
	} {
		if got := ParseAddress(c.path, c.query); !reflect.DeepEqual(got, c.want) {
			t.Errorf("ParseAddress(%q, %q) = %+v, want %+v", c.path, c.query, got, c.want)
		}
	}
}

func TestAddressRootLeadsBackUp(t *testing.T) {
	for _, c := range []struct {
		address Address
		root    string
		file    string
	}{
		{Address{Query: "a/b"}, "./", "index.html"},
		{Address{View: AboutView}, "../", "about/index.html"},
		{Address{View: ArticleView, ID: "x"}, "../../", "article/x/index.html"},
		{Address{View: NotFoundView, Path: "a/b/c"}, "../../", "404.html"},
		{Address{View: NotFoundView}, "./", "404.html"},
	} {
		if c.address.Root() != c.root || c.address.File() != c.file {
			t.Errorf("%+v: %q %q", c.address, c.address.Root(), c.address.File())
		}
	}
}

func TestEveryAddressComesBackFromItsText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		a := randomAddress(r)
		path, query, _ := strings.Cut(a.String(), "?")
		if got := ParseAddress(path, query); !reflect.DeepEqual(got, a) {
			t.Fatalf("%q reads as %+v, was %+v", a, got, a)
		}
	}
}

func FuzzParseAddressPrintsWhatItReads(f *testing.F) {
	f.Add("article/x/", "q=%22&source=a&n=3")
	f.Fuzz(func(t *testing.T, path, query string) {
		if strings.Contains(path, "?") {
			return
		}
		a := ParseAddress(path, query)
		back, q, _ := strings.Cut(a.String(), "?")
		if got := ParseAddress(back, q); !reflect.DeepEqual(got, a) {
			t.Errorf("%q?%q: %+v, then %+v", path, query, a, got)
		}
	})
}

func randomAddress(r *rand.Rand) Address {
	texts := []string{"", "العراق", "\"التحالف الدولي\" ليس إيران", "a&b=c#d?e", "١٢٪ +", "«x»/\\"}
	list := func() (out []string) {
		for range r.IntN(3) {
			out = append(out, texts[1+r.IntN(len(texts)-1)])
		}
		return out
	}
	var reasons []string
	for _, reason := range []string{"name", "meaning"} {
		if r.IntN(3) == 0 {
			reasons = append(reasons, reason)
		}
	}
	a := Address{
		View: View(r.IntN(int(NotFoundView))), Query: texts[r.IntN(len(texts))],
		Sources: list(), NotSources: list(), Without: list(),
		From: corpus.Day(r.IntN(2) * (700000 + r.IntN(40000))), To: corpus.Day(r.IntN(2) * (700000 + r.IntN(40000))),
		WithoutReasons: reasons, Sort: corpus.Sort(r.IntN(3)), Match: corpus.Level(r.IntN(4)),
		Shown: r.IntN(2) * r.IntN(MaxShown), Lang: []string{"", "ar", "en"}[r.IntN(3)],
	}
	if a.View != EmbedView && r.IntN(3) == 0 {
		a.Frame = Frame{On: true, Theme: []string{"", "dark"}[r.IntN(2)], Accent: []string{"", "#0b5a66", "teal"}[r.IntN(3)], Tab: r.IntN(2) == 0}
	}
	if a.View == EmbedView {
		a = Address{View: EmbedView, Lang: a.Lang} // with more it would be a frame's
	}
	if a.View == ArticleView || a.View == PageView {
		a.ID = []string{"x", "a-1", "2023-08-09-iraq"}[r.IntN(3)]
	}
	return a
}
