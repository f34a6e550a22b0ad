package corpus

import (
	"context"
	"slices"
	"strconv"
	"testing"
)

func TestSearchKnowsSimilarQueriesThatGiveMore(t *testing.T) {
	var articles []Article
	for i := range 12 {
		id := strconv.Itoa(i)
		articles = append(articles, text("q-"+id, "قصة "+id, "اجتمع الوفد في العراق مع وزير الخارجية رقم "+id))
	}
	articles = append(articles, text("x", "رسم", "لا لوحة جميلة من الريف"))
	c := open(t, articles...)
	for _, k := range []struct {
		typed string
		match Level
		want  []string
	}{
		{"العارق", Stem, []string{"العراق"}},
		{"وزير في العارق", Folded, nil}, // «وزير» finds all of them already
		{"لوحة العارق", Folded, []string{"لوحة العراق"}},
		{"hguvhr", Stem, []string{"العراق"}},
		{"b", Stem, nil}, // «لا» on the other layout
		{"-العارق لوحة", Stem, nil},
		{"=العارق", Stem, nil},
		{"العراق", Near, nil},
		{"«الخارجية وزير»", Folded, []string{"الخارجية وزير"}},
		{"لوحة AND الوفد", Folded, []string{"لوحة الوفد"}},
		{"زززز", Stem, nil},
	} {
		r := Request{Query: k.typed, Match: k.match}
		res, err := c.Search(context.Background(), r)
		if err != nil {
			t.Fatal(err)
		}
		s, q := c.prepare(context.Background(), r)
		if got := s.similar(r, q, res.Total); !slices.Equal(got, k.want) {
			t.Errorf("%s: similar %q, want %q", k.typed, got, k.want)
		}
	}
}
