package state

import (
	"context"
	"errors"
	"testing"

	"mudawwana/corpus"
)

func TestTypingSearchesOnTheSearchPageOnly(t *testing.T) {
	s := State{}.Goto(Address{Query: "a", Shown: 40, Without: []string{"x"}, Sources: []string{"s"}}).Loaded(nil)
	s = s.Type("ab")
	if s.Query != "ab" || s.Typed != "ab" || s.Shown != 0 || s.Without != nil || len(s.Sources) != 1 || !s.Searching {
		t.Errorf("%+v", s)
	}
	s = State{}.Goto(Address{View: ArticleView, ID: "x", Query: "a"}).Type("ab")
	if s.Query != "a" || s.Typed != "ab" || s.View != ArticleView {
		t.Errorf("%+v", s)
	}
	if s = s.Submit(); s.View != SearchView || s.Query != "ab" || s.ID != "" {
		t.Errorf("%+v", s)
	}
}

func TestGotoLeavesNothingOfThePageBefore(t *testing.T) {
	s := State{Current: 3, Panel: HelpPanel, Said: "x", Failed: true, Updated: true}.Suggest([]corpus.Completion{{}}, nil)
	s = s.Goto(Address{View: AboutView})
	if s.Current != 0 || s.Panel != NoPanel || s.Said != "" || s.Failed || s.Suggestions.Open() || !s.Updated {
		t.Errorf("%+v", s)
	}
}

func TestLoadedKeepsAFailure(t *testing.T) {
	s := State{}.Goto(Address{}).Loaded(errors.New("x"))
	if !s.Failed || s.Searching {
		t.Errorf("%+v", s)
	}
}

func TestStepGoesRoundTheMatches(t *testing.T) {
	for _, c := range []struct{ from, step, total, want int }{
		{0, 1, 3, 1}, {0, -1, 3, 3}, {1, 1, 3, 2}, {3, 1, 3, 1}, {1, -1, 3, 3}, {2, -1, 3, 1}, {1, 1, 1, 1}, {2, 1, 0, 0},
	} {
		if got := (State{Current: c.from}).Step(c.step, c.total).Current; got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

func TestHrefLeadsFromAnyPageToAnyOther(t *testing.T) {
	to := Address{View: ArticleView, ID: "x", Query: "ا"}
	for _, c := range []struct {
		s    State
		want string
	}{
		{State{}, "./article/x/?q=%D8%A7"},
		{State{Address: Address{View: AboutView}}, "../article/x/?q=%D8%A7"},
		{State{Address: Address{View: PageView, ID: "p", Lang: "en"}}, "../../article/x/?q=%D8%A7&lang=en"},
		{State{Address: Address{View: PageView, ID: "p"}, File: true}, "#/article/x/?q=%D8%A7"},
	} {
		if got := c.s.Href(to); got != c.want {
			t.Errorf("%+v: %s", c.s.Address, got)
		}
	}
}

func TestToggledLeavesTheListAsItWas(t *testing.T) {
	list := []string{"a", "b"}
	if off := Toggled(list, "a"); len(off) != 1 || off[0] != "b" || list[0] != "a" {
		t.Errorf("%v %v", off, list)
	}
	if on := Toggled(list[:1], "c"); len(on) != 2 || list[1] != "b" {
		t.Errorf("%v %v", on, list)
	}
}

// gone is an Engine that has lost everything.
type gone struct{ Engine }

func (gone) Info() corpus.Info { return corpus.Info{Title: "x"} }
func (gone) Article(corpus.ArticleID) (corpus.Article, error) {
	return corpus.Article{}, corpus.ErrNotFound
}
func (gone) Page(corpus.PageID) (corpus.Page, error) { return corpus.Page{}, errors.New("spoilt") }

func TestLoadTellsMissingFromSpoilt(t *testing.T) {
	d, err := Load(context.Background(), gone{}, Address{View: ArticleView, ID: "x"})
	if err != nil || !d.Missing || d.Info.Title != "x" {
		t.Errorf("%+v, %v", d, err)
	}
	d, err = Load(context.Background(), gone{}, Address{View: PageView, ID: "x"})
	if err == nil || d.Missing {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestNarrowReadsWhatIsTyped(t *testing.T) {
	for _, c := range []struct{ from, to, wantFrom, wantTo string }{
		{"آب 2023", "2024", "2023-08-01", "2024-12-31"},
		{"", " 9/8/2023", "", "2023-08-09"},
		{"2023", "2023", "2023-01-01", "2023-12-31"},
		{"", "", "", ""},
	} {
		_, a, ok := State{Address: Address{Query: "x", Shown: 40}}.Narrow(c.from, c.to)
		if !ok || a.From.String() != c.wantFrom || a.To.String() != c.wantTo || a.Shown != 0 || a.Query != "x" {
			t.Errorf("%q to %q: %v %v", c.from, c.to, a, ok)
		}
	}
	for _, c := range []struct {
		from, to           string
		wrongFrom, wrongTo bool
	}{{"أمس", "2024", true, false}, {"2023", "غدا", false, true}, {"2024", "2023", false, true}} {
		if s, _, ok := (State{}).Narrow(c.from, c.to); ok || s.WrongFrom != c.wrongFrom || s.WrongTo != c.wrongTo {
			t.Errorf("%q to %q: %v %v %v", c.from, c.to, ok, s.WrongFrom, s.WrongTo)
		}
	}
}

func TestFiltersStayOpenWhileTheyNarrowOneQuery(t *testing.T) {
	s := State{}.Goto(Address{Query: "a"}).Show(FiltersPanel).Unfold("x", true)
	if s = s.Goto(Address{Query: "a", Sources: []string{"s"}}); s.Panel != FiltersPanel || !s.Unfolded("x") || s.Unfolded("y") {
		t.Errorf("%+v", s)
	}
	if got := s.Goto(Address{Query: "b"}).Panel; got != NoPanel {
		t.Errorf("another query: %v", got)
	}
	if got := s.Goto(Address{View: ArticleView, ID: "x", Query: "a"}).Panel; got != NoPanel {
		t.Errorf("another view: %v", got)
	}
}
