package corpus

import (
	"context"
	"errors"
	"reflect"
	"strconv"
	"testing"
)

// brief is a Context that is done when it was asked so often.
type brief struct {
	context.Context
	left int
}

func (b *brief) Err() error {
	if b.left--; b.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestASearchThatWasGivenUpLeavesNothingBehind(t *testing.T) {
	var articles []Article
	for i := range 60 {
		articles = append(articles, text("a"+strconv.Itoa(i), "", "ماكفار"+string(rune('ا'+i%30))+"لين حكومة العراق"))
	}
	r := Request{Query: "ماكفرلين حكومته"}
	want, err := open(t, articles...).Search(t.Context(), r)
	if err != nil || want.Total == 0 {
		t.Fatal(want, err)
	}
	gaveUp := 0
	for left := range 200 {
		c := open(t, articles...)
		if _, err := c.Search(&brief{t.Context(), left}, r); errors.Is(err, context.Canceled) {
			gaveUp++
		} else if err != nil {
			t.Fatal(err)
		}
		got, err := c.Search(t.Context(), r)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("after %d questions: %v, %v, want %v", left, got, err, want)
		}
	}
	if gaveUp < 10 {
		t.Errorf("only %d were given up", gaveUp)
	}
}
