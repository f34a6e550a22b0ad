package cite

import (
	"encoding/json"
	"strings"
	"testing"

	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

func source(t *testing.T, evidence corpus.Evidence) Source {
	t.Helper()
	day, err := corpus.ParseDay("2023-08-09")
	if err != nil {
		t.Fatal(err)
	}
	return Source{
		Article: corpus.Article{ID: "talks", Title: "من هزيمة «داعش» إلى {تحالف} 100%", Outlet: "الشرق الأوسط", Byline: "علي بردى",
			Published: corpus.Published{From: day, To: day, Evidence: evidence}, Keywords: []string{"العراق"}},
		Address: "https://example.org/m/article/talks/", Accessed: day + 1,
	}
}

func TestFootnoteMarksAnEstimatedDate(t *testing.T) {
	for evidence, want := range map[corpus.Evidence]string{
		corpus.Stated: "علي بردى، «من هزيمة «داعش» إلى {تحالف} 100%»، الشرق الأوسط، 9 أغسطس 2023، " +
			"\u200e<https://example.org/m/article/talks/>\u200e، تاريخ الاطلاع: 10 أغسطس 2023.",
		corpus.Inferred: "علي بردى، «من هزيمة «داعش» إلى {تحالف} 100%»، الشرق الأوسط، 9 أغسطس 2023 (تقديرًا)، " +
			"\u200e<https://example.org/m/article/talks/>\u200e، تاريخ الاطلاع: 10 أغسطس 2023.",
	} {
		if got := Footnote(source(t, evidence), words.For("ar")); got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}

func TestBibTeXEscapesWhatTeXWouldRead(t *testing.T) {
	want := "@article{talks,\n  author = {{علي بردى}},\n  title = {من هزيمة «داعش» إلى \\{تحالف\\} 100\\%},\n" +
		"  journaltitle = {الشرق الأوسط},\n  date = {2023-08-09},\n  langid = {arabic},\n" +
		"  url = {https://example.org/m/article/talks/},\n  urldate = {2023-08-10}\n}\n"
	if got := BibTeX(source(t, corpus.Stated)); got != want {
		t.Errorf("got %s", got)
	}
}

func TestRISIsOneLineATag(t *testing.T) {
	want := "TY  - NEWS\r\nAU  - علي بردى\r\nTI  - من هزيمة «داعش» إلى {تحالف} 100%\r\nT2  - الشرق الأوسط\r\nDA  - 2023/08/09\r\n" +
		"KW  - العراق\r\nLA  - ar\r\nUR  - https://example.org/m/article/talks/\r\nY2  - 2023/08/10\r\nER  - \r\n"
	if got := RIS(source(t, corpus.Stated)); got != want {
		t.Errorf("got %s", got)
	}
}

func TestMachinesAreNotGivenAnEstimatedDate(t *testing.T) {
	s := source(t, corpus.Inferred)
	for _, text := range []string{BibTeX(s), RIS(s), CSL(s)} {
		if strings.Contains(text, "2023-08-09") || strings.Contains(text, "2023/08/09") || strings.Contains(text, `"issued"`) {
			t.Errorf("%s", text)
		}
	}
}

func TestCSLIsJSONOfOneItem(t *testing.T) {
	var items []struct {
		ID     string
		Type   string
		Title  string
		Issued struct {
			Parts [][]int `json:"date-parts"`
		}
		Author []struct{ Literal string }
	}
	if err := json.Unmarshal([]byte(CSL(source(t, corpus.Stated))), &items); err != nil || len(items) != 1 {
		t.Fatal(err)
	}
	i := items[0]
	if i.ID != "talks" || i.Type != "article-newspaper" || len(i.Issued.Parts) != 1 || i.Issued.Parts[0][2] != 9 || i.Author[0].Literal != "علي بردى" {
		t.Errorf("%+v", i)
	}
}
