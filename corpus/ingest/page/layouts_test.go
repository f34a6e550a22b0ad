package page

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// codes of testdata/layouts: one letter and a tab before each line.
var codes = map[string]string{
	"H": "headline", "D": "deck", "B": "body", "S": "subhead", "C": "caption", "Y": "byline", "A": "agency", "L": "dateline", "P": "published-date",
	"K": "keywords", "O": "source-credit", "N": "section-label", "T": "related-teaser", "R": "related-list", "W": "widget", "X": "duplicate", "~": "~",
}

// layout reads one annotated page of our own.
func layout(t testing.TB, name string) []marked {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	article := 0
	for n, row := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		code, text, ok := strings.Cut(row, "\t")
		if row != "" && (!ok || codes[code] == "") {
			t.Fatalf("%s:%d: want a code and a tab", name, n+1)
		}
		if code == "H" || article == 0 {
			article++
		}
		out = append(out, marked{codes[code], text, article})
	}
	return out
}

// layouts reads the annotated pages of a folder of testdata.
func layouts(t testing.TB, folder string) []handPage {
	names, err := filepath.Glob("testdata/" + folder + "/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no pages in ", folder, err)
	}
	var out []handPage
	for _, n := range names {
		out = append(out, handPage{strings.TrimSuffix(filepath.Base(n), ".txt"), layout(t, n)})
	}
	return out
}

// hard are pages that are no news, and what is kept of them at least.
var hard = map[string]float64{"main-recipe-amounts-steps": 0.65, "main-think-tank-brief": 0.65}

func TestLayoutsKeepTheirBody(t *testing.T) {
	m := newTestModel(t)
	var flat, dressed tally
	for i, h := range layouts(t, "layouts") {
		s := flat.add(t, m, newSample(h.name, h.page))
		if least := cmp.Or(hard[h.name], 0.75); s.body.F1() < least {
			t.Errorf("%s: body F1 below %.2f", h.name, least)
		}
		dressed.add(t, m, newHTMLSample(h.name+" as HTML", h.page, m, uint64(i)))
	}
	flat.print(t, "of layouts")
	dressed.print(t, "as HTML")
	if flat.mean("all") < 0.97 || dressed.mean("all") < 0.95 {
		t.Error("mean below 0.97, as HTML 0.95")
	}
}

// TestUnseenPagesKeepTheirBody measures on pages that nothing was learned from
// and nobody looked at while the parser was changed: once somebody did, they
// belong to the layouts, and others take their place.
func TestUnseenPagesKeepTheirBody(t *testing.T) {
	m := newTestModel(t)
	var flat, dressed tally
	for i, h := range layouts(t, "unseen") {
		flat.add(t, m, newSample(h.name, h.page))
		dressed.add(t, m, newHTMLSample(h.name+" as HTML", h.page, m, uint64(i)))
	}
	flat.print(t, "not seen")
	dressed.print(t, "as HTML")
	for _, y := range []tally{flat, dressed} {
		for group := range y {
			if y.mean(group) < 0.95 {
				t.Errorf("%s: mean below 0.95", group)
			}
		}
		if y.mean("all") < 0.97 {
			t.Error("mean below 0.97")
		}
	}
}
