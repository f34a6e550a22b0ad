package ingest

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"mudawwana/corpus/ingest/markup"
)

func TestJSONTellsEveryLineThatIsNotBlankOnce(t *testing.T) {
	const para = "افتتحت الحكومة اليوم جسرا جديدا يربط ضفتي المدينة بعد ثلاث سنوات من العمل المتواصل فيه."
	for name, text := range map[string]string{
		"a.txt":  "عنوان الخبر الأول\r\n\r\n" + para + "\r\n<p>\r\n\u200f\r\nTT\r\n",
		"a.html": "<!doctype html>\n<html>\n\n<body><script>\nvar x;\n</script>\n<h1>عنوان\nالخبر</h1><p>" + para + "</p><p>" + para + "\n</p>\n</body></html>",
		"a.md":   "---\ntitle: عنوان\n---\n\n# عنوان\n\n```\nx\n```\n\n" + para + "\n",
	} {
		files, err := Parse(name, []byte(text), Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		var out bytes.Buffer
		if err := WriteJSON(&out, name, files); err != nil {
			t.Fatal(err)
		}
		var told jsonPage
		if err := json.Unmarshal(out.Bytes(), &told); err != nil {
			t.Fatal(err)
		}
		var got, want []int
		for _, l := range told.Lines {
			for n := l.Start; n <= l.End; n++ {
				got = append(got, n)
			}
			if l.Article < 0 || l.Article > len(told.Articles) {
				t.Errorf("%s: line %d of article %d", name, l.Start, l.Article)
			}
		}
		for n, rest := 1, text; rest != ""; n++ {
			var row string
			if row, rest = markup.Cut(rest); strings.TrimSpace(row) != "" {
				want = append(want, n)
			}
		}
		// A range may span blank lines between.
		got = slices.DeleteFunc(got, func(n int) bool { return !slices.Contains(want, n) })
		if !slices.Equal(got, want) {
			t.Errorf("%s: lines %v, want %v", name, got, want)
		}
	}
}
