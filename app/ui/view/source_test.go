package view

import (
	"testing"

	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

func TestEachLineOfASourcePageHasTheColourOfItsFamilyAndItsReason(t *testing.T) {
	s := state.State{}.Goto(state.Address{View: state.PageView, ID: "p"}).Loaded(nil)
	at := func(n int) corpus.LineRange { return corpus.LineRange{Start: n, End: n} }
	d := state.Data{Page: corpus.Page{ID: "p", Path: "p.txt", Lines: []corpus.Line{
		{LineRange: at(1), Kind: "headline", Reason: "at the top", Text: "عنوان"},
		{LineRange: at(2), Kind: "body", Text: "نص"}, {LineRange: at(3), Kind: "caption", Text: "صورة"},
		{LineRange: at(4), Kind: "published-date", Text: "اليوم"}, {LineRange: at(5), Kind: "related-list", Text: "خبر"},
		{LineRange: at(6), Kind: "duplicate", Text: "عنوان"}, {LineRange: at(7), Kind: "never heard of", Text: "x"},
	}}}
	draws(t, s, d,
		`<li class="line kept of-heads kind-headline" id="l1"><details class="why"><summary data-why="السبب: في أول الصفحة">`,
		`class="line kept of-text kind-body" id="l2"`, `class="line kept of-pictures kind-caption"`, `class="line kept of-facts kind-published-date"`,
		`class="line removed of-ways kind-related-list"`, `class="line removed of-site kind-duplicate"`, `class="line removed of-site" id="l7"`)
}
