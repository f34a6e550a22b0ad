package live

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/corpus"
)

// move is how a page is come to.
type move struct {
	stay    bool    // the same view with another filter: scroll and focus stay
	replace bool    // the history entry in sight is replaced
	back    bool    // through the history: the entry is there already
	y       float64 // where the page was scrolled to, when back
	left    string  // the absolute address of the page that was left, when back
	hash    string  // the id of what to show, empty for the top
	field   bool    // from the field, where the focus stays
}

// visit goes to a.
func (b *browser) visit(a state.Address, how move) {
	if f := b.shown.Frame; f.On {
		if f.Tab && a.View != state.SearchView && !how.field {
			app.Window().Call("open", b.at.Href(a.Whole()), "_blank", "noopener")
			return
		}
		a = b.shown.Framed(a)
		a.Frame = f
	}
	b.writeDraft()
	b.rememberScroll()
	y := 0.0
	if how.stay {
		y = dom.ScrollY()
	}
	method := "pushState"
	if how.replace {
		method = "replaceState"
	}
	b.history(method, a, y)
	b.from, b.draft, b.pending, b.narrowing = b.shown.Address, false, false, false
	if a.View == state.ArticleView {
		remember(a.Query)
	}
	b.want = b.want.Goto(a)
	b.want.Trail = b.trail(a)
	b.load(func() { b.arrive(how) })
}

// trail is the list of results that leads on from the article at a: the one in
// sight, or the one that led here.
func (b *browser) trail(a state.Address) []corpus.ArticleID {
	switch {
	case a.View != state.ArticleView || a.Query == "":
		return nil
	case b.shown.View != state.SearchView:
		return b.shown.Trail
	}
	var ids []corpus.ArticleID
	for _, h := range b.data.Result.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}

// arrive puts scroll, field and focus where a reader expects them.
func (b *browser) arrive(how move) {
	b.fill(b.shown.Typed)
	b.fillNote(false)
	b.visited()
	b.weigh()
	switch {
	case how.back:
		dom.ScrollTo(how.y)
	case how.stay:
		return
	case how.hash != "" && dom.ByID(how.hash).Truthy():
		dom.ByID(how.hash).Call("scrollIntoView")
	default:
		dom.ScrollTo(0)
	}
	if how.field {
		return
	}
	if link := linkTo(how.left); link != nil {
		if !dom.InSight(link) {
			link.Call("scrollIntoView", map[string]any{"block": "center"})
		}
		dom.Focus(link)
	} else if main := dom.ByID("main"); main.Truthy() {
		dom.Focus(main)
	}
	if !how.back && how.hash == "" {
		b.step(1, false)
	}
	b.mark()
}

// history writes a into the address line by pushState or replaceState, with
// where the page is scrolled to. A browser that refuses (a sandbox, too many
// calls a minute) keeps its address.
func (b *browser) history(method string, a state.Address, y float64) {
	if a.Frame.On {
		method = "replaceState" // what a frame adds, the host's back button would have to undo
	}
	dom.Attempt(func() {
		app.Window().Get("history").Call(method, map[string]any{"y": y}, "", b.at.Href(a))
	})
}

// linkTo returns the first link of the view that leads to href, or nil.
func linkTo(href string) app.Value {
	links := dom.Document().Call("querySelectorAll", resultLinks)
	for i := range links.Length() {
		if links.Index(i).Get("href").String() == href {
			return links.Index(i)
		}
	}
	return nil
}

// scrolled keeps the scroll position once the page has come to rest: a click
// on the back button leaves no time for it.
func (b *browser) scrolled() {
	if b.resting != nil {
		b.resting.Stop()
	}
	b.resting = time.AfterFunc(restTime, b.rememberScroll)
}

// restTime keeps well below the 100 calls in 30 seconds that Safari allows.
const restTime = 300 * time.Millisecond

// rememberScroll keeps the scroll position in the current history entry.
func (b *browser) rememberScroll() {
	dom.Attempt(func() {
		app.Window().Get("history").Call("replaceState", map[string]any{"y": dom.ScrollY()}, "")
	})
}

// popped follows the back and forward buttons.
func (b *browser) popped(event app.Value) {
	y := 0.0
	if s := event.Get("state"); s.Truthy() && s.Get("y").Truthy() {
		y = s.Get("y").Float()
	}
	a := b.address()
	b.do(func() {
		b.from, b.draft, b.unwritten, b.pending, b.narrowing = state.Address{View: state.NotFoundView}, false, false, false, false
		how := move{back: true, y: y, left: b.at.Href(b.shown.Address)}
		b.want = b.want.Goto(a)
		b.load(func() { b.arrive(how) })
	}, nil)
}

// cameFromResults reports whether the history entry before this one is the
// search that led to the article in sight.
func (b *browser) cameFromResults() bool {
	return !b.shown.Frame.On && b.from.View == state.SearchView && b.from.Query == b.shown.Query && b.from.Query != ""
}
