package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// pressed follows the keyboard, by the place of a key and not by its letter:
// an Arabic layout has no n and no /.
func (b *browser) pressed(e app.Event) {
	code := e.Get("code").String()
	if code == "KeyK" && held(e, "ctrlKey", "metaKey") {
		e.PreventDefault()
		seek()
		return
	}
	if b.shown.Panel != state.NoPanel || e.Get("isComposing").Truthy() || held(e, "ctrlKey", "metaKey", "altKey") {
		return
	}
	if editable(e.Get("target")) {
		if act(e) == "type" && b.fieldKey(code) {
			e.PreventDefault()
		}
		return
	}
	switch code {
	case "Slash", "NumpadDivide":
		e.PreventDefault()
		if held(e, "shiftKey") {
			b.open(state.HelpPanel)
			return
		}
		seek()
	case "Escape":
		if b.shown.View == state.ArticleView && b.cameFromResults() {
			app.Window().Get("history").Call("back")
		}
	case "KeyJ", "KeyP":
		b.neighbour(code == "KeyJ")
	case "KeyN":
		n := 1
		if held(e, "shiftKey") {
			n = -1
		}
		b.do(func() { b.step(n, true) }, nil)
	case "ArrowDown", "ArrowUp":
		n := 1
		if code == "ArrowUp" {
			n = -1
		}
		if onResult() && moveFocus(n) {
			e.PreventDefault()
		}
	}
}

// seek puts the cursor into the search field, with what it holds selected.
func seek() {
	if q := dom.ByID("q"); q.Truthy() {
		q.Call("focus")
		q.Call("select")
	}
}

func editable(e app.Value) bool {
	if !e.Get("closest").Truthy() {
		return false
	}
	return e.Call("closest", "input,textarea,select,[contenteditable]").Truthy()
}

const resultLinks = ".hits h2 a, .titles h3 a"

func onResult() bool {
	active := dom.Document().Get("activeElement")
	return active.Truthy() && active.Call("matches", resultLinks).Bool()
}

// moveFocus moves the focus n results further, from outside to the first one,
// from the first back to the field. It is false when there is nowhere to go.
func moveFocus(n int) bool {
	links := dom.Document().Call("querySelectorAll", resultLinks)
	active := dom.Document().Get("activeElement")
	at := -1
	for i := range links.Length() {
		if links.Index(i).Equal(active) {
			at = i
		}
	}
	switch at += n; {
	case at == -1:
		seek()
	case at < 0 || at >= links.Length():
		return false
	default:
		links.Index(at).Call("focus")
	}
	return true
}

// neighbour goes to the article after the one in sight, or before it.
func (b *browser) neighbour(next bool) {
	a := b.data.Previous
	if next {
		a = b.data.Next
	}
	if b.shown.View != state.ArticleView || a.ID == "" {
		return
	}
	to := state.Address{}
	if b.data.Trailing {
		to = b.shown.Asking()
	}
	to.View, to.ID, to.Lang = state.ArticleView, string(a.ID), b.shown.Lang
	b.do(func() { b.visit(to, move{}) }, nil)
}
