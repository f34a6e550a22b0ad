package page

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"mudawwana/corpus/ingest/gold"
)

// TestCross says how the model does on layouts that it has not seen.
func TestCross(t *testing.T) {
	if *cross == 0 {
		return
	}
	var flat, dressed tally
	hand := handPages(t)
	a, all := lessons(t, newTestModel(t), hand)
	for fold := range folds {
		p := newTestModel(t)
		var set []lesson
		for _, x := range all {
			if x.hand < 0 || x.hand%folds != fold {
				set = append(set, x)
			}
		}
		learn(p, a, set, *cross)
		for i := fold; i < len(hand); i += folds {
			h := hand[i]
			flat.add(t, p, newSample(h.name, h.page))
			dressed.add(t, p, newHTMLSample(h.name+" as HTML", h.page, p, uint64(i)))
		}
	}
	flat.print(t, "of pages not seen")
	dressed.print(t, "of the same as HTML")
}

// folds is into how many parts TestCross cuts the pages.
const folds = 4

// tally adds up pages by group, and under "all".
type tally map[string][]pageScore

// groups are the first words of the names of pages that say how they were got:
// whole pages as flat text, the main part of a page, the text a scraper left,
// articles of papers' sites, and pages of several articles.
var groups = []string{"flat", "main", "raw", "paper", "composed"}

// pageScore is what the model got right of a page: heads of all its lines that
// are a headline or were taken for one.
type pageScore struct{ body, stick, kinds, heads gold.Score }

func (y *tally) add(t *testing.T, p *Model, s sample) pageScore {
	var one pageScore
	one.body, one.kinds = measure(p, s)
	one.stick = yardstick(s)
	t.Logf("%-36s body %.3f (yardstick %.3f) kinds %.3f", s.name, one.body.F1(), one.stick.F1(), one.kinds.F1())
	for i, r := range p.Read(s.lines) {
		one.heads.Count(r.Kind() == "headline", s.want[i] == "headline")
		k, want := string(r.Kind()), s.want[i]
		if want != "?" && (k == "body") != (want == "body") || (k == "headline") != (want == "headline") {
			t.Logf("    %d %s, want %s: %.70s", r.Start, k, s.want[i], r.Text)
		}
	}
	if *y == nil {
		*y = tally{}
	}
	group, _, _ := strings.Cut(s.name, "-")
	if !slices.Contains(groups, group) {
		group = "other"
	}
	(*y)[group] = append((*y)[group], one)
	(*y)["all"] = append((*y)["all"], one)
	return one
}

// mean is that of the body F1 of the pages of a group.
func (y tally) mean(group string) float64 {
	sum := 0.0
	for _, s := range y[group] {
		sum += s.body.F1()
	}
	return sum / float64(max(1, len(y[group])))
}

func (y tally) print(t *testing.T, what string) {
	for _, group := range slices.Sorted(maps.Keys(y)) {
		var sum pageScore
		var stick float64
		for _, s := range y[group] {
			stick += s.stick.F1()
			sum.body, sum.kinds, sum.heads = sum.body.Plus(s.body), sum.kinds.Plus(s.kinds), sum.heads.Plus(s.heads)
		}
		n := float64(len(y[group]))
		t.Logf("%-8s %3.0f pages %s: mean body %.3f (yardstick %.3f), all lines: body %.3f, kinds %.3f, headlines %.3f", group, n, what, y.mean(group), stick/n, sum.body.F1(), sum.kinds.F1(), sum.heads.F1())
	}
}

func TestSyntheticPagesKeepTheirBody(t *testing.T) {
	s := newSynth(t, 99)
	if s == nil {
		return
	}
	p, err := NewModel("")
	if err != nil {
		t.Fatal(err)
	}
	var body, kinds, stick, page gold.Score
	for i := range 150 {
		m := s.page()
		x := newSample(fmt.Sprint(i), m)
		b, k := measure(p, x)
		body, kinds = body.Plus(b), kinds.Plus(k)
		stick = stick.Plus(yardstick(x))
		b, _ = measure(p, newHTMLSample(fmt.Sprint(i), m, p, uint64(i)))
		page = page.Plus(b)
	}
	t.Logf("as HTML: body F1 %.3f", page.F1())
	t.Logf("body F1 %.3f (yardstick %.3f), kinds %.3f", body.F1(), stick.F1(), kinds.F1())
	if body.F1() < 0.93 {
		t.Error("below 0.93")
	}
}

// yardstick calls every line of 80 characters that was not said before body.
func yardstick(x sample) (s gold.Score) {
	said := map[string]bool{}
	for i, l := range x.lines {
		body := l.Runes >= 80 && !said[l.Text]
		said[l.Text] = true
		if x.want[i] == "?" {
			continue
		}
		s.Count(body, x.want[i] == "body")
	}
	return s
}
