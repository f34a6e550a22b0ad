package inline

import (
	"testing"

	m "mudawwana/app/ui/markup"
	"mudawwana/corpus"
)

func TestMarksThatDoNotFitAreLeftOut(t *testing.T) {
	text := "محمد بن سلمان"
	for _, c := range []struct {
		marks []corpus.Mark
		want  string
	}{
		{[]corpus.Mark{{Start: 0, End: 8}}, "<mark>محمد</mark> بن سلمان"},
		{[]corpus.Mark{{Start: 9, End: 13}, {Start: 10, End: 12}}, "محمد <mark>بن</mark> سلمان"},
		{[]corpus.Mark{{Start: 1, End: 3}, {Start: -1, End: 2}, {Start: 3, End: 2}, {Start: 0, End: 999}}, text},
	} {
		if got := m.HTML(m.El("p", Marked(text, c.marks, 0))); got != "<p>"+c.want+"</p>" {
			t.Errorf("%v: %s", c.marks, got)
		}
	}
}

func TestDirectionIsThatOfMostLetters(t *testing.T) {
	for text, want := range map[string]string{
		"CJTF-OIR قال المتحدث باسمها": "rtl", "2500 جندي": "rtl", "قال: the spokesman said today": "ltr", "2500": "auto", "": "auto",
		"Reuters": "ltr", "ﷲ": "rtl",
	} {
		if got := Direction(text).Value; got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}
