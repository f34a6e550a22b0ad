package desk

import (
	"encoding/json"
	"reflect"
	"testing"
)

func full() Desk {
	return Desk{}.
		Star(Item{ID: "a", Title: "محادثات \"بغداد\"", At: 1}).
		Write(Item{ID: "b", Title: "</script>", Text: " سطر\nوآخر\u2028 ", Tags: []string{"أمن", " أمن", "", "x  y"}, At: 2}).
		Keep(Item{ID: "a", Title: "t", Text: " نص ", At: 3}).
		Annotate(Item{ID: "a", Text: "نص"}, " رأي ", []string{"أمن", "نفط"}).
		Save(Item{ID: "?q=%D8%A7", Title: "ا", At: 4}).
		Visited(Item{ID: "a", At: 5}).Visited(Item{ID: "b", At: 6}).Visited(Item{ID: "a", At: 7})
}

func TestDeskKeepsEachThingOnceNewestFirst(t *testing.T) {
	d := full().Keep(Item{ID: "a", Title: "t", Text: "نص", At: 9})
	want := Desk{
		Articles: []Item{{ID: "b", Title: "</script>", Text: "سطر\nوآخر", Tags: []string{"أمن", "x y"}, At: 2}, {ID: "a", Title: "محادثات \"بغداد\"", At: 1}},
		Passages: []Item{{ID: "a", Title: "t", Text: "نص", Note: "رأي", Tags: []string{"أمن", "نفط"}, At: 3}},
		Searches: []Item{{ID: "?q=%D8%A7", Title: "ا", At: 4}},
		Read:     []Item{{ID: "a", At: 7}, {ID: "b", At: 6}},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got  %+v\nwant %+v", d, want)
	}
}

func TestWhatIsTakenOffLeavesTheOldDeskAlone(t *testing.T) {
	d := full()
	e := d.Star(Item{ID: "b"}).DropPassage(Item{ID: "a", Text: "نص"}).Save(Item{ID: "?q=%D8%A7"})
	if len(e.Articles) != 1 || e.Articles[0].ID != "a" || len(e.Passages)+len(e.Searches) != 0 {
		t.Errorf("%+v", e)
	}
	if !reflect.DeepEqual(d, full()) {
		t.Errorf("the old desk changed: %+v", d)
	}
}

func TestWriteKeepsWhenAnArticleWasStarred(t *testing.T) {
	d := full().Write(Item{ID: "a", Text: "n", At: 99})
	if a, ok := d.Article("a"); !ok || a.At != 1 || a.Text != "n" {
		t.Errorf("%+v", a)
	}
}

func TestParseReadsWhatJSONWrote(t *testing.T) {
	for _, d := range []Desk{{}, full()} {
		text := d.JSON()
		if !json.Valid([]byte(text)) {
			t.Fatalf("not JSON: %s", text)
		}
		got, err := Parse(text)
		if err != nil || !reflect.DeepEqual(got, d) {
			t.Errorf("got %+v, %v\nwant %+v", got, err, d)
		}
	}
}

func TestParseRefusesWhatIsNoDesk(t *testing.T) {
	for _, text := range []string{"", "{}", "[]", `{"mudawwana-desk":2}`, `{"mudawwana-desk":1`, `{"mudawwana-desk":1}x`, `{"mudawwana-desk":1,}`,
		`{"mudawwana-desk":1 "a":2}`, `{"mudawwana-desk":1,"a":"\q"}`, `{"mudawwana-desk":1,"a":"\u12"}`, `{"mudawwana-desk":1,"a":[1 2]}`,
		`{"mudawwana-desk":1,"a":-}`, `{"mudawwana-desk":1,"a":1.}`, `{"mudawwana-desk":1,"a":.5}`, `{"mudawwana-desk":1,"a":1e}`, `{"mudawwana-desk":1,"a":+1}`} {
		if d, err := Parse(text); err == nil {
			t.Errorf("%s: %+v", text, d)
		}
	}
}

func TestParsePassesOverWhatItDoesNotKnow(t *testing.T) {
	d, err := Parse("\uFEFF" + ` { "mudawwana-desk" : 1, "new": [true, null, -1.5e+3, 0.0E-1, {"x": {}}], "read": [{"id":"a","at":5}, {"title":"no id"}, 7, {"id":"a"}],
		"searches": [{"id":"?q=\u0627\ud83d\ude00\ud800"}] } `)
	want := Desk{Read: []Item{{ID: "a", At: 5}}, Searches: []Item{{ID: "?q=ا😀\uFFFD"}}}
	if err != nil || !reflect.DeepEqual(d, want) {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestTagsAreCutAtCommasOfEitherScript(t *testing.T) {
	if got := Tags(" أمن، العراق , x,, "); !reflect.DeepEqual(got, []string{"أمن", "العراق", "x"}) {
		t.Errorf("%q", got)
	}
}

func FuzzParseReadsItsOwnTextBack(f *testing.F) {
	f.Add(full().JSON())
	f.Add(`{"mudawwana-desk":1,"read":[{"id":"\ud83d\ude00"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err == nil {
			again, err := Parse(d.JSON())
			if err != nil || !reflect.DeepEqual(again, d) {
				t.Errorf("%q: %+v, then %+v, %v", text, d, again, err)
			}
		}
	})
}

func TestHoldsFindsAThingHoweverItIsSpelled(t *testing.T) {
	it := Item{Title: "الحُكومة في أربيل", Text: "مستشفى", Note: "Oil ٢٠٢٣", Tags: []string{"أمن"}}
	for _, c := range []struct {
		text, tag string
		want      bool
	}{
		{"", "", true}, {"الحكومه", "", true}, {"اربيل حكومة", "", true}, {"مستشفي", "", true}, {"oil 2023", "", true},
		{"امن", "", true}, {"", "أمن", true}, {"", "امن", false}, {"الحكومة", "نفط", false}, {"بغداد", "", false},
	} {
		if got := it.Holds(c.text, c.tag); got != c.want {
			t.Errorf("%q with the tag %q: %v", c.text, c.tag, got)
		}
	}
	if got := full().AllTags(); !reflect.DeepEqual(got, []string{"أمن", "x y", "نفط"}) {
		t.Errorf("%q", got)
	}
}
