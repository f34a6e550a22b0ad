package ingest

import (
	"testing"

	"mudawwana/corpus"
)

func TestPublishedSaysWhatThePageTellsAndNoMore(t *testing.T) {
	const second = "\nوقال وزير النقل إن الجسر سيخفف الازدحام عن وسط المدينة، مشيرا إلى أن كلفته بلغت ستين مليون دولار.\n"
	const title = "افتتاح جسر جديد فوق النهر\n"
	const body = "\nافتتحت الحكومة جسرا جديدا فوق النهر يربط ضفتي المدينة، بعد ثلاث سنوات من العمل المتواصل.\n" + second
	for _, c := range []struct {
		name, text, from, to, clock string
		evidence                    corpus.Evidence
	}{
		{"nothing", title + body, "", "", "", corpus.Unknown},
		{"a labelled date", title + "نشر في: 8 أغسطس 2023 - 10:30 م\n" + body, "2023-08-08", "2023-08-08", "22:30", corpus.Stated},
		{"publication before change", title + "آخر تحديث: 9 أغسطس 2023\nنشر في: 8 أغسطس 2023\n" + body, "2023-08-08", "2023-08-08", "", corpus.Stated},
		{"a change alone", title + "آخر تحديث: 9 أغسطس 2023\n" + body, "2023-08-09", "2023-08-09", "", corpus.Stated},
		{"both calendars", title + "الثلاثاء 21 محرم 1445 هـ - 8 أغسطس 2023\n" + body, "2023-08-08", "2023-08-08", "", corpus.Stated},
		{"an open order of day and month", title + "تاريخ النشر: 8/7/2023\n" + body, "2023-07-08", "2023-08-07", "", corpus.Stated},
		{"an open order that the text settles", title + "تاريخ النشر: 8/7/2023\n\nافتتحت الحكومة اليوم السبت (8 تموز 2023) جسرا جديدا فوق النهر يربط ضفتي المدينة، بعد سنوات من العمل.\n" + second, "2023-07-08", "2023-07-08", "", corpus.Stated},
		{"a moment above the title", "8 أغسطس 2023 - 10:30 م\n" + title + body, "2023-08-08", "2023-08-08", "22:30", corpus.Stated},
		{"a date that ends the text", title + body + "\n19 أيار 2024\n", "2024-05-19", "2024-05-19", "", corpus.Stated},
		{"a past event", title + body + "\nوكان العمل في الجسر بدأ في 3 أيار 2020 بعد تأخير طويل بسبب خلاف على التمويل.\n", "", "", "", corpus.Unknown},
		{"told in the text", title + "\nافتتحت الحكومة اليوم الثلاثاء (8 آب 2023) جسرا جديدا فوق النهر يربط ضفتي المدينة، بعد سنوات من العمل.\n" + second, "2023-08-08", "2023-08-08", "", corpus.Stated},
		{"a photograph", title + "الجسر الجديد ليلا في 8 أغسطس 2023 (رويترز)\n" + body, "2023-08-08", "2023-08-15", "", corpus.Inferred},
		{"a photograph of the archive", title + "الجسر القديم في 8 أغسطس 2003 (أرشيف رويترز)\n" + body, "", "", "", corpus.Unknown},
	} {
		f := parseOne(t, "a.txt", []byte(c.text))
		if len(f.Articles) != 1 {
			t.Errorf("%s: %d articles", c.name, len(f.Articles))
			continue
		}
		p := f.Articles[0].Published
		if p.From.String() != c.from || p.To.String() != c.to || p.Time != c.clock || p.Evidence != c.evidence {
			t.Errorf("%s: %+v", c.name, p)
		}
		if p.Evidence != corpus.Unknown && (p.Quote == "" || p.Line == 0) {
			t.Errorf("%s: no words that tell", c.name)
		}
	}
}

func TestKeywordsAreCutWhereTheTextSaysSo(t *testing.T) {
	const text = " قوات الامن العراقيه تتسلم الملف وتشيد بدعم الولايات المتحده في مجال التعاون الامني "
	got := splitKeywords("قوات الأمن العراقیة الولایات المتحدة التعاون الأمنی بغداد اربيل اسعار النفط", text)
	want := []string{"قوات الأمن العراقیة", "الولایات المتحدة", "التعاون الأمنی", "بغداد", "اربيل", "اسعار النفط"}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}
