package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/gold"
	"mudawwana/corpus/ingest/plain"
)

func TestSeedsReadAsTheirAnnotations(t *testing.T) {
	var kinds, body gold.Score
	articles := 0
	pages, err := gold.Pages()
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range pages {
		data, err := os.ReadFile(filepath.Join("../../seeds", g.File))
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
					kinds.Hit++
				} else {
					kinds.Missed++
					t.Logf("%s:%d %s, want %s: %.60s", g.File[:3], n, k, s.Kind, text[n])
				}
				body.Count(k == "body", s.Kind == "body")
				if number[n] != s.Article {
					t.Errorf("%s:%d is of article %d, want %d", g.File[:3], n, number[n], s.Article)
				}
			}
		}
		compareArticles(t, g, f)
	}
	micro := float64(kinds.Hit) / float64(max(1, kinds.Hit+kinds.Missed))
	t.Logf("12 articles: %d, kinds micro-F1 %.3f, body F1 %.3f", articles, micro, body.F1())
	if articles != 12 || micro < 0.97 || body.F1() < 0.99 {
		t.Error("below the goal: 12, 0.97, 0.99")
	}
}

func compareArticles(t *testing.T, g gold.Page, f File) {
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
		var captions []string
		for _, b := range a.Blocks {
			if b.Kind == corpus.Caption {
				captions = append(captions, plain.Clean(b.Text))
			}
		}
		for _, c := range w.Captions {
			if !slices.Contains(captions, plain.Clean(c.Text)) {
				t.Errorf("%s/%d: no caption %q among %q", g.File, i+1, c.Text, captions)
			}
		}
		if len(captions) != len(w.Captions) {
			t.Errorf("%s/%d: %d captions, want %d: %q", g.File, i+1, len(captions), len(w.Captions), captions)
		}
		// Where a page leaves no sign between its keywords, where each ends is a
		// matter of judgment.
		if f1 := shared(a.Keywords, w.Keywords).F1(); len(w.Keywords) > 0 && f1 < 0.65 {
			t.Errorf("%s/%d: keywords F1 %.2f: %q, want %q", g.File, i+1, f1, a.Keywords, w.Keywords)
		}
		t.Logf("%s/%d: %v %q %q %q", g.File[:3], i+1, a.Published, a.Outlet, a.Agencies, a.Keywords)
	}
}

// shared counts what two lists have in common, each thing once.
func shared(got, want []string) (s gold.Score) {
	all := map[string]bool{}
	for _, k := range slices.Concat(got, want) {
		all[k] = true
	}
	for k := range all {
		s.Count(slices.Contains(got, k), slices.Contains(want, k))
	}
	return s
}
