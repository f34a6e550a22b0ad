package live

import (
	"context"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
)

// suggested is how many ways to go on typing stand below the field.
const suggested = 7

// recentKey is where localStorage keeps what was searched for, a line each.
const recentKey = "mudawwana.recent"

// suggest shows the ways to go on from text, or, from an empty field, what was
// searched for before.
func (b *browser) suggest(text string) {
	b.hush()
	if text == "" {
		recent := loadRecent()
		b.do(func() {
			b.setSuggestions(func(s state.State) state.State { return s.Suggest(nil, recent) })
		}, nil)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	b.hush = cancel
	go func() {
		items := b.engine.Complete(dom.NewPatient(ctx), text, suggested)
		if ctx.Err() != nil {
			return
		}
		b.do(func() {
			if ctx.Err() == nil && dom.Document().Get("activeElement").Equal(dom.ByID("q")) {
				b.setSuggestions(func(s state.State) state.State { return s.Suggest(items, nil) })
			}
		}, nil)
	}()
}

// setSuggestions changes the suggestions of both States alike.
func (b *browser) setSuggestions(change func(state.State) state.State) {
	b.want = change(b.want)
	b.shown.Suggestions = b.want.Suggestions
}

// closeSuggestions reports whether there were any to close.
func (b *browser) closeSuggestions() bool {
	b.hush()
	was := b.shown.Suggestions.Open()
	b.setSuggestions(func(s state.State) state.State { return s.Suggest(nil, nil) })
	return was
}

// choose goes where the suggestion at a place leads.
func (b *browser) choose(at int) {
	if b.want.Suggestions.Erases(at) {
		dom.Store(recentKey, "")
		b.closeSuggestions()
		return
	}
	a, ok := b.want.Chosen(at)
	if !ok {
		return
	}
	b.closeSuggestions()
	if a.View == state.SearchView {
		remember(a.Query)
	}
	b.visit(a, move{field: a.View == state.SearchView})
}

// chosen is the suggestion that a click happened to.
func chosen(e app.Value) int {
	at, err := strconv.Atoi(data(e, "at"))
	if err != nil {
		return 0
	}
	return at
}

// fieldKey follows the keys of a combobox (WAI-ARIA Authoring Practices 1.2,
// "Editable Combobox With List Autocomplete"), and reports whether it did.
func (b *browser) fieldKey(code string) bool {
	open := b.shown.Suggestions.Open()
	switch {
	case code == "Escape" && open:
		b.do(func() {
			b.dismissed = true
			b.closeSuggestions()
		}, nil)
	case code == "Escape" && b.want.Typed != "":
		b.fill("")
		b.typedNow("")
	case code == "ArrowDown" && open:
		b.point(1)
	case code == "ArrowUp" && open:
		b.point(-1)
	case code == "ArrowDown":
		return moveFocus(1)
	case (code == "Enter" || code == "NumpadEnter") && open && b.shown.Suggestions.At > 0:
		at := b.shown.Suggestions.At
		b.do(func() { b.choose(at) }, nil)
	default:
		return false
	}
	return true
}

// point moves through the suggestions.
func (b *browser) point(n int) {
	b.do(func() {
		b.setSuggestions(func(s state.State) state.State { return s.Choose(n) })
	}, func() {
		if o := dom.ByID(view.SuggestionID(b.shown.Suggestions.At)); o.Truthy() {
			o.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
	})
}

func loadRecent() []string {
	if text := dom.Load(recentKey); text != "" {
		return strings.Split(text, "\n")
	}
	return nil
}

// remember keeps query on the device, for the next visit.
func remember(query string) {
	query = strings.Join(strings.Fields(query), " ")
	dom.Store(recentKey, strings.Join(state.Remember(loadRecent(), query), "\n"))
}
