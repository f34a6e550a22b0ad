package ingest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// shared holds the annotated pages, where they exist.
const shared = "../../../shared"

type goldPage struct {
	File     string
	Segments []struct {
		Start, End, Article int
		Kind, Or            string
	}
	Articles []struct {
		Title     *string
		Deck      string
		Byline    string
		Published string
		Outlet    string
		Stated    bool `json:"outlet_stated"`
		Keywords  []string
		BodyLines []int `json:"body_lines"`
		Captions  []struct{ Text string }
	}
}

func readGold(t testing.TB) []goldPage {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(shared, "gold", "*.json"))
	if err != nil || len(names) == 0 {
		t.Log("no annotated pages at", shared)
		return nil
	}
	var pages []goldPage
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		var p goldPage
		if err := json.Unmarshal(data, &p); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

// score counts lines of one kind.
type score struct{ hit, wrong, missed int }

func (s score) f1() float64 {
	if s.hit == 0 {
		return 0
	}
	return 2 * float64(s.hit) / float64(2*s.hit+s.wrong+s.missed)
}

func TestSeedsReadAsTheirAnnotations(t *testing.T) {
	var kinds, body score
	articles := 0
	for _, g := range readGold(t) {
		data, err := os.ReadFile(filepath.Join(shared, "seeds", g.File))
		if err != nil {
			t.Fatal(err)
		}
		files, err := Parse(g.File, data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := files[0]
		articles += len(f.Articles)
		got := map[int]string{}
		number := map[int]int{}
		text := map[int]string{}
		for _, l := range f.Page.Lines {
			got[l.Start] = string(l.Kind)
			number[l.Start] = l.Article
			text[l.Start] = l.Text
		}
		for _, s := range g.Segments {
			for n := s.Start; n <= s.End; n++ {
				k, ok := got[n]
				if !ok || s.Or != "" && k == s.Or {
					continue
				}
				if k == s.Kind {
					kinds.hit++
				} else {
					kinds.missed++
					t.Logf("%s:%d %s, want %s: %.60s", g.File[:3], n, k, s.Kind, text[n])
				}
				switch {
				case k == "body" && s.Kind == "body":
					body.hit++
				case k == "body":
					body.wrong++
				case s.Kind == "body":
					body.missed++
				}
				if number[n] != s.Article {
					t.Errorf("%s:%d is of article %d, want %d", g.File[:3], n, number[n], s.Article)
				}
			}
		}
		compareArticles(t, g, f)
	}
	micro := float64(kinds.hit) / float64(max(1, kinds.hit+kinds.missed))
	t.Logf("12 articles: %d, kinds micro-F1 %.3f, body F1 %.3f", articles, micro, body.f1())
	if kinds.hit > 0 && (articles != 12 || micro < 0.97 || body.f1() < 0.99) {
		t.Error("below the goal: 12, 0.97, 0.99")
	}
}

func compareArticles(t *testing.T, g goldPage, f File) {
	t.Helper()
	for i, w := range g.Articles {
		if i >= len(f.Articles) {
			t.Errorf("%s: article %d is missing", g.File, i+1)
			continue
		}
		a := f.Articles[i]
		switch {
		case w.Title == nil && !a.TitleDerived, w.Title != nil && *w.Title != a.Title:
			t.Errorf("%s/%d: title %q", g.File, i+1, a.Title)
		}
		if a.Deck != w.Deck || a.Byline != w.Byline {
			t.Errorf("%s/%d: deck %q, byline %q", g.File, i+1, a.Deck, a.Byline)
		}
		if w.Stated && a.Outlet != w.Outlet {
			t.Errorf("%s/%d: outlet %q, want %q", g.File, i+1, a.Outlet, w.Outlet)
		}
		if w.Published != "" && a.Published.From.String() != w.Published {
			t.Errorf("%s/%d: published %v, want %s", g.File, i+1, a.Published, w.Published)
		}
		t.Logf("%s/%d: %v %q %q %q", g.File[:3], i+1, a.Published, a.Outlet, a.Agencies, a.Keywords)
	}
}
