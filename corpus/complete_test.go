package corpus

import (
	"context"
	"slices"
	"strings"
	"testing"
)

func newsroom(t testing.TB) *Corpus {
	return open(t,
		text("a", "الحكومة العراقية تبحث وجود التحالف الدولي", "قالت الحكومة العراقية إن التحالف الدولي باق في العراق."),
		text("b", "وزير الخارجية في واشنطن", "بحث الوزير مع الحكومة العراقية وجود التحالف الدولي."),
		text("c", "Iraq news: مجلس الأمن", "العراق بلد كبير."),
	)
}

func TestCompleteOffersWordsPhrasesAndTitles(t *testing.T) {
	c := newsroom(t)
	for _, k := range []struct {
		typed string
		want  []Completion
	}{
		{"حكوم", []Completion{
			{Kind: WordCompletion, Text: "الحكومة", Docs: 2, Marks: []Mark{{Start: 4, End: 12, Word: 0}}},
			{Kind: PhraseCompletion, Text: "الحكومة العراقية", Docs: 2, Marks: []Mark{{Start: 4, End: 12, Word: 0}}},
		}},
		{"وزير الخار", []Completion{
			{Kind: WordCompletion, Text: "وزير الخارجية", Docs: 1, Marks: []Mark{{Start: 0, End: 19, Word: 0}}},
			{Kind: ArticleCompletion, Text: "وزير الخارجية في واشنطن", Docs: 1, ID: "b", Marks: []Mark{{Start: 0, End: 8, Word: 0}, {Start: 9, End: 25, Word: 1}}},
		}},
		{"hguvhr", []Completion{
			{Kind: LayoutCompletion, Text: "العراق", Docs: 2},
			{Kind: LayoutCompletion, Text: "العراقية", Docs: 2},
		}},
		{"ىثصس", []Completion{{Kind: LayoutCompletion, Text: "news", Docs: 1}}},
		{"(وزي", []Completion{
			{Kind: WordCompletion, Text: "(وزير", Docs: 1, Marks: []Mark{{Start: 0, End: 7, Word: 0}}},
			{Kind: ArticleCompletion, Text: "وزير الخارجية في واشنطن", Docs: 1, ID: "b", Marks: []Mark{{Start: 0, End: 8, Word: 0}}},
		}},
		{"", nil},
	} {
		got := c.Complete(context.Background(), k.typed, 4)
		same := slices.EqualFunc(got, k.want, func(a, b Completion) bool {
			return a.Kind == b.Kind && a.Text == b.Text && a.Docs == b.Docs && a.ID == b.ID && slices.Equal(a.Marks, b.Marks)
		})
		if !same {
			t.Errorf("%q completes to\n  %+v\n  want\n  %+v", k.typed, got, k.want)
		}
	}
}

func TestCompleteOffersSourcesAfterTheirField(t *testing.T) {
	a, b := text("a", "خبر", "نص"), text("b", "خبر آخر", "نص")
	a.Outlet, b.Outlet = "الجزيرة نت", "وكالة"
	c := open(t, a, b)
	for typed, want := range map[string]string{
		"نص مصدر:":          `نص مصدر:"الجزيرة نت" نص مصدر:"وكالة"`,
		"نص مصدر: الجزيره":  `نص مصدر:"الجزيرة نت"`,
		"source:«الجزيرة ن": `source:"الجزيرة نت"`,
		"-source:وك":        `-source:"وكالة"`,
		"مصدر:bbc":          "",
		"مصدر:«وكالة» خب":   "مصدر:«وكالة» خبر",
		"مصدر:وكالة خب":     "مصدر:وكالة خبر",
	} {
		var got []string
		for _, k := range c.Complete(context.Background(), typed, 4) {
			got = append(got, k.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q completes to %q, want %q", typed, got, want)
		}
	}
}

func TestCompleteEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if list := newsroom(t).Complete(ctx, "حكوم", 4); list != nil {
		t.Errorf("completions %+v", list)
	}
}

func TestCompleteKeepsToItsLimit(t *testing.T) {
	c := newsroom(t)
	for limit := range 6 {
		for _, typed := range []string{"ا", "وزير", "وزير الخار", "hgu", strings.Repeat("ا ", 400)} {
			if n := len(c.Complete(context.Background(), typed, limit)); n > limit {
				t.Errorf("%d completions of %.20q, at most %d were asked for", n, typed, limit)
			}
		}
	}
}
