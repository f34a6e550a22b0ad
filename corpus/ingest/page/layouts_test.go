package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// codes of testdata/layouts: one letter and a tab before each line.
var codes = map[string]string{
	"H": "headline", "D": "deck", "B": "body", "S": "subhead", "C": "caption", "Y": "byline", "A": "agency", "L": "dateline", "P": "published-date",
	"K": "keywords", "O": "source-credit", "N": "section-label", "T": "related-teaser", "R": "related-list", "W": "widget", "X": "duplicate",
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

func layouts(t testing.TB, p *Model) []sample {
	names, err := filepath.Glob("testdata/layouts/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no layouts", err)
	}
	var out []sample
	for _, n := range names {
		out = append(out, newSample(strings.TrimSuffix(filepath.Base(n), ".txt"), layout(t, n), p))
	}
	return out
}

func TestLayoutsKeepTheirBody(t *testing.T) {
	m := newTestModel(t)
	var sum, dressed, stick float64
	all := layouts(t, m)
	for i, s := range all {
		body, kinds := measure(m, s)
		y := yardstick(s)
		page, _ := measure(m, newHTMLSample(s.name, layout(t, "testdata/layouts/"+s.name+".txt"), m, uint64(i)))
		t.Logf("%-30s body %.3f (yardstick %.3f), as HTML %.3f, kinds %.3f", s.name, body.f1(), y.f1(), page.f1(), kinds.f1())
		sum, stick, dressed = sum+body.f1(), stick+y.f1(), dressed+page.f1()
		for i, r := range m.Read(s.lines) {
			if k := string(r.Kind()); k != s.want[i] && (testing.Verbose() || body.f1() < 0.8) {
				t.Logf("    %d %s, want %s: %.70s", r.Start, k, s.want[i], r.Text)
			}
		}
		if body.f1() < 0.75 {
			t.Errorf("%s: body F1 below 0.75", s.name)
		}
	}
	n := float64(len(all))
	t.Logf("mean of %d layouts: body %.3f (yardstick %.3f), as HTML %.3f", len(all), sum/n, stick/n, dressed/n)
	if sum/n < 0.97 || dressed/n < 0.95 {
		t.Error("mean below 0.97, as HTML 0.95")
	}
}
