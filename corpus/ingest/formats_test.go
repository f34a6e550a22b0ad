package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/decode"
)

// story is a page with a headline, a date and three paragraphs.
const story = `افتتاح جسر جديد فوق النهر
تاريخ النشر: 8 أغسطس 2023

افتتحت الحكومة اليوم جسرا جديدا فوق النهر يربط ضفتي المدينة، بعد ثلاث سنوات من العمل المتواصل.

وقال وزير النقل إن الجسر سيخفف الازدحام عن وسط المدينة، مشيرا إلى أن كلفته بلغت ستين مليون دولار.

وأضاف أن العمل بجسر ثان يبدأ في الربيع المقبل.
`

func parseOne(t *testing.T, name string, data []byte) File {
	t.Helper()
	files, err := Parse(name, data, Options{})
	if err != nil || len(files) != 1 {
		t.Fatalf("%s: %d files, %v", name, len(files), err)
	}
	return files[0]
}

func TestParseReadsEveryEncoding(t *testing.T) {
	want := parseOne(t, "a.txt", []byte(story))
	if len(want.Articles) != 1 || want.Articles[0].Title != "افتتاح جسر جديد فوق النهر" || len(want.Articles[0].Blocks) != 3 {
		t.Fatalf("%+v", want.Articles)
	}
	encoded := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	farsi := strings.NewReplacer("ي", "ی", "ك", "ک").Replace(story)
	for _, c := range []struct {
		name, encoding string
		data           []byte
	}{
		{"a mark of UTF-8", "utf-8", []byte("\ufeff" + story)},
		{"carriage returns", "utf-8", []byte(strings.ReplaceAll(story, "\n", "\r\n"))},
		{"old line ends", "utf-8", []byte(strings.ReplaceAll(story, "\n", "\r"))},
		{"windows-1256", "windows-1256", encoded(charmap.Windows1256, story)},
		{"iso-8859-6", "iso-8859-6", encoded(charmap.ISO8859_6, strings.ReplaceAll(story, "،", ","))},
		{"UTF-16 with a mark", "utf-16le", encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), story)},
		{"UTF-16 without", "utf-16be", encoded(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), story)},
		{"Farsi letters", "utf-8", []byte(farsi)},
	} {
		got := parseOne(t, "a.txt", c.data)
		if got.Page.Encoding != c.encoding || len(got.Articles) != 1 || len(got.Articles[0].Blocks) != 3 {
			t.Errorf("%s: %s, %+v", c.name, got.Page.Encoding, got.Articles)
			continue
		}
		if a := got.Articles[0]; a.Published.From.String() != "2023-08-08" {
			t.Errorf("%s: published %v", c.name, a.Published)
		}
		for i, l := range got.Page.Lines {
			if l.Start != want.Page.Lines[i].Start || l.Kind != want.Page.Lines[i].Kind {
				t.Errorf("%s: line %d is %s", c.name, l.Start, l.Kind)
			}
		}
	}
}

const savedPage = `<!DOCTYPE html>
<html lang="ar"><head><title>افتتاح جسر جديد فوق النهر | صحيفة المدينة</title>
<meta property="og:site_name" content="صحيفة المدينة">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"افتتاح جسر جديد فوق النهر","datePublished":"2023-08-08T09:15:00+03:00",
"author":[{"@type":"Person","name":"سلمى حداد"}],"keywords":["جسور","نقل"]}]}</script></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li>
<li><a href="/p">سياسة</a></li></ul></nav>
<article><h1>افتتاح جسر جديد فوق النهر</h1>
<figure><img src="b.jpg"><figcaption>الجسر الجديد ليلا</figcaption></figure>
<p>افتتحت الحكومة اليوم جسرا جديدا فوق النهر يربط ضفتي المدينة،
بعد ثلاث سنوات من العمل المتواصل.</p>

<p>وقال <a href="/m">وزير النقل</a> إن الجسر سيخفف الازدحام عن وسط المدينة، مشيرا إلى أن كلفته بلغت ستين مليون دولار.</p>
<p>وأضاف أن العمل بجسر ثان يبدأ في الربيع المقبل.</p></article>
<aside class="related"><h3>مقالات ذات صلة</h3>
<ul><li><a href="/1">خطة لتطوير النقل العام</a></li>
<li><a href="/2">إغلاق النفق القديم للصيانة</a></li></ul></aside>
<div style="display: none">نص لا يراه القارئ أبدا</div>
<footer>جميع الحقوق محفوظة</footer></body></html>
`

func TestParseReadsASavedPage(t *testing.T) {
	for _, name := range []string{"a.html", "a.htm", "saved.txt"} {
		f := parseOne(t, name, []byte(savedPage))
		if len(f.Articles) != 1 {
			t.Fatalf("%s: %d articles", name, len(f.Articles))
		}
		a := f.Articles[0]
		if a.Title != "افتتاح جسر جديد فوق النهر" || a.Outlet != "صحيفة المدينة" || a.Byline != "سلمى حداد" || a.Section != "" ||
			a.Published.From.String() != "2023-08-08" || a.Published.Time != "09:15" || !slices.Equal(a.Keywords, []string{"جسور", "نقل"}) {
			t.Errorf("%s: %+v", name, a)
		}
		var out bytes.Buffer
		if err := WriteJSON(&out, name, []File{f}); err != nil {
			t.Fatal(err)
		}
		var got struct{ Lines []jsonLine }
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		kinds := map[int]corpus.LineKind{}
		for _, l := range got.Lines {
			for n := l.Start; n <= l.End; n++ {
				kinds[n] = l.Kind
			}
		}
		for n, want := range map[int]corpus.LineKind{9: "headline", 10: "caption", 11: "body", 12: "body", 14: "body", 15: "body", 18: "related-list", 13: "", 19: "widget"} {
			if kinds[n] != want {
				t.Errorf("%s: line %d is %q, want %q", name, n, kinds[n], want)
			}
		}
	}
}

func TestParseReadsMarkdownWithFrontMatter(t *testing.T) {
	f := parseOne(t, "a.md", []byte(`---
title: عنوان من المقدمة
date: 2023-08-08
outlet: صحيفة المدينة
keywords: [جسور, نقل]
---
# عنوان في النص

افتتحت الحكومة اليوم جسرا جديدا فوق **النهر** يربط ضفتي المدينة،
بعد ثلاث سنوات من العمل المتواصل.

وقال [وزير النقل](https://example.org) إن الجسر سيخفف الازدحام عن وسط المدينة، وإن كلفته بلغت ستين مليون دولار.
`))
	a := f.Articles[0]
	if a.Title != "عنوان من المقدمة" || a.Outlet != "صحيفة المدينة" || a.Published.From.String() != "2023-08-08" || len(a.Keywords) != 2 {
		t.Errorf("%+v", a)
	}
	if len(a.Blocks) != 2 || a.Blocks[0].Line != 9 || strings.ContainsAny(a.Blocks[0].Text+a.Blocks[1].Text, "*[](") {
		t.Errorf("%+v", a.Blocks)
	}
	for _, bad := range []string{"---\ndate: أمس\n---\nنص", "---\ntitle\n---\nنص", "---\ntitle: بلا نهاية\nنص", "---\narticles: 9-3\n---\nنص"} {
		if _, err := Parse("a.md", []byte(bad), Options{}); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}

func TestParseReadsRecords(t *testing.T) {
	for name, data := range map[string]string{
		"a.jsonl": "{\"id\":\"x/1\",\"title\":\"عنوان\",\"text\":\"فقرة أولى.\\nفقرة ثانية.\",\"date\":\"2015-07-21\",\"source\":\"صحيفة\"}\nليس سجلا\n\n{\"id\":7,\"body\":\"نص بلا عنوان.\"}\n",
		"a.csv":   "ID,Title,Text,Date,Source\nx/1,عنوان,\"فقرة أولى.\nفقرة ثانية.\",2015-07-21,صحيفة\n,,,,\n7,,نص بلا عنوان.,,\n",
		"a.tsv":   "id\tالعنوان\tالنص\tالتاريخ\tالمصدر\nx/1\tعنوان\tفقرة أولى.\t2015-07-21\tصحيفة\n\t\t\t\t\n7\t\tنص بلا عنوان.\t\t\n",
	} {
		files, err := Parse(name, []byte(data), Options{})
		if err != nil || len(files) != 3 {
			t.Errorf("%s: %d files, %v", name, len(files), err)
			continue
		}
		a, b := files[0].Articles[0], files[1].Articles[0]
		if a.Title != "عنوان" || a.ExternalID != "x/1" || a.Outlet != "صحيفة" || a.Published.From.String() != "2015-07-21" || a.TitleDerived {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Title != "نص بلا عنوان" || !b.TitleDerived || b.ExternalID != "7" || a.ID == b.ID {
			t.Errorf("%s: %+v", name, b)
		}
		if w := files[2].Warnings; len(w) != 1 || !strings.HasPrefix(w[0], name+": line ") {
			t.Errorf("%s: warnings %q", name, w)
		}
	}
}

func TestRecordsWithOneIDAreBothKept(t *testing.T) {
	files, err := Parse("a.jsonl", []byte("{\"id\":\"1\",\"text\":\"نص أول.\"}\n{\"id\":\"1\",\"text\":\"نص ثان.\"}\n"), Options{})
	if err != nil || len(files) != 2 || files[0].Articles[0].ID == files[1].Articles[0].ID || len(files[1].Warnings) != 1 {
		t.Errorf("%+v, %v", files, err)
	}
}

func TestParseRefusesWhatIsNoPage(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		data []byte
		want error
	}{
		"an empty file":  {"a.txt", nil, decode.ErrEmpty},
		"blank lines":    {"a.txt", bytes.Repeat([]byte("\n"), 1000000), decode.ErrEmpty},
		"a zip":          {"a.txt", []byte("PK\x03\x04\x14\x00\x00\x00\x08\x00\x9a\x01\x00\x02\xff\xfe\x01\x00\x00"), decode.ErrNotText},
		"control bytes":  {"a.txt", []byte("\x00\x01\x02\x03"), decode.ErrNotText},
		"an empty table": {"a.csv", nil, decode.ErrEmpty},
	} {
		if _, err := Parse(c.file, c.data, Options{}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Parse("a.csv", []byte("a,b\n1,2\n"), Options{}); err == nil || !strings.Contains(err.Error(), "no column") {
		t.Errorf("a table without text: %v", err)
	}
	if _, err := Parse("a.txt", bytes.Repeat([]byte("س"), pageLimit), Options{}); err == nil || !strings.Contains(err.Error(), "MiB") {
		t.Errorf("a huge page: %v", err)
	}
}

func TestParseRefusesALineThatIsNone(t *testing.T) {
	_, err := Parse("a.txt", []byte("عنوان\n"+strings.Repeat("س", runeLimit+1)), Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
		t.Error(err)
	}
	if files, _ := Parse("a.csv", []byte("text\n\u200f \u202c\n"), Options{}); len(files) != 1 || len(files[0].Articles) != 0 || len(files[0].Warnings) != 1 {
		t.Errorf("a text that shows nothing: %+v", files)
	}
	if f := parseOne(t, "a.html", bytes.Repeat([]byte("<"), 1000)); len(f.Articles) != 0 {
		t.Errorf("signs are an article: %+v", f.Articles)
	}
}

func TestBrokenBytesAreToldAndRead(t *testing.T) {
	data := []byte(strings.Replace(story, "الجسر سيخفف", "الجسر \xff\xfe\xff سيخفف", 1))
	f := parseOne(t, "a.txt", data)
	if len(f.Articles) != 1 || len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "utf-8") {
		t.Errorf("%d articles, %q", len(f.Articles), f.Warnings)
	}
}

func TestDeeplyNestedHTMLIsRead(t *testing.T) {
	page := strings.Repeat("<div>", 200000) + "<p>" + strings.Repeat("نص طويل يقرؤه القارئ في منتصف الصفحة. ", 5) + "</p>" + strings.Repeat("</div>", 200000)
	f := parseOne(t, "a.html", []byte(page))
	if len(f.Articles) != 1 {
		t.Errorf("%d articles", len(f.Articles))
	}
}

func FuzzParse(f *testing.F) {
	formats := strings.Fields(Formats)
	for i := range formats {
		f.Add(uint8(i), []byte(story))
		f.Add(uint8(i), []byte(savedPage))
		f.Add(uint8(i), []byte("{\"id\":1,\"text\":\"نص\"}\n---\n---\n"))
		f.Add(uint8(i), []byte("id,text\n1,\"نص\"\n"))
	}
	p, err := newParser(Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, format uint8, data []byte) {
		name := "a" + formats[int(format)%len(formats)]
		var files []File
		err := p.file(source{path: name, data: data}, func(file File) error {
			files = append(files, file)
			return nil
		})
		if err != nil {
			return
		}
		for _, file := range files {
			checkFile(t, file)
		}
		var out bytes.Buffer
		if err := WriteJSON(&out, name, files); err != nil || !json.Valid(out.Bytes()) {
			t.Fatalf("JSON: %v", err)
		}
	})
}

// checkFile holds what is true of every File.
func checkFile(t *testing.T, f File) {
	t.Helper()
	if len(f.Page.Articles) != len(f.Articles) {
		t.Fatalf("%d ids for %d articles", len(f.Page.Articles), len(f.Articles))
	}
	seen := map[corpus.ArticleID]bool{}
	for i, a := range f.Articles {
		if a.ID != f.Page.Articles[i] || seen[a.ID] || a.Title == "" || a.Published.From > a.Published.To || a.Page != f.Page.ID {
			t.Fatalf("article %+v", a)
		}
		seen[a.ID] = true
		if len(a.ID) > 80 || strings.Trim(string(a.ID), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Fatalf("id %q", a.ID)
		}
	}
	last := 0
	for _, l := range f.Page.Lines {
		if l.Start < last || l.End < l.Start || l.Kind == "" || l.Article > len(f.Articles) {
			t.Fatalf("line %+v after %d", l, last)
		}
		last = l.Start
	}
}

func TestMarksOfDirectionStayInTheText(t *testing.T) {
	const title = "عنوان \u202eمقلوب\u202c و\u2066معزول\u2069 بلا\u200bفراغ"
	const para = "\u200fقالت الوزارة في بيان لها اليوم إن الخطة \u202dتشمل\u202c عشرين مدينة في البلاد، وإن العمل فيها يبدأ خلال شهر."
	for _, c := range []struct{ name, text string }{
		{"a.txt", title + "\n\n" + para + "\n"},
		{"a.html", "<title>" + title + "</title><article><h1>" + title + "</h1><p>" + para + "</p></article>"},
		{"a.md", "# " + title + "\n\n" + para + "\n"},
		{"a.jsonl", `{"id":"1","title":"` + title + `","text":"` + para + `"}`},
		{"a.csv", "title,text\n" + title + `,"` + para + `"` + "\n"},
	} {
		files, err := Parse(c.name, []byte(c.text), Options{})
		if err != nil || len(files) != 1 || len(files[0].Articles) != 1 {
			t.Fatalf("%s: %v %v", c.name, files, err)
		}
		a := files[0].Articles[0]
		if a.Title != title || a.Blocks[0].Text != para {
			t.Errorf("%s: %q %+q", c.name, a.Title, a.Blocks[0].Text)
		}
	}
}
