package record

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"mudawwana/corpus/article"
)

var fullArticle = article.Article{
	ID: "a-1", ExternalID: "snn/1", Title: "عنوان", TitleDerived: true, Deck: "مقدمة",
	Blocks: []article.Block{{Kind: article.Paragraph, Text: "نص", Line: 2}, {Kind: article.Caption, Text: "أ", Line: 3}}, Outlet: "صحيفة",
	Agencies: []string{"رويترز", ""}, Byline: "كاتب", Dateline: "بغداد", Section: "سياسة",
	Published: article.Published{From: 738000, To: 738001, Time: "15:04", Evidence: article.Inferred, Quote: "أمس", Line: 9},
	Keywords:  []string{"العراق"}, Lang: "ar", Source: "https://example.org/1",
	Related: []article.Related{{Title: "آخر", Summary: "خلاصة", Line: 40}}, Page: "p-1", Lines: article.LineRange{Start: 1, End: 39},
}

var fullPage = article.Page{
	ID: "p-1", Path: "x/1.txt", Encoding: "utf-8",
	Lines: []article.Line{
		{LineRange: article.LineRange{Start: 1, End: 2}, Kind: "headline", Article: 1, Reason: "first line", Text: "عنوان\nثان"},
		{LineRange: article.LineRange{Start: 3, End: 3}, Kind: "widget", Article: 0, Reason: "", Text: "TT"},
		{LineRange: article.LineRange{Start: 4, End: 4}, Kind: "body", Article: 2, Reason: "", Text: "نص"},
	},
	Articles: []article.ArticleID{"a-1", "a-2"},
}

func TestRecordOfAMetaIsAsWrittenByHand(t *testing.T) {
	m := Meta{ID: "a", Title: "أ", Published: article.Published{From: 1, To: 1, Evidence: article.Stated, Line: 2}}
	want := []byte{
		1, 'a', 0, // ID, ExternalID
		2, 0xd8, 0xa3, // Title
		0, 0, // Outlet, Section
		2, 0, 0, 2, 0, 4, // From zigzag 1, To - From, Time, Evidence, Quote, Line zigzag 2
	}
	if got := AppendMeta(nil, &m); !bytes.Equal(got, want) {
		t.Errorf("appendMeta = % x, want % x", got, want)
	}
}

func TestRecordsReadBackAsWritten(t *testing.T) {
	for _, want := range []article.Article{{}, fullArticle} {
		got, err := readBack(&want)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("decodeArticle = %+v, %v, want %+v", got, err, want)
		}
		m, err := DecodeMeta(AppendMeta(nil, new(MetaOf(&want))))
		if err != nil || m != MetaOf(&want) {
			t.Errorf("decodeMeta = %+v, %v, want %+v", m, err, MetaOf(&want))
		}
	}
	for _, want := range []article.Page{{}, fullPage} {
		got, err := pageBack(&want)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("decodePage = %+v, %v, want %+v", got, err, want)
		}
	}
}

func TestRecordsCutShortOrTooLongAreRefused(t *testing.T) {
	m := MetaOf(&fullArticle)
	for name, c := range map[string]struct {
		record []byte
		decode func([]byte) error
	}{
		"article":                         {AppendArticle(nil, &fullArticle, IndexedOf(&fullArticle).Told), articleError},
		"page":                            {appendPage(nil, &fullPage, nil), pageError},
		"page whose texts an article has": {appendPage(nil, &fullPage, map[string]place{"TT": {1, 0}}), pageError},
		"meta":                            {AppendMeta(nil, &m), metaError},
	} {
		for n := range c.record {
			if err := c.decode(c.record[:n]); !errors.Is(err, ErrFormat) {
				t.Errorf("%s cut to %d bytes: %v", name, n, err)
			}
		}
		if err := c.decode(append(c.record, 0)); !errors.Is(err, ErrFormat) {
			t.Errorf("%s with a byte more: %v", name, err)
		}
	}
}

func TestRecordsOutOfRangeAreRefused(t *testing.T) {
	bad := []article.Article{
		{Blocks: []article.Block{{Kind: article.Caption + 1, Text: "", Line: 0}}},
	}
	for _, a := range bad {
		if _, err := readBack(&a); !errors.Is(err, ErrFormat) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	for _, p := range []article.Published{{Evidence: article.Stated + 1}, {From: -1}, {To: 3652060}} {
		if err := metaError(AppendMeta(nil, &Meta{Published: p})); !errors.Is(err, ErrFormat) {
			t.Errorf("%+v: %v", p, err)
		}
	}
}

func TestTextsThatAreNotTheRecordsAreRefused(t *testing.T) {
	record := AppendArticle(nil, &fullArticle, IndexedOf(&fullArticle).Told)
	for name, change := range map[string]func(*[article.FieldCount][]string){
		"one too few":  func(x *[article.FieldCount][]string) { x[article.BodyField] = nil },
		"one too many": func(x *[article.FieldCount][]string) { x[article.TitleField] = []string{"عنوان"} },
	} {
		texts := toldTexts(&fullArticle)
		change(&texts)
		if _, err := DecodeArticle(record, MetaOf(&fullArticle), texts); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// toldTexts returns the texts of a that the text of its document has.
func toldTexts(a *article.Article) (texts [article.FieldCount][]string) {
	told := IndexedOf(a).Told
	for p := range article.Parts(a) {
		if told[0] {
			texts[p.Field] = append(texts[p.Field], p.Text)
		}
		told = told[1:]
	}
	return texts
}

// anyTexts gives each Article a title, no deck and one Block.
func anyTexts(id article.ArticleID) ([]string, error) { return []string{string(id), "", "نص"}, nil }

// pageBack reads the record of p, which leaves out what anyTexts has.
func pageBack(p *article.Page) (article.Page, error) {
	places := map[string]place{}
	for k, id := range p.Articles {
		places[string(id)], places["نص"] = place{k, 0}, place{k, 2}
	}
	return DecodePage(appendPage(nil, p, places), anyTexts)
}

// readBack reads the record of a.
func readBack(a *article.Article) (article.Article, error) {
	return DecodeArticle(AppendArticle(nil, a, IndexedOf(a).Told), MetaOf(a), toldTexts(a))
}

func FuzzDecodeRecords(f *testing.F) {
	m := MetaOf(&fullArticle)
	f.Add(AppendArticle(nil, &fullArticle, IndexedOf(&fullArticle).Told))
	f.Add(appendPage(nil, &fullPage, nil))
	f.Add(appendPage(nil, &fullPage, map[string]place{"TT": {0, 2}, "عنوان\nثان": {1, 0}}))
	f.Add(AppendMeta(nil, &m))
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := DecodeArticle(b, MetaOf(&fullArticle), toldTexts(&fullArticle)); err == nil {
			back, err := readBack(&a)
			if err != nil || !reflect.DeepEqual(back, a) {
				t.Errorf("article %+v became %+v, %v", a, back, err)
			}
		}
		if p, err := DecodePage(b, anyTexts); err == nil {
			back, err := pageBack(&p)
			if err != nil || !reflect.DeepEqual(back, p) {
				t.Errorf("page %+v became %+v, %v", p, back, err)
			}
		}
		if m, err := DecodeMeta(b); err == nil {
			back, err := DecodeMeta(AppendMeta(nil, &m))
			if err != nil || back != m {
				t.Errorf("meta %+v became %+v, %v", m, back, err)
			}
		}
	})
}

func articleError(b []byte) error {
	_, err := DecodeArticle(b, MetaOf(&fullArticle), toldTexts(&fullArticle))
	return err
}

func pageError(b []byte) error {
	_, err := DecodePage(b, anyTexts)
	return err
}

func metaError(b []byte) error {
	_, err := DecodeMeta(b)
	return err
}
