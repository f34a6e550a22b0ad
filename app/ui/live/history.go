package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui"
)

// move is how a page is come to.
type move struct {
	stay bool    // the same view with another filter: scroll and focus stay
	back bool    // through the history: the entry is there already
	y    float64 // where the page was scrolled to, when back
	hash string  // the id of what to show, empty for the top
}

// visit goes to a.
func (b *browser) visit(a ui.Address, how move) {
	b.rememberScroll()
	b.history("pushState", a)
	b.from, b.draft = b.shown.Address, false
	b.want = b.want.Goto(a)
	b.load(func() { b.arrive(how) })
}

// arrive puts scroll, field and focus where a reader expects them.
func (b *browser) arrive(how move) {
	b.fill(b.shown.Typed)
	switch {
	case how.back:
		scrollTo(how.y)
	case how.stay:
		return
	case how.hash != "" && byID(how.hash).Truthy():
		byID(how.hash).Call("scrollIntoView")
	default:
		scrollTo(0)
	}
	if main := byID("main"); main.Truthy() {
		focus(main)
	}
	if !how.back && how.hash == "" {
		b.step(1, false)
	}
	b.mark()
}

// history writes a into the address line by pushState or replaceState. A
// browser that refuses (a sandbox, too many calls a minute) keeps its address.
func (b *browser) history(method string, a ui.Address) {
	attempt(func() {
		app.Window().Get("history").Call(method, map[string]any{"y": scrollY()}, "", b.at.href(a))
	})
}

// rememberScroll keeps the scroll position in the current history entry.
func (b *browser) rememberScroll() {
	attempt(func() {
		app.Window().Get("history").Call("replaceState", map[string]any{"y": scrollY()}, "")
	})
}

// popped follows the back and forward buttons.
func (b *browser) popped(event app.Value) {
	y := 0.0
	if s := event.Get("state"); s.Truthy() && s.Get("y").Truthy() {
		y = s.Get("y").Float()
	}
	a := b.at.address()
	b.do(func() {
		b.from, b.draft = ui.Address{View: ui.NotFoundView}, false
		b.want = b.want.Goto(a)
		b.load(func() { b.arrive(move{back: true, y: y}) })
	}, nil)
}

// cameFromResults reports whether the history entry before this one is the
// search that led to the article in sight.
func (b *browser) cameFromResults() bool {
	return b.from.View == ui.SearchView && b.from.Query == b.shown.Query && b.from.Query != ""
}
