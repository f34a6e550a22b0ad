package match

import (
	"math"
	"testing"
)

func near3(a, b float64) bool { return math.Abs(a-b) < 1e-3 }

func TestIDFIsPositiveAndFalls(t *testing.T) {
	for _, c := range []struct{ n, df, want float64 }{
		{10, 1, 1.9924},  // ln(1 + 9.5 / 1.5) = ln 7.33333
		{10, 5, 0.6931},  // ln(1 + 5.5 / 5.5) = ln 2
		{10, 10, 0.0465}, // ln(1 + 0.5 / 10.5) = ln 1.04762
	} {
		if got := idf(c.n, c.df); !near3(got, c.want) {
			t.Errorf("idf(%v, %v) = %f, want %f", c.n, c.df, got, c.want)
		}
	}
}

func TestFrequencySaturates(t *testing.T) {
	// k = 0.9: 1·1.9/(1+0.9) = 1, 3·1.9/(3+0.9) = 1.461538
	if saturate(1) != 1 || !near3(float64(saturate(3)), 1.461538) {
		t.Error(saturate(1), saturate(3))
	}
}

func TestLongWordsAndNumbersCountMore(t *testing.T) {
	// (10/5)^⅛ = 1.090508; the article of «القمر» aside, (3/5)^⅛ = .938143
	if a, b := heft("استراتيجيه"), heft("القمر"); !near3(float64(a), 1.090508) || !near3(float64(b), 0.938143) {
		t.Error(a, b)
	}
	if n := heft("1933"); !near3(float64(n), 1.3) {
		t.Error(n)
	}
}

func TestTitlesCountByHowMuchOfThemIsAskedFor(t *testing.T) {
	// A title of 4 words ends before position 5, with a gap; 2 of them: .8·2/4.
	if got := inTitle([][]uint32{{0, 9}, {2, 5}}, 5); !near3(float64(got), 0.4) {
		t.Error(got)
	}
	if got := inTitle([][]uint32{{1}}, 1); got != 0 {
		t.Error("no title counts:", got)
	}
}

func TestEarlyWordsCountMore(t *testing.T) {
	s := &Search{words: []*Word{{Mass: 2}, {Mass: 4}}}
	// .3·2/(1 + 0/10) + .3·4/(1 + 10/10) = .6 + .6; position 1 is in the title.
	if got := s.earliness([]int{0, 1}, [][]uint32{{1, 3}, {13, 20}}, 3); !near3(float64(got), 1.2) {
		t.Error(got)
	}
}

func TestClosenessFallsWithTheSquareOfTheDistance(t *testing.T) {
	for _, c := range []struct {
		a, b []uint32
		want float64
	}{
		{[]uint32{1}, []uint32{2}, 1},
		{[]uint32{1}, []uint32{3}, 0.25},          // 1/2²
		{[]uint32{2}, []uint32{1}, 0.5},           // the other way round
		{[]uint32{1}, []uint32{7}, 0},             // too far
		{[]uint32{1, 10}, []uint32{2, 12}, 1.25},  // 1 + 1/2²
		{[]uint32{5}, []uint32{1, 6}, 0.5/16 + 1}, // ½·1/4² + 1
	} {
		if got := closeness(c.a, c.b); !near3(float64(got), c.want) {
			t.Errorf("%v %v: %f, want %f", c.a, c.b, got, c.want)
		}
	}
}
