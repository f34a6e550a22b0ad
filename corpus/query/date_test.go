package query

import "testing"

func TestParseDateReadsEveryForm(t *testing.T) {
	for s, want := range map[string]Date{
		"2023": {2023, 0, 0}, "٢٠٢٣": {2023, 0, 0}, "۲۰۲۳": {2023, 0, 0}, "0001": {1, 0, 0},
		"2023-08": {2023, 8, 0}, "2023/8": {2023, 8, 0}, "8/2023": {2023, 8, 0}, "٠٨−٢٠٢٣": {2023, 8, 0},
		"2023-08-05": {2023, 8, 5}, "5/8/2023": {2023, 8, 5}, "05.08.2023": {2023, 8, 5}, "٥\u060d٨\u060d٢٠٢٣": {2023, 8, 5},
		"29/2/2024": {2024, 2, 29},
		"آب 2023":   {2023, 8, 0}, "1 آب 2023": {2023, 8, 1}, "١ آب/أغسطس ٢٠٢٣": {2023, 8, 1}, "أَغسطس/2023": {2023, 8, 0}, "Aug-2023": {2023, 8, 0},
		"كانون الثاني 2024": {2024, 1, 0}, "31 كانون الأول 2023": {2023, 12, 31}, "August 8, 2023": {2023, 8, 8}, "2023 جويلية": {2023, 7, 0},
	} {
		if got, ok := ParseDate(s); !ok || got != want {
			t.Errorf("%s is %v %v, want %v", s, got, ok, want)
		}
	}
}

func TestParseDateRefusesWhatIsNone(t *testing.T) {
	for _, s := range []string{
		"", "23", "20230", "0000", "2023-", "-2023", "2023-13", "2023-00", "2023-08-00", "2023-08-32", "2023-02-29",
		"31/4/2023", "0/2023", "2023-8-5-1", "5/8/23", "امس", "2023-8a",
		"آب", "1 آب", "آب أيلول 2023", "31 شباط 2023", "كانون 2023", "2023 2024 آب", "1 2 آب 2023",
	} {
		if got, ok := ParseDate(s); ok {
			t.Errorf("%s is %v", s, got)
		}
	}
}

func TestDaysOfADateAreItsFirstAndLast(t *testing.T) {
	for _, c := range []struct{ d, first, last Date }{
		{Date{2023, 0, 0}, Date{2023, 1, 1}, Date{2023, 12, 31}},
		{Date{2024, 2, 0}, Date{2024, 2, 1}, Date{2024, 2, 29}},
		{Date{2023, 2, 3}, Date{2023, 2, 3}, Date{2023, 2, 3}},
	} {
		if first, last := c.d.Days(); first != c.first || last != c.last {
			t.Errorf("%v is %v to %v", c.d, first, last)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("٥/٨/٢٠٢٣")
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDate(s)
		if !ok {
			return
		}
		if back, ok := ParseDate(d.String()); !ok || back != d {
			t.Errorf("%q is %v, then %v", s, d, back)
		}
	})
}
