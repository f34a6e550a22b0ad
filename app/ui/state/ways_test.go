package state

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"mudawwana/corpus"
)

// counts is an Engine that finds so many Articles for a query, filters aside
// only when there are none, and what it was told to complete.
type counts struct {
	Engine
	totals   map[string]int
	complete map[string]string
	openings []string
}

func (c counts) Info() corpus.Info      { return corpus.Info{Articles: 12} }
func (c counts) Front(int) corpus.Front { return corpus.Front{Openings: c.openings} }
func (c counts) Search(_ context.Context, r corpus.Request) (corpus.Result, error) {
	if len(r.Filter.Sources) > 0 {
		return corpus.Result{}, nil
	}
	n := c.totals[r.Query]
	if r.Match != corpus.Near {
		n = 0
	}
	res := corpus.Result{Total: n}
	if r.Query == "سورا" {
		res.Query.Similar = []string{"سوريا"}
	}
	return res, nil
}
func (c counts) Complete(_ context.Context, typed string, _ int) []corpus.Completion {
	if text := c.complete[typed]; text != "" {
		return []corpus.Completion{{Kind: corpus.ArticleCompletion, Text: "x"}, {Text: text}}
	}
	return nil
}

func TestWaysLeadOutOfASearchThatFoundNothing(t *testing.T) {
	e := counts{
		totals: map[string]int{
			"سوريا": 3, "مجلس الأمن": 4, "مجلس": 6, "زقاق": 2, `"التحالف الدولي"`: 5, "النفط": 4, "كلمة": 7,
		},
		complete: map[string]string{"زق": "زقاق"},
		openings: []string{`"التحالف الدولي"`, "النفط"},
	}
	for _, c := range []struct {
		a    Address
		want string
	}{
		{Address{Query: "سورا"}, `2 سوريا 3|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: `"مجلس الأمن"`}, `3 مجلس الأمن 4|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: "زقزق"}, `4 زقاق 2|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: "=زقزق"}, `4 زقاق 2|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: "كلمة", Sources: []string{"s"}}, `0 كلمة 7|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: "كلمة", Match: corpus.Exact}, `1 كلمة 7|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
		{Address{Query: "مجلس زقزق", Shown: 40}, `3 مجلس 6|5 "التحالف الدولي" 5|5 النفط 4|6  12`},
	} {
		d, err := Load(context.Background(), e, c.a)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range d.Ways {
			got = append(got, fmt.Sprintf("%d %s %d", w.Kind, w.Text, w.Total))
			if w.To.Shown != 0 {
				t.Errorf("%v: %v keeps a length", c.a, w)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%v:\n got %s\nwant %s", c.a, s, c.want)
		}
	}
	if d, _ := Load(context.Background(), e, Address{Query: "سوريا"}); d.Ways != nil {
		t.Errorf("ways out of what was found: %v", d.Ways)
	}
}
