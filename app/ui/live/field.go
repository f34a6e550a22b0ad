package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// typing is what a search field holds and where its cursor stands.
type typing struct {
	text       string
	from, to   int // the selection, in UTF-16 units
	focused    bool
	unmeasured bool // the browser does not tell the selection
}

// readTyping reads the field that stands in the page.
func readTyping() typing {
	q := dom.ByID("q")
	if !q.Truthy() {
		return typing{}
	}
	t := typing{text: q.Get("value").String(), focused: dom.Document().Get("activeElement").Equal(q)}
	start, end := q.Get("selectionStart"), q.Get("selectionEnd")
	if start.Type() != app.TypeNumber || end.Type() != app.TypeNumber {
		t.unmeasured = true
		return t
	}
	t.from, t.to = start.Int(), end.Int()
	return t
}

// restore gives the field of the live page what the static one had.
func (b *browser) restore(t typing) {
	b.fill(b.shown.Typed)
	q := dom.ByID("q")
	if !t.focused || !q.Truthy() {
		return
	}
	dom.Focus(q)
	if !t.unmeasured {
		dom.Attempt(func() { q.Call("setSelectionRange", t.from, t.to) })
	}
}

// fill sets what the field holds; a field that already does is not touched, so
// that its cursor stays.
func (b *browser) fill(text string) {
	if q := dom.ByID("q"); q.Truthy() && q.Get("value").String() != text {
		q.Set("value", text)
	}
}

// returned gives the fields what they held when the page comes back out of the
// browser's cache: once it stands there, WebKit empties those without
// autocompletion.
func (b *browser) returned(e app.Event) {
	if !e.Get("persisted").Bool() {
		return
	}
	dom.AfterPaint(func() {
		b.do(func() {}, func() {
			b.fill(b.shown.Typed)
			b.fillFields()
			b.fillNote(true)
			if f := dom.ByID("desk-find"); f.Truthy() {
				f.Set("value", b.shown.DeskText)
			}
		})
	})
}

// typedNow follows the field.
func (b *browser) typedNow(text string) {
	b.ctx.Dispatch(func(ctx app.Context) {
		b.want = b.want.Type(text)
		b.shown.Typed, b.shown.Suggestions = text, b.want.Suggestions
		b.pending, b.dismissed = true, false
		dom.AfterPaint(b.searchTyped)
		ctx.PreventUpdate() // nothing to draw until something is found
	})
}

// searchTyped searches for the newest text of the field; the ones before it
// that were not begun yet are never searched for, nor is one that was
// submitted or left in the meantime.
func (b *browser) searchTyped() {
	b.ctx.Dispatch(func(ctx app.Context) {
		ctx.PreventUpdate() // what is found is drawn when it is there
		if !b.pending {
			return
		}
		b.pending = false
		if !b.dismissed {
			b.suggest(b.want.Typed)
		}
		if b.want.Query == b.shown.Query && b.want.View == b.shown.View {
			b.stay()
			return
		}
		b.unwritten = true
		b.load(func() { dom.AfterPaint(b.writeDraft) })
	})
}

// writeDraft writes the query that is being typed into the address line, the
// first time as an entry of the history. That takes as long as drawing does, so
// it waits until the reader sees what was found.
func (b *browser) writeDraft() {
	if !b.unwritten {
		return
	}
	b.unwritten = false
	method := "replaceState"
	if !b.draft {
		method, b.draft = "pushState", true
	}
	b.history(method, b.want.Address, dom.ScrollY())
}

// stay gives up a search for what is no longer in the field: its answer to what
// is stands on the page.
func (b *browser) stay() {
	if b.want.View != state.SearchView {
		return
	}
	b.stop()
	if b.draft {
		b.unwritten = true
		b.writeDraft()
	}
}

// submitted follows the form: the query becomes an entry of the history.
func (b *browser) submitted() {
	b.do(func() {
		from := b.shown.View
		b.pending = false
		b.writeDraft()
		b.closeSuggestions()
		remember(b.want.Typed)
		b.want = b.want.Submit()
		if b.draft {
			b.history("replaceState", b.want.Address, dom.ScrollY())
		} else {
			b.rememberScroll()
			b.history("pushState", b.want.Address, 0)
		}
		b.draft = false
		b.load(func() {
			if from != b.shown.View {
				dom.ScrollTo(0)
			}
		})
	}, nil)
}
