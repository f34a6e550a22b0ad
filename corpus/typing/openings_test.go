package typing

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// collect adds documents, one a line.
func collect(documents string) *Collector {
	var c Collector
	for line := range strings.Lines(documents) {
		c.Add([][]string{strings.Fields(line)})
	}
	return &c
}

func TestGainIsResidualIDF(t *testing.T) {
	c := Collector{docs: 8}
	// idf = log2(8/2) = 2; by chance 4 tokens in 8 documents would reach
	// 1-e^(-0.5) = 0.39347 of them, log2(1/0.39347) = 1.34568; 2·(2-1.34568)².
	if got := c.gain(tally{count: 4, docs: 2}, 2); math.Abs(got-0.85627) > 1e-4 {
		t.Errorf("got %v", got)
	}
	if got := c.gain(tally{count: 9, docs: 1}, 2); got != 0 {
		t.Errorf("one document alone leads nowhere: %v", got)
	}
}

func TestOpeningsAreWhatComesUpAgainAndAgain(t *testing.T) {
	c := collect(`حلب الان تحت القصف حلب مدينه حلب
		حلب مدينه تنتظر حلب القصف
		مجلس النواب ثم مجلس النواب ومجلس
		مجلس النواب يجتمع مجلس النواب
		الطقس معتدل الان
		سعر 50 دولار سعر 60 دولار
		دولار 70 دولار 80`)
	got := c.Openings(4)
	for _, want := range [][]string{{"مجلس", "النواب"}, {"حلب"}} {
		if !slices.ContainsFunc(got, func(o []string) bool { return slices.Equal(o, want) }) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
	seen := map[string]bool{}
	for _, o := range got {
		for _, w := range o {
			if seen[w] || w == "دولار" {
				t.Errorf("%q is said twice, or measures: %q", w, got)
			}
			seen[w] = true
		}
	}
	if len(got) > 4 {
		t.Errorf("%d openings", len(got))
	}
}

func TestOfOpeningsThatSoundAlikeOneIsEnough(t *testing.T) {
	c := collect(`اميركي اميركي اميركي قال
		اميركي اميركي يرد
		امريكيه امريكيه امريكيه هنا
		امريكيه امريكيه هناك
		الطقس معتدل
		سماء صافيه`)
	if got := c.Openings(9); len(got) != 1 {
		t.Errorf("%q", got)
	}
}
