package date

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"mudawwana/corpus"
)

func TestFindReadsEveryFormOfADate(t *testing.T) {
	data, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range strings.Split(string(data), "\n") {
		c := strings.Split(row, "\t")
		if len(c) != 4 || strings.HasPrefix(row, "#") {
			continue
		}
		from, to, clock := "-", "-", "-"
		for _, f := range Find(c[0]) {
			if f.From != 0 {
				from, to = f.From.String(), f.To.String()
				if f.Clock != "" {
					clock = f.Clock
				}
				break
			}
		}
		if from != c[1] || to != c[2] || clock != c[3] {
			t.Errorf("%s: %s %s %s, want %s %s %s", c[0], from, to, clock, c[1], c[2], c[3])
		}
	}
}

func TestFindLeavesTheYearOpen(t *testing.T) {
	got := Find("الأحد 28 ديسمبر (وزارة النفط)")
	if len(got) != 1 || got[0].Day != 28 || got[0].Month != 12 || got[0].Year != 0 || got[0].From != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestRelativeCountsBackFromADay(t *testing.T) {
	ref, _ := corpus.ParseDay("2023-08-09") // a Wednesday
	for _, c := range []struct{ text, from, to string }{
		{"اليوم", "2023-08-09", "2023-08-09"},
		{"أمس", "2023-08-08", "2023-08-08"},
		{"أول أمس", "2023-08-07", "2023-08-07"},
		{"قبل يومين", "2023-08-07", "2023-08-07"},
		{"منذ 3 أيام", "2023-08-06", "2023-08-06"},
		{"منذ 3 ساعات", "2023-08-08", "2023-08-09"}, // before three in the morning it was yesterday
		{"قبل أسبوع", "2023-07-27", "2023-08-02"},   // 7 days back, and up to 6 more
		{"الثلاثاء", "2023-08-08", "2023-08-08"},
		{"الأربعاء", "2023-08-09", "2023-08-09"},
		{"الخميس", "2023-08-03", "2023-08-03"},
		{"قريبا", "", ""},
	} {
		from, to, _ := Relative(c.text, ref)
		if from.String() != c.from || to.String() != c.to {
			t.Errorf("%s: %s to %s, want %s to %s", c.text, from, to, c.from, c.to)
		}
	}
	if _, _, ok := Relative("اليوم", 0); ok {
		t.Error("today is known without a day to count from")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"16 يونيو 2025 - 10:13 صبقلم", "8th, August 2023", "١٥ شوال ١٤٣٦ هـ", "8/7/2023", "2023-08-08T10:00", "منذ 3 ساعات"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, d := range Find(s) {
			if d.Start < last || d.End <= d.Start || d.End > len(s) || d.From > d.To {
				t.Fatalf("%q: %+v after %d", s, d, last)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[d.Start:d.End]) {
				t.Fatalf("%q: %+v cuts a character", s, d)
			}
			last = d.End
		}
		Relative(s, 738000)
	})
}

func ExampleFind() {
	for _, d := range Find("نُشر في 8 تموز/يوليو 2023، وعُدّل في 9/7/2023") {
		fmt.Println(d.From, d.To)
	}
	// Output:
	// 2023-07-08 2023-07-08
	// 2023-07-09 2023-09-07
}
