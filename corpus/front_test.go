package corpus

import (
	"slices"
	"testing"
)

func TestFrontLeadsIntoTheCorpus(t *testing.T) {
	c := open(t,
		text("a", "قصف سوريا", "قصفت سوريا مدينة حلب وقالت سوريا إن التحالف الدولي قصف، والتحالف الدولي نفى ما قالته."),
		text("b", "التحالف الدولي", "قال التحالف الدولي إنه باق في سوريا."),
		text("c", "النفط", "ارتفع سعره اليوم."),
		text("d", "الطقس", "اعتدل اليوم."),
		text("e", "كرة", "فاز الفريق."),
	)
	f := c.Front(2)
	if !slices.Contains(f.Openings, `"التحالف الدولي"`) || !slices.Contains(f.Openings, "سوريا") {
		t.Errorf("openings %q", f.Openings)
	}
	if len(f.Longest) != 2 || f.Longest[0].ID != "a" || f.Longest[0].Words != 17 || f.Longest[1].ID != "b" {
		t.Errorf("longest %+v", f.Longest)
	}
	if got := open(t).Front(3); got.Openings != nil || got.Longest != nil {
		t.Errorf("an empty corpus has %+v", got)
	}
}

func TestLooserAsksForLess(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"كلمة", nil},
		{"=كلمة", []string{"كلمة"}},
		{`"التحالف الدولي"`, []string{"التحالف الدولي"}},
		{"بغداد أربيل", []string{"أربيل", "بغداد"}},
		{`"مجلس الأمن" ليس إيران`, []string{"مجلس الأمن", `"مجلس الأمن"`}},
		{"نفط مصدر:الحرة", []string{"نفط", "مصدر:الحرة"}},
	} {
		if got := Looser(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
