package query

import (
	"strings"
	"testing"
)

func TestPartsAreWhatAReaderCanTakeAway(t *testing.T) {
	q := Parse(`العراق و "التحالف الدولي" -إيران مصدر:الجزيرة من:2023 -source:bbc`)
	want := []Part{
		{Kind: WordPart, Text: "العراق"}, {Kind: PhrasePart, Text: "التحالف الدولي"}, {Kind: NotPart, Text: "إيران"},
		{Kind: SourcePart, Text: "الجزيرة"}, {Kind: FromPart, Text: "2023"}, {Kind: NotSourcePart, Text: "bbc"},
	}
	parts := q.Parts()
	if len(parts) != len(want) {
		t.Fatalf("parts %+v", parts)
	}
	for i, p := range parts {
		if p.Kind != want[i].Kind || p.Text != want[i].Text {
			t.Errorf("part %d is %+v, want %+v", i, p, want[i])
		}
	}
}

func TestWithoutTakesThePartAndItsOperator(t *testing.T) {
	for _, c := range []struct {
		text string
		part int
		want string
	}{
		{"العراق إيران", 0, "إيران"},
		{"العراق و إيران", 0, "إيران"},
		{"العراق و إيران", 1, "العراق"},
		{"العراق و إيران و سوريا", 1, "العراق و سوريا"},
		{"(العراق أو سوريا) و إيران", 1, "(العراق ) و إيران"},
		{"(العراق أو سوريا) و إيران", 2, "(العراق أو سوريا)"},
		{"العراق ليس إيران", 1, "العراق"},
		{"العراق ليس إيران", 0, "-إيران"}, // a leading ليس would be a word
		{"العراق -«التحالف الدولي»~3 مصدر: الجزيرة", 1, "العراق مصدر: الجزيرة"},
		{"العراق مصدر: الجزيرة من:2023", 1, "العراق من:2023"},
		{"العراق مصدر: الجزيرة من:2023", 2, "العراق مصدر: الجزيرة"},
		{"title:(العراق إيران)", 0, "title:( إيران)"},
		{"العراق", 0, ""},
		{"العراق", 1, "العراق"},
		{"العراق", -1, "العراق"},
	} {
		if got := Parse(c.text).Without(c.part); got != c.want {
			t.Errorf("%q without %d is %q, want %q", c.text, c.part, got, c.want)
		}
		checkWithout(t, Parse(c.text), c.part)
	}
}

// checkWithout holds that one part fewer is left, the others as they were.
func checkWithout(t *testing.T, q Query, part int) {
	t.Helper()
	before := q.Parts()
	if part < 0 || part >= len(before) {
		return
	}
	text := q.Without(part)
	var want, got []string
	for i, p := range before {
		if i != part {
			want = append(want, p.Text)
		}
	}
	for _, p := range Parse(text).Parts() {
		got = append(got, p.Text)
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q without %d is %q: parts %q, want %q", q.Text, part, text, got, want)
	}
}
