package words

import (
	"testing"

	"mudawwana/corpus"
)

func day(t testing.TB, s string) corpus.Day {
	t.Helper()
	d, err := corpus.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestReadDaysReadsWhatReadersType(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"8 آب 2023", "2023-08-08", "2023-08-08"},
		{"٨ أغسطس ٢٠٢٣", "2023-08-08", "2023-08-08"},
		{"8 اغسطس، 2023", "2023-08-08", "2023-08-08"},
		{"8 أغسطس (آب) 2023", "2023-08-08", "2023-08-08"},
		{"كانون الثاني 2024", "2024-01-01", "2024-01-31"},
		{"29 شُباط 2024", "2024-02-29", "2024-02-29"},
		{"غشت 2023", "2023-08-01", "2023-08-31"},
		{"2023", "2023-01-01", "2023-12-31"},
		{"2023-08", "2023-08-01", "2023-08-31"},
		{"08/2023", "2023-08-01", "2023-08-31"},
		{"2023-08-09", "2023-08-09", "2023-08-09"},
		{"9/8/2023", "2023-08-09", "2023-08-09"},
		{" 9.8.2023 ", "2023-08-09", "2023-08-09"},
		{"9 August 2023", "2023-08-09", "2023-08-09"},
		{"Aug 2023", "2023-08-01", "2023-08-31"},
		{"2023 آب 8", "2023-08-08", "2023-08-08"},
	} {
		from, to, ok := ReadDays(c.text)
		if !ok || from.String() != c.from || to.String() != c.to {
			t.Errorf("%q: %v %v %v", c.text, from, to, ok)
		}
	}
	for _, text := range []string{"", "أمس", "آب", "8 آب", "31 شباط 2023", "2023 2024", "1-2-3-2023", "12345", "8 آب 23", "32/1/2023", "2023-13", "آبار 2023", "آب أيار 2023"} {
		if from, to, ok := ReadDays(text); ok {
			t.Errorf("%q was read as %v to %v", text, from, to)
		}
	}
}

func TestReadDaysReadsWhatDateWrites(t *testing.T) {
	for d := day(t, "1999-12-20"); d < day(t, "2001-03-05"); d++ {
		for _, lang := range []string{"ar", "en"} {
			for digits := LatinDigits; digits <= ArabicDigits; digits++ {
				for months := Gulf; months <= Morocco; months++ {
					l := For(lang)
					l.Digits, l.Months = digits, months
					if from, to, ok := ReadDays(l.Date(d)); !ok || from != d || to != d {
						t.Fatalf("%s: %v %v %v", l.Date(d), from, to, ok)
					}
				}
			}
		}
	}
}

func FuzzReadDays(f *testing.F) {
	f.Add("8 آب 2023")
	f.Add("2023-08–٠٩")
	f.Fuzz(func(t *testing.T, text string) {
		from, to, ok := ReadDays(text)
		if ok && (from == 0 || to < from || to-from > 366) {
			t.Errorf("%q: %d to %d", text, from, to)
		}
	})
}
