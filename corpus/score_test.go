package corpus

import (
	"bytes"
	"context"
	"errors"
	"math"
	"testing"
)

func near3(a, b float64) bool { return math.Abs(a-b) < 1e-3 }

func TestScoreIsBM25FOverTheFields(t *testing.T) {
	c := open(t,
		text("a", "نفط", "سعر نفط نفط"),
		text("b", "ماء", "بئر ماء جديد"),
	)
	r, err := c.Search(context.Background(), Request{Query: "=نفط", Bare: true})
	if err != nil || len(r.Hits) != 1 {
		t.Fatal(r, err)
	}
	// Titles are 1 word, bodies 3, all of average length: norms are the boosts.
	// tf = 3·1 + 1·2 = 5, saturated 5·1.9/5.9 = 1.610169, with δ 1.960169;
	// idf = ln(1 + (2-1+.5)/(1+.5)) = ln 2 = .693147; heft = (3/5)^⅛ = .938143; 1.274641.
	if got := r.Hits[0].Score; !near3(got, 1.274641) {
		t.Errorf("score = %f", got)
	}
}

func TestWordsThatAskCountLittle(t *testing.T) {
	c := open(t,
		text("asks", "", "متى يعود المطار"),
		text("answers", "", "افتتح المطار في سنة بعيدة"),
	)
	r, err := c.Search(context.Background(), Request{Query: "متى افتتح المطار", Bare: true})
	if err != nil || len(r.Hits) != 2 || r.Hits[0].ID != "answers" {
		t.Error(r.Hits, err)
	}
}

func TestEarlyWordsAndTitlesCount(t *testing.T) {
	c := open(t,
		text("late", "رسالة من الشمال البعيد", "في ذلك اليوم من السنة الماضية قبل الظهر جاء نفط"),
		text("early", "رسالة من الشمال البعيد", "نفط جاء في ذلك اليوم من السنة الماضية قبل الظهر"),
		text("title", "ماء", "رسالة عن بئر وماء في ذلك اليوم من السنة الماضية"),
		text("long-title", "ماء في سنة ماضية", "رسالة عن بئر وماء في ذلك اليوم من السنة الماضية"),
	)
	for query, first := range map[string]ArticleID{"=نفط =رسالة": "early", "=ماء =رسالة": "title"} {
		r, err := c.Search(context.Background(), Request{Query: query, Bare: true})
		if err != nil || r.Hits[0].ID != first {
			t.Error(query, r.Hits, err)
		}
	}
}

func TestWordPassesStemPassesKin(t *testing.T) {
	c := open(t,
		text("kin", "", "ألوان استراتيجيين هنا"),
		text("stem", "", "ألوان والحكومات هنا"),
		text("word", "", "ألوان الحكومة هنا"),
		text("other", "", "ألوان كثيرة هنا"),
	)
	r, err := c.Search(context.Background(), Request{Query: "الحكومة", Bare: true})
	if err != nil || len(r.Hits) != 2 || r.Hits[0].ID != "word" || r.Hits[1].ID != "stem" {
		t.Error(r.Hits, err)
	}
}

func TestRelativesAnswerForWantOfBetter(t *testing.T) {
	relative := text("relative", "", "صدر الحكم أمس")
	others := []Article{text("x", "", "سعر نفط"), text("y", "", "بئر ماء"), text("z", "", "ألوان كثيرة"), text("w", "", "مدرسة جديدة")}
	words := []Article{text("a", "", "اجتمعت الحكومة"), text("b", "", "وعدت حكومة"), text("c", "", "والحكومة هنا")}
	for _, c := range []struct {
		articles []Article
		want     string
	}{
		{append(words[:1:1], others...), "a relative"},
		{append(words[:1:1], others[0]), "a"},   // one of three
		{append(words[:2:2], others...), "a b"}, // two of seven
		{append(words[:3:3], others...), "a b c"},
	} {
		if got := ids(t, open(t, append(c.articles, relative)...), Request{Query: "الحكومة"}); got != c.want {
			t.Errorf("%d articles: %s, want %s", len(c.articles)+1, got, c.want)
		}
	}
}

func TestCopiesStandUnderOneHit(t *testing.T) {
	const long = "قال مسؤولون عسكريون من الولايات المتحدة والعراق خلال محادثات استضافتها واشنطن العاصمة إنهم يأملون باتخاذ خطوات حاسمة لتوسيع شراكتهما والانتقال من التركيز على مواجهة التنظيم نحو تحالف كامل بين البلدين يشمل الاقتصاد والتعليم والثقافة والمناخ والدفاع والأمن في السنوات المقبلة بحسب بيان مشترك صدر أمس"
	c := open(t,
		text("a", "", long),
		text("b", "", long),
		text("c", "", "خبر آخر عن العراق والولايات المتحدة"),
	)
	r, err := c.Search(context.Background(), Request{Query: "العراق"})
	if err != nil || r.Total != 3 || len(r.Hits) != 2 {
		t.Fatal(r, err)
	}
	for _, h := range r.Hits {
		if want := h.ID != "c"; want != (len(h.Copies) == 1) {
			t.Error(h.ID, h.Copies)
		}
	}
}

func TestSearchEndsWhenItIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := talks(t).Search(ctx, Request{Query: "العراق"}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestUntickedWordsDoNotMatch(t *testing.T) {
	c := talks(t)
	r := Request{Query: "حكومة", Without: []string{"والحكومه", "زق"}}
	if got := ids(t, c, r); got != "a b" {
		t.Error(got)
	}
	if got, _ := c.Search(t.Context(), r); got.Query.Without["والحكومه"] != "والحكومة" || got.Query.Without["زق"] != "زق" {
		t.Error(got.Query.Without)
	}
}

func TestReasonsLeftOutGiveNoWords(t *testing.T) {
	c := open(t, text("a", "", "أبحرت السفينة"), text("b", "", "وصلت باخرة"), text("c", "", "في كانون الثاني"), text("d", "", "انتهاء الثورة"),
		text("e", "", "سماء صافية"), text("f", "", "مطر غزير"))
	for _, k := range []struct {
		query, want, less string
		reason            Reason
	}{
		{"سفينة", "a b", "a", SameMeaning},
		{"سفينة", "a b", "b", SameStem},
		{"يناير صافية", "c e", "e", Synonym},    // a name of two words
		{"انتهاءالثورة", "d", "d", SameMeaning}, // parts of the word stay
	} {
		if got := ids(t, c, Request{Query: k.query}); got != k.want {
			t.Errorf("%s: %s", k.query, got)
		}
		if got := ids(t, c, Request{Query: k.query, WithoutReasons: []Reason{k.reason}}); got != k.less {
			t.Errorf("%s without %d: %s", k.query, k.reason, got)
		}
	}
}

// TestDamageIsToldOrDoesNotMatter flips each byte of a Segment in turn, and
// cuts it at each length.
func TestDamageIsToldOrDoesNotMatter(t *testing.T) {
	b := NewBuilder("")
	for _, a := range []Article{text("a", "عنوان", "قالت الحكومة"), text("b", "قمة", "العراق وإيران")} {
		if err := b.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	var buf bytes.Buffer
	if _, err := b.WriteTo(&buf); err != nil {
		t.Fatal(err)
	}
	check := func(what string, at int, segment []byte) {
		c, err := Open(bytes.NewReader(segment), int64(len(segment)))
		if err == nil {
			var r Result
			if r, err = c.Search(context.Background(), Request{Query: "حكومة"}); err == nil && (len(r.Hits) != 1 || r.Hits[0].ID != "a") {
				t.Errorf("%s %d: wrong answer %v", what, at, r.Hits)
			}
		}
		if err != nil && !errors.Is(err, ErrFormat) {
			t.Errorf("%s %d: %v", what, at, err)
		}
	}
	for i := range buf.Len() {
		bad := bytes.Clone(buf.Bytes())
		bad[i] ^= 0x55
		check("flipped", i, bad)
		check("cut", i, buf.Bytes()[:i])
	}
}
