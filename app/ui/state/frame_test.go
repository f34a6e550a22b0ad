package state

import (
	"reflect"
	"testing"
)

func TestEmbedWithParametersIsTheViewInAFrame(t *testing.T) {
	on := Frame{On: true}
	for _, c := range []struct {
		query string
		want  Address
	}{
		{"", Address{View: EmbedView}},
		{"lang=en", Address{View: EmbedView, Lang: "en"}},
		{"utm_source=x", Address{View: EmbedView}},
		{"q=", Address{Frame: on}},
		{"q=x&lang=en", Address{Query: "x", Lang: "en", Frame: on}},
		{"view=search&source=a", Address{Sources: []string{"a"}, Frame: on}},
		{"view=article/a-1&q=x", Address{View: ArticleView, ID: "a-1", Query: "x", Frame: on}},
		{"view=article/a-1/", Address{View: ArticleView, ID: "a-1", Frame: on}},
		{"view=embed", Address{Frame: on}},
		{"view=../x", Address{Frame: on}},
		{"theme=dark&accent=%23A01b2c&open=tab", Address{Frame: Frame{On: true, Theme: "dark", Accent: "#A01b2c", Tab: true}}},
		{"theme=red&accent=Red&open=here", Address{Frame: on}},
		{"accent=teal", Address{Frame: Frame{On: true, Accent: "teal"}}},
		{"accent=%23fff", Address{Frame: on}},
		{"accent=url(x)", Address{Frame: on}},
	} {
		if got := ParseAddress("embed/", c.query); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.query, got, c.want)
		}
	}
}

func TestAFramesAddressStandsBelowEmbed(t *testing.T) {
	for _, c := range []struct {
		address    Address
		text, root string
	}{
		{Address{Frame: Frame{On: true}}, "embed/?view=search", "../"},
		{Address{View: ArticleView, ID: "x", Query: "a b", Frame: Frame{On: true, Accent: "#0b5a66", Tab: true}},
			"embed/?view=article%2Fx&accent=%230b5a66&open=tab&q=a+b", "../"},
		{Address{View: EmbedView, Lang: "en"}, "embed/?lang=en", "../"},
	} {
		if c.address.String() != c.text || c.address.Root() != c.root {
			t.Errorf("%+v: %s %s", c.address, c.address.String(), c.address.Root())
		}
	}
}

func TestLinksOfAFrameStayInItUnlessArticlesOpenInATab(t *testing.T) {
	article := Address{View: ArticleView, ID: "x"}
	one := Address{Sources: []string{"a"}}
	for _, c := range []struct {
		frame Frame
		to    Address
		want  string
	}{
		{Frame{}, article, "./article/x/"},
		{Frame{On: true}, article, "../embed/?view=article%2Fx&source=a"},
		{Frame{On: true, Tab: true}, article, "../article/x/"},
		{Frame{On: true, Tab: true}, Address{Query: "q"}, "../embed/?view=search&open=tab&q=q"},
	} {
		s := State{Address: one}
		s.Frame = c.frame
		if got := s.Href(c.to); got != c.want {
			t.Errorf("%+v: %s, want %s", c.frame, got, c.want)
		}
	}
}

func TestSubmitStaysInTheFrame(t *testing.T) {
	s := State{Address: Address{View: ArticleView, ID: "x", Sources: []string{"b"}, Frame: Frame{On: true}}}.Type("a").Submit()
	if got := s.Address.String(); got != "embed/?view=search&q=a&source=b" {
		t.Error(got)
	}
}
