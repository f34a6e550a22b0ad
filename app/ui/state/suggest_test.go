package state

import (
	"reflect"
	"testing"

	"mudawwana/corpus"
)

func TestChooseGoesRoundThroughTheField(t *testing.T) {
	s := State{}.Suggest([]corpus.Completion{{Text: "a"}, {Text: "b"}}, nil)
	var seen []int
	for _, n := range []int{1, 1, 1, -1, -1} {
		s = s.Choose(n)
		seen = append(seen, s.Suggestions.At)
	}
	if want := []int{1, 2, 0, 2, 1}; !reflect.DeepEqual(seen, want) {
		t.Errorf("%v, want %v", seen, want)
	}
}

func TestChosenIsAnArticleOrAQuery(t *testing.T) {
	s := State{}.Suggest([]corpus.Completion{
		{Kind: corpus.ArticleCompletion, Text: "title", ID: "x"}, {Text: "word"},
	}, []string{"before"})
	for at, want := range map[int]Address{1: {Query: "word"}, 2: {View: ArticleView, ID: "x"}, 3: {Query: "before"}} {
		if got, ok := s.Chosen(at); !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("%d: %+v, want %+v", at, got, want)
		}
	}
	if !s.Suggestions.Erases(4) || s.Suggestions.Erases(3) {
		t.Error("the choice after the last query does not erase")
	}
	for _, at := range []int{0, 4, 5} {
		if _, ok := s.Chosen(at); ok {
			t.Errorf("%d is something", at)
		}
	}
}

func TestRememberKeepsEachQueryOnceNewestFirst(t *testing.T) {
	var recent []string
	for _, q := range []string{"1", "2", " 1 ", "", "3", "4", "5", "6", "7", "8", "9"} {
		recent = Remember(recent, q)
	}
	if want := []string{"9", "8", "7", "6", "5", "4", "3", "1"}; !reflect.DeepEqual(recent, want) {
		t.Errorf("%v, want %v", recent, want)
	}
}

func TestWhatIsChosenStaysInFocusUntilMoreIsTyped(t *testing.T) {
	s := State{}.Suggest([]corpus.Completion{{Text: "a"}, {Text: "b"}}, nil).Choose(2)
	for _, c := range []struct {
		items []corpus.Completion
		at    int
	}{
		{[]corpus.Completion{{Text: "c"}, {Text: "d"}, {Text: "e"}}, 2},
		{[]corpus.Completion{{Text: "c"}}, 1},
		{nil, 0},
	} {
		if at := s.Suggest(c.items, nil).Suggestions.At; at != c.at {
			t.Errorf("of %v %d is in focus, not %d", c.items, at, c.at)
		}
	}
	if at := s.Type("ab").Suggestions.At; at != 0 {
		t.Errorf("%d is in focus while one types", at)
	}
}
