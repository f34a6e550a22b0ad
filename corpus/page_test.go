package corpus

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

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
