package page

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"mudawwana/corpus/ingest/markup"
)

func TestCreditIsTheBracketThatEndsACaption(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"جسر فوق النهر (رويترز)", "رويترز"},
		{"جسر فوق النهر (أرشيفية - إ.ب.أ)", "أرشيفية - إ.ب.أ"},
		{"جسر فوق النهر. أرشيفية", "أرشيفية"},
		{"عاد إلى الأرشيف", ""},
		{"قال إنه سيعود (إن شاء الله بعد أسبوع من الآن أو أكثر)", ""},
		{"(رويترز)", ""},
		{"في عام (2023)", ""},
	} {
		if got := Credit(c.in); got != c.want {
			t.Errorf("Credit(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCoresAreTheRunsOfText(t *testing.T) {
	long := strings.Repeat("كلمة ", 40) + "."
	var lines []line
	for _, l := range markup.Split(strings.Join([]string{"قائمة", "بحث", "دخول", long, "عنوان", long, long, "أ", "ب", "ج", "د", "هـ", "و", long}, "\n")) {
		lines = append(lines, line{Line: l})
	}
	got := ""
	for _, x := range cores(lines) {
		got += fmt.Sprint(int(math.Ceil(x)))
	}
	// A paragraph of 201 characters counts 0.5 + 201/120 = 2.175: the first
	// three are one run of 5.525, worth 1; six short lines cut off the last,
	// whose 2.175 is a share of 0.39.
	if got != "00011110000001" {
		t.Errorf("got %s", got)
	}
}

func TestLabelsAreCheckedLineByLine(t *testing.T) {
	for _, bad := range []string{"x", "a\tb\tc", "related\twhole\t،", "related\twhole"} {
		if _, err := NewModel("# ok\nrelated\twhole\tمزيد\n" + bad); err == nil || !strings.Contains(err.Error(), "line 3") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestTagsAreFewWordsThatTheTextSays(t *testing.T) {
	const text = "أعلنت وزارة النقل افتتاح جسر جديد فوق نهر دجلة للنازحين."
	for _, c := range []struct {
		below []string
		want  int
	}{
		{[]string{"وزارة النقل", "نهر دجلة"}, 2},
		{[]string{"وزارة النقل", "نازحون", "دجلة"}, 3}, // one family is enough
		{[]string{"وزارة النقل", "جسور", "دجلة"}, 3},   // two of three are
		{[]string{"جسور", "وزارة النقل", "دجلة"}, 2},   // but the first is not
		{[]string{"وزارة النقل", "دجلة", "من نحن"}, 2},
		{[]string{"رياضة", "اقتصاد", "ثقافة"}, 0},
		{[]string{"دجلة"}, 0},
		{[]string{"وزارة النقل.", "نهر دجلة."}, 0},
		{[]string{"نهر دجلة 2023", "جسر جديد فوق نهر دجلة"}, 0},
	} {
		lines := newTestModel(t).Read(markup.Split(strings.Join(append([]string{text}, c.below...), "\n")))
		for i := range lines {
			lines[i].Part, lines[i].Class = "tail", "widg"
			delete(lines[i].f, "tag")
		}
		lines[0].Part, lines[0].Class = "body", "body"
		tags(lines)
		got := 0
		for i := range lines {
			if lines[i].Kind() == "keywords" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%q: %d keywords, want %d", c.below, got, c.want)
		}
	}
}

func TestApparatusIsToldApart(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"(بترا)", "agency"}, {"ا ف ب", "agency"}, {"22:15", "published-date"}, {"٩:٠٥ م", "published-date"},
		{"بقلم: سلمى حداد", "byline"}, {"8 آب 2023", "published-date"}, {"المصدر: رويترز", "source-credit"},
	} {
		m := newTestModel(t)
		r := m.Read(markup.Split(c.text))[0]
		r.Part, r.Class = "head", "meta"
		if got := r.Kind(); string(got) != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	m, err := NewModel("")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("عنوان\n\nفقرة أولى طويلة.\nTT\n• بند\n", false)
	f.Add("<h1>عنوان</h1><p>فقرة<br>ثانية</p><script>x</script>", true)
	f.Fuzz(func(t *testing.T, text string, isHTML bool) {
		lines := markup.Split(text)
		if isHTML {
			lines, _ = markup.HTML(text)
		}
		if len(lines) > 500 {
			return
		}
		last := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		for _, r := range m.Read(lines) {
			if r.Text == "" || r.Start < 1 || r.End < r.Start || r.End > last || r.Kind() == "" || m.Reason(&r) == "" {
				t.Fatalf("%+v of %d lines", r.Line, last)
			}
		}
	})
}

func ExampleModel_Read() {
	m, err := NewModel("")
	if err != nil {
		panic(err)
	}
	for _, r := range m.Read(markup.Split("افتتاح جسر جديد\nنشر في: 8 أغسطس 2023\n\nافتتحت الحكومة اليوم جسرا جديدا يربط ضفتي المدينة بعد ثلاث سنوات من العمل المتواصل.\n\nاقرأ أيضا: خطة لتطوير النقل العام في المدينة\n")) {
		fmt.Println(r.Start, r.Kind())
	}
	// Output:
	// 1 headline
	// 2 published-date
	// 4 body
	// 6 related-teaser
}
