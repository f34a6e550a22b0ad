package article

import (
	"testing"
	"time"
)

func TestDayOneIsTheFirstOfJanuaryOfYearOne(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		day   int
		want  Day
		text  string
	}{
		{1, time.January, 1, 1, "0001-01-01"},
		// 1970-01-01 is Rata Die 719163 (Reingold & Dershowitz, 2018, table 1.2).
		{1970, time.January, 1, 719163, "1970-01-01"},
		{2024, time.February, 29, 738945, "2024-02-29"}, // 719163 + 19782
	} {
		d, ok := DateOf(c.year, c.month, c.day)
		if !ok || d != c.want || d.String() != c.text {
			t.Errorf("DateOf(%d, %d, %d) = %d %q %v, want %d %q", c.year, c.month, c.day, d, d, ok, c.want, c.text)
		}
		if back, err := ParseDay(c.text); err != nil || back != c.want {
			t.Errorf("ParseDay(%q) = %d, %v", c.text, back, err)
		}
	}
}

func TestDayRefusesDaysThatAreNone(t *testing.T) {
	if d, ok := DateOf(2023, time.February, 29); ok {
		t.Errorf("2023-02-29 is %d", d)
	}
	for _, s := range []string{"2023-02-29", "2023-2-1", "x", "0000-01-01", "10000-01-01"} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %d", s, d)
		}
	}
}
