package engine

import (
	"strings"
	"testing"

	"mudawwana/corpus"
)

func TestArticleReadsADocument(t *testing.T) {
	day, _ := corpus.DateOf(2015, 7, 21)
	a, warning, err := slugs{}.article([]byte(
		`{"id":"snn/2015-07-21/00000","title":" عنوان  الخبر ","text":"فقرة.\r\n\n أخرى. ","date":"2015-07-21T09:30:00Z","source":"aawsat","extra":1}`))
	if err != nil || warning != "" {
		t.Fatal(err, warning)
	}
	if a.ID != "snn-2015-07-21-00000" || a.ExternalID != "snn/2015-07-21/00000" || a.Title != "عنوان الخبر" || a.TitleDerived {
		t.Errorf("article %+v", a)
	}
	if len(a.Blocks) != 2 || a.Blocks[0].Text != "فقرة." || a.Blocks[1].Text != "أخرى." {
		t.Errorf("blocks %+v", a.Blocks)
	}
	if a.Outlet != "aawsat" || a.Source != "" || a.Published.From != day || a.Published.Time != "09:30" || a.Published.Evidence != corpus.Stated {
		t.Errorf("article %+v", a)
	}
}

func TestArticleMakesDoWithLittle(t *testing.T) {
	a, _, err := slugs{}.article([]byte(`{"id":7,"text":"جملة أولى. جملة ثانية.","source":"https://example.org/7"}`))
	if err != nil || a.ID != "7" || a.ExternalID != "" || a.Title != "جملة أولى" || !a.TitleDerived || a.Source == "" || a.Outlet != "" {
		t.Errorf("article %+v, %v", a, err)
	}
	_, warning, err := slugs{}.article([]byte(`{"id":"x","title":"t","date":"أمس"}`))
	if err != nil || !strings.Contains(warning, "أمس") {
		t.Errorf("warning %q, %v", warning, err)
	}
}

func TestArticleRefusesWhatIsNoDocument(t *testing.T) {
	s := slugs{}
	if _, _, err := s.article([]byte(`{"id":"a","text":"x"}`)); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		`{"id":"a","text":"x"}`:          "given before",
		`{"text":"x"}`:                   "no id",
		`{"id":null,"text":"x"}`:         "no id",
		`{"id":"b","text":" \n "}`:       "neither title nor text",
		`{"id":"c","text":"x"`:           "not a document",
		`{"id":"d","text":["x"]}`:        "not a document",
		`["id"]`:                         "not a document",
		"\xff\xfe{\"id\":\"e\"}":         "not a document",
		`{"id":{"a":1},"title":"عنوان"}`: "no id",
	} {
		if _, _, err := s.article([]byte(line)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", line, err, want)
		}
	}
}

func TestSlugsAreOneForEachID(t *testing.T) {
	long := strings.Repeat("x/", 60)
	s := slugs{}
	// The hashes are FNV-1a of the whole ID.
	for _, c := range []struct {
		id   string
		want corpus.ArticleID
	}{
		{"ad0", "ad0"},
		{"AD0", "ad0-fa1b0f19a0623358"},
		{"snn/1", "snn-1"},
		{"snn//1", "snn-1-5e7c20ee32db8daf"},
		{"خبر", "9c46613af466fcc0"},
		{long, corpus.ArticleID(strings.TrimRight(strings.Repeat("x-", 40), "-"))},
	} {
		got, ok := s.of(c.id)
		if !ok || got != c.want {
			t.Errorf("%q is %q %v, want %q", c.id, got, ok, c.want)
		}
	}
	if got, ok := s.of("ad0"); ok {
		t.Errorf("ad0 again is %q", got)
	}
}
