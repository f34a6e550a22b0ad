package corpus

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

var fullArticle = Article{
	ID: "a-1", ExternalID: "snn/1", Title: "عنوان", TitleDerived: true, Deck: "مقدمة",
	Blocks: []Block{{Paragraph, "نص", 2}, {Caption, "أ", 3}}, Outlet: "صحيفة",
	Agencies: []string{"رويترز", ""}, Byline: "كاتب", Dateline: "بغداد", Section: "سياسة",
	Published: Published{From: 738000, To: 738001, Time: "15:04", Evidence: Inferred, Quote: "أمس", Line: 9},
	Keywords:  []string{"العراق"}, Lang: "ar", Source: "https://example.org/1",
	Related: []Related{{"آخر", "خلاصة", 40}}, Page: "p-1", Lines: LineRange{1, 39},
}

var fullPage = Page{
	ID: "p-1", Path: "x/1.txt", Encoding: "utf-8",
	Lines: []Line{
		{LineRange{1, 2}, "headline", 1, "first line", "عنوان\nثان"},
		{LineRange{3, 3}, "widget", 0, "", "TT"},
		{LineRange{4, 4}, "body", 2, "", "نص"},
	},
	Articles: []ArticleID{"a-1", "a-2"},
}

func TestRecordOfAMetaIsAsWrittenByHand(t *testing.T) {
	m := meta{ID: "a", Title: "أ", Published: Published{From: 1, To: 1, Evidence: Stated, Line: 2}}
	want := []byte{
		1, 'a', 0, // ID, ExternalID
		2, 0xd8, 0xa3, // Title
		0, 0, // Outlet, Section
		2, 0, 0, 2, 0, 4, // From zigzag 1, To - From, Time, Evidence, Quote, Line zigzag 2
	}
	if got := appendMeta(nil, &m); !bytes.Equal(got, want) {
		t.Errorf("appendMeta = % x, want % x", got, want)
	}
}

func TestRecordsReadBackAsWritten(t *testing.T) {
	for _, want := range []Article{{}, fullArticle} {
		got, err := readBack(&want)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("decodeArticle = %+v, %v, want %+v", got, err, want)
		}
		m, err := decodeMeta(appendMeta(nil, new(metaOf(&want))))
		if err != nil || m != metaOf(&want) {
			t.Errorf("decodeMeta = %+v, %v, want %+v", m, err, metaOf(&want))
		}
	}
	for _, want := range []Page{{}, fullPage} {
		got, err := pageBack(&want)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("decodePage = %+v, %v, want %+v", got, err, want)
		}
	}
}

func TestRecordsCutShortOrTooLongAreRefused(t *testing.T) {
	m := metaOf(&fullArticle)
	for name, c := range map[string]struct {
		record []byte
		decode func([]byte) error
	}{
		"article":                         {appendArticle(nil, &fullArticle, indexedOf(&fullArticle).told), articleError},
		"page":                            {appendPage(nil, &fullPage, nil), pageError},
		"page whose texts an article has": {appendPage(nil, &fullPage, map[string]place{"TT": {1, 0}}), pageError},
		"meta":                            {appendMeta(nil, &m), metaError},
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
	bad := []Article{
		{Blocks: []Block{{Caption + 1, "", 0}}},
	}
	for _, a := range bad {
		if _, err := readBack(&a); !errors.Is(err, ErrFormat) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	for _, p := range []Published{{Evidence: Stated + 1}, {From: -1}, {To: 3652060}} {
		if err := metaError(appendMeta(nil, &meta{Published: p})); !errors.Is(err, ErrFormat) {
			t.Errorf("%+v: %v", p, err)
		}
	}
}

func TestTextsThatAreNotTheRecordsAreRefused(t *testing.T) {
	record := appendArticle(nil, &fullArticle, indexedOf(&fullArticle).told)
	for name, change := range map[string]func(*[fieldCount][]string){
		"one too few":  func(x *[fieldCount][]string) { x[bodyField] = nil },
		"one too many": func(x *[fieldCount][]string) { x[titleField] = []string{"عنوان"} },
	} {
		texts := toldTexts(&fullArticle)
		change(&texts)
		if _, err := decodeArticle(record, metaOf(&fullArticle), texts); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// toldTexts returns the texts of a that the text of its document has.
func toldTexts(a *Article) (texts [fieldCount][]string) {
	told := indexedOf(a).told
	for p := range a.parts {
		if told[0] {
			texts[p.field] = append(texts[p.field], p.text)
		}
		told = told[1:]
	}
	return texts
}

// anyTexts gives each Article a title, no deck and one Block.
func anyTexts(id ArticleID) ([]string, error) { return []string{string(id), "", "نص"}, nil }

// pageBack reads the record of p, which leaves out what anyTexts has.
func pageBack(p *Page) (Page, error) {
	places := map[string]place{}
	for k, id := range p.Articles {
		places[string(id)], places["نص"] = place{k, 0}, place{k, 2}
	}
	return decodePage(appendPage(nil, p, places), anyTexts)
}

// readBack reads the record of a.
func readBack(a *Article) (Article, error) {
	return decodeArticle(appendArticle(nil, a, indexedOf(a).told), metaOf(a), toldTexts(a))
}

func FuzzDecodeRecords(f *testing.F) {
	m := metaOf(&fullArticle)
	f.Add(appendArticle(nil, &fullArticle, indexedOf(&fullArticle).told))
	f.Add(appendPage(nil, &fullPage, nil))
	f.Add(appendPage(nil, &fullPage, map[string]place{"TT": {0, 2}, "عنوان\nثان": {1, 0}}))
	f.Add(appendMeta(nil, &m))
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := decodeArticle(b, metaOf(&fullArticle), toldTexts(&fullArticle)); err == nil {
			back, err := readBack(&a)
			if err != nil || !reflect.DeepEqual(back, a) {
				t.Errorf("article %+v became %+v, %v", a, back, err)
			}
		}
		if p, err := decodePage(b, anyTexts); err == nil {
			back, err := pageBack(&p)
			if err != nil || !reflect.DeepEqual(back, p) {
				t.Errorf("page %+v became %+v, %v", p, back, err)
			}
		}
		if m, err := decodeMeta(b); err == nil {
			back, err := decodeMeta(appendMeta(nil, &m))
			if err != nil || back != m {
				t.Errorf("meta %+v became %+v, %v", m, back, err)
			}
		}
	})
}

func articleError(b []byte) error {
	_, err := decodeArticle(b, metaOf(&fullArticle), toldTexts(&fullArticle))
	return err
}

func pageError(b []byte) error {
	_, err := decodePage(b, anyTexts)
	return err
}

func metaError(b []byte) error {
	_, err := decodeMeta(b)
	return err
}

func TestAPageHasTheTextsOfItsArticlesOnce(t *testing.T) {
	long := strings.Repeat("كلمات ", 400)
	size := func(text string) int {
		b := NewBuilder("")
		p := Page{ID: "p", Articles: []ArticleID{"a", "refused"}, Lines: []Line{{Text: "عنوان", Article: 1}, {Text: text, Article: 1}}}
		if err := errors.Join(b.AddPage(p), b.Add(Article{ID: "a", Page: "p", Title: "عنوان", Blocks: []Block{{Text: long}}})); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if _, err := b.WriteTo(&out); err != nil {
			t.Fatal(err)
		}
		c, err := Open(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := c.Page("p"); err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%v, %v, want %v", got, err, p)
		}
		record, err := c.segment.Record(0)
		if err != nil {
			t.Fatal(err)
		}
		return len(record)
	}
	// A line the same as the Block takes 0 0 2 in place of its length, 2 bytes, and its text.
	once, twice := size(long), size(long[1:])
	if twice-once != 2+len(long)-1-3 {
		t.Errorf("%d bytes where the texts differ, %d where they do not", twice, once)
	}
}
