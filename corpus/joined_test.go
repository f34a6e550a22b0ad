package corpus

import (
	"context"
	"testing"
)

func TestTwoWordsAndOneAreFoundByEachOther(t *testing.T) {
	c := open(t,
		text("one", "", "وصل عبدالله أمس إلى أبوظبي في يناير"),
		text("two", "", "وصل عبد الله أمس إلى أبو ظبي في كانون الثاني"),
		text("neither", "", "قال الله في ديسمبر وفي كانون الأول"),
		text("america", "", "خرجت الثورة من أميركا بعد انتهاء السنة"),
	)
	for _, q := range []struct{ query, want string }{
		{"عبد الله", "neither one two"},
		{"عبد AND الله", "two"},
		{"أبو ظبي", "one two"},
		{"كانون الثاني", "one two"},
		{"الولايات المتحدة", "america"},
		{"انتهاءالثورة", "america"},
		{"=أبوظبي", "one"},
	} {
		if got := ids(t, c, Request{Query: q.query}); got != q.want {
			t.Errorf("%s: %s, want %s", q.query, got, q.want)
		}
	}
	for query, worst := range map[string]ArticleID{"عبد الله": "neither"} {
		r, err := c.Search(context.Background(), Request{Query: query})
		if err != nil || r.Hits[len(r.Hits)-1].ID != worst {
			t.Error(query, r.Hits, err)
		}
	}
}

func TestAWordWithoutItsSpaceIsTwoWithTheirPlaces(t *testing.T) {
	c := open(t, text("a", "", "انتهاء الثورة في بغداد"))
	const query = "متى انتهاءالثورة"
	r, err := c.Search(context.Background(), Request{Query: query})
	if err != nil || len(r.Query.Words) != 3 {
		t.Fatal(r.Query.Words, err)
	}
	for i, want := range []string{"متى", "انتهاء", "الثورة"} {
		w := r.Query.Words[i]
		if w.Text != want || query[w.Start:w.End] != want {
			t.Errorf("%q at %q, want %q", w.Text, query[w.Start:w.End], want)
		}
	}
}
