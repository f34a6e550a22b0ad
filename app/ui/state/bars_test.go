package state

import (
	"testing"

	"mudawwana/corpus"
)

func date(t testing.TB, s string) corpus.Day {
	t.Helper()
	d, err := corpus.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestBarsStandOnOneAxisWithItsGaps(t *testing.T) {
	for _, c := range []struct {
		months      []corpus.MonthCount
		from, to    string // of the corpus
		n           int
		first, last string
		at          int // a bar
		count       int
	}{
		{[]corpus.MonthCount{{Year: 2023, Month: 8, Count: 2}, {Year: 2023, Month: 11, Count: 1}}, "2023-08-09", "2023-11-02", 4, "2023-08-01", "2023-11-30", 1, 0},
		{[]corpus.MonthCount{{Year: 2023, Month: 9, Count: 2}}, "2023-08-09", "2023-11-02", 4, "2023-08-01", "2023-11-30", 1, 2},
		{[]corpus.MonthCount{{Year: 2020, Month: 2, Count: 5}, {Year: 2024, Month: 2, Count: 7}}, "", "", 17, "2020-01-01", "2024-03-31", 16, 7},
		{[]corpus.MonthCount{{Year: 1990, Month: 2, Count: 5}, {Year: 1990, Month: 12, Count: 2}, {Year: 2024, Month: 2, Count: 1}}, "", "", 35, "1990-01-01", "2024-12-31", 0, 7},
		{[]corpus.MonthCount{{Year: 1, Month: 1, Count: 1}, {Year: 2024, Month: 2, Count: 1}}, "", "", 41, "0001-01-01", "2049-12-31", 0, 1},
	} {
		info := corpus.Info{From: date(t, c.from), To: date(t, c.to)}
		bars := Bars(c.months, info)
		if len(bars) != c.n || len(bars) > maxBars || bars[c.at].Count != c.count {
			t.Errorf("%v: %d bars: %+v", c.months, len(bars), bars)
			continue
		}
		if from, to := bars[0].From.String(), bars[len(bars)-1].To.String(); from != c.first || to != c.last {
			t.Errorf("%v: from %s to %s", c.months, from, to)
		}
		for i, b := range bars[1:] {
			if b.From != bars[i].To+1 {
				t.Errorf("%v: a day between %v and %v is in no bar", c.months, bars[i], b)
			}
		}
	}
	if Bars(nil, corpus.Info{}) != nil {
		t.Error("nothing has bars")
	}
}

func TestEdgesAndBetweenAreInverse(t *testing.T) {
	bars := Bars([]corpus.MonthCount{{Year: 2023, Month: 1, Count: 1}, {Year: 2023, Month: 7, Count: 1}}, corpus.Info{})
	for i := range bars {
		for j := i + 1; j <= len(bars); j++ {
			a := Address{Shown: 40}.Between(bars, i, j)
			if x, y := Edges(bars, a.From, a.To); x != i || y != j || a.Shown != 0 {
				t.Errorf("%d:%d became %d:%d by %v", i, j, x, y, a)
			}
			if whole := i == 0 && j == len(bars); whole == a.Filtered() {
				t.Errorf("%d:%d: %v", i, j, a)
			}
			for to := -1; to <= len(bars)+1; to++ {
				for _, first := range []bool{true, false} {
					if x, y := Dragged(len(bars), i, j, first, to); x < 0 || x >= y || y > len(bars) {
						t.Errorf("%d:%d dragged to %d: %d:%d", i, j, to, x, y)
					}
				}
			}
		}
	}
	if i, j := Edges(bars, date(t, "2023-02-10"), date(t, "2023-03-01")); i != 1 || j != 3 {
		t.Errorf("days inside of months: %d:%d", i, j)
	}
	if i, j := Edges(bars, date(t, "2030-01-01"), date(t, "2000-01-01")); i != 6 || j != 7 {
		t.Errorf("days outside of the axis: %d:%d", i, j)
	}
}
