package corpus

import (
	"bytes"
	"context"
	"errors"
	"mudawwana/corpus/article"
	"slices"
	"strings"
	"testing"
)

// open builds and opens a corpus of the articles.
func open(t testing.TB, articles ...Article) *Corpus {
	t.Helper()
	b := NewBuilder("مدونة")
	for _, a := range articles {
		if err := b.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	var buf bytes.Buffer
	n, err := b.WriteTo(&buf)
	if err != nil || n != int64(buf.Len()) {
		t.Fatalf("WriteTo = %d, %v with %d bytes", n, err, buf.Len())
	}
	c, err := Open(bytes.NewReader(buf.Bytes()), n)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// ids searches and returns the IDs found, sorted, between spaces.
func ids(t testing.TB, c *Corpus, r Request) string {
	t.Helper()
	res, err := c.Search(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, h := range res.Hits {
		list = append(list, string(h.ID))
		for _, id := range h.Copies {
			list = append(list, string(id))
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// text is an Article of one paragraph.
func text(id, title, body string) Article {
	return Article{ID: ArticleID(id), Title: title, Blocks: []Block{{Kind: Paragraph, Text: body}}}
}

func talks(t testing.TB) *Corpus {
	day := func(s string) Published {
		d, err := ParseDay(s)
		if err != nil {
			t.Fatal(err)
		}
		return Published{From: d, To: d, Evidence: Stated}
	}
	a := text("a", "زيارة إلى بغداد", "قالت الحُكومـة إنّ التحالف الدولي باق في العراق.")
	b := text("b", "اجتماع", "التحالف باق، والدولي غائب عن حكومة العراق وإيران.")
	c := text("c", "قمة", "ناقشت إيران والحكومة العراقية الملف الى اليوم.")
	a.Outlet, a.Published = "وكالة رويترز", day("2023-08-07")
	b.Outlet, b.Published = "الجزيرة", day("2023-08-09")
	c.Outlet = "الجزيرة"
	return open(t, a, b, c)
}

func TestSearchFindsWhatTheQueryAsksFor(t *testing.T) {
	c := talks(t)
	for _, q := range []struct {
		query string
		match Level
		want  string
	}{
		{"حكومه", Near, "a b c"},
		{"الحكومة", Near, "a b c"},
		{"حُكومة", Near, "a b c"},
		{"حكومة", Folded, "b"},
		{`"التحالف الدولي"`, Near, "a"},
		{"«التحالف الدولي»", Near, "a"},
		{`"التحالف الدولي"~2`, Near, "a b"},
		{"العراق ليس إيران", Near, "a"},
		{"العراق -إيران", Near, "a"},
		{"العراق و إيران", Near, "b c"},
		{"قالت أو ناقشت", Near, "a c"},
		{"=إلى", Near, "a"},
		{"إلى", Folded, "a c"},
		{"عنوان:قمة", Near, "c"},
		{"عنوان:العراق", Near, ""},
		{"إيران مصدر:الجزيرة", Near, "b c"},
		{"مصدر:رويترز", Near, "a"},
		{"من:2023-08-08", Near, "b"},
		{"العراق إلى:2023-08", Near, "a b"},
		{"ناق*", Near, "c"},
		{"", Near, "a b c"},
		{"كلمة غائبة", Folded, ""},
	} {
		if got := ids(t, c, Request{Query: q.query, Match: q.match}); got != q.want {
			t.Errorf("%s (%d): %q, want %q", q.query, q.match, got, q.want)
		}
	}
}

func TestMarksCoverTheWordAsWritten(t *testing.T) {
	c := talks(t)
	for _, q := range []struct{ query, want string }{
		{"حكومه", "الحُكومـة"},
		{"«التحالف الدولي»", "التحالف|الدولي"},
		{"بغداد ليس الملف", "بغداد"},
		{"ان", "إنّ"},
	} {
		list, err := c.Marks(context.Background(), "a", Request{Query: q.query})
		if err != nil {
			t.Fatal(err)
		}
		a, err := c.Article("a")
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for _, b := range list {
			for p := range article.Parts(&a) {
				if p.Block == b.Block {
					for _, m := range b.Marks {
						words = append(words, p.Text[m.Start:m.End])
					}
				}
			}
		}
		if got := strings.Join(words, "|"); got != q.want {
			t.Errorf("%s: %q, want %q", q.query, got, q.want)
		}
	}
}

func TestWordsThatBindAreMarkedOnlyWhereTheyAreAskedFor(t *testing.T) {
	c := open(t, text("a", "قمة", "بدأ الحوار بين العراق وإيران في بغداد."), text("b", "سوق", "بين البائعين في الموصل جدل."))
	for _, q := range []struct{ query, ids, marks string }{
		{"الحوار بين العراق", "a", "الحوار العراق"},
		{`"بين العراق"`, "a", "بين العراق"},
		{"=بين العراق", "a b", "بين العراق"},
		{"بين", "a b", "بين"},
	} {
		if got := ids(t, c, Request{Query: q.query}); got != q.ids {
			t.Errorf("%s finds %s, want %s", q.query, got, q.ids)
		}
		blocks, err := c.Marks(context.Background(), "a", Request{Query: q.query})
		if err != nil || len(blocks) != 1 {
			t.Fatalf("%s: %v, %v", q.query, blocks, err)
		}
		var marks []string
		for _, m := range blocks[0].Marks {
			marks = append(marks, "بدأ الحوار بين العراق وإيران في بغداد."[m.Start:m.End])
		}
		if got := strings.Join(marks, " "); got != q.marks {
			t.Errorf("%s marks %s, want %s", q.query, got, q.marks)
		}
	}
}

func TestBuilderRefusesBadAndDoubleIDs(t *testing.T) {
	b := NewBuilder("")
	for _, id := range []string{"", "A", "-a", "a-", "a--b", "a b", "ا", strings.Repeat("a", 81)} {
		if b.Add(Article{ID: ArticleID(id)}) == nil || b.AddPage(Page{ID: PageID(id)}) == nil {
			t.Errorf("%q was taken", id)
		}
	}
	if err := b.Add(Article{ID: "a-1"}); err != nil {
		t.Error(err)
	}
	if b.Add(Article{ID: "a-1"}) == nil {
		t.Error("a-1 was taken twice")
	}
}

func TestOpenRefusesWhatIsNoSegment(t *testing.T) {
	if _, err := Open(strings.NewReader("nothing"), 7); !errors.Is(err, ErrFormat) {
		t.Error(err)
	}
}

func TestUnknownIDsAreNotFound(t *testing.T) {
	c := talks(t)
	if _, err := c.Article("x"); err != ErrNotFound {
		t.Error(err)
	}
	if _, err := c.Page("x"); err != ErrNotFound {
		t.Error(err)
	}
	if p, n := c.Neighbours("b"); p != "a" || n != "c" {
		t.Error(p, n)
	}
}
