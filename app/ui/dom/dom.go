// Package dom is what a page offers a program: its elements, what happens to
// them, its stores, and time to work in without keeping the reader waiting. It
// compiles natively too, where it must not be called.
package dom

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Document is the page.
func Document() app.Value { return app.Window().Get("document") }

// ByID returns an element, which is not truthy when there is none.
func ByID(id string) app.Value { return Document().Call("getElementById", id) }

// Attempt runs f and swallows what the browser throws: for what a page can do
// without.
func Attempt(f func()) {
	defer func() { _ = recover() }()
	f()
}

// Property is a property of the window that may refuse to be read, as a store
// in another site's frame does: only a call's exception can be caught.
func Property(name string) app.Value {
	return app.Window().Get("Reflect").Call("get", app.Window(), name)
}

// Focus gives e the focus and leaves the page where it is.
func Focus(e app.Value) {
	e.Call("focus", map[string]any{"preventScroll": true})
}

// Focused is what has the focus, the body when nothing has.
func Focused() app.Value { return Document().Get("activeElement") }

// KeepFocus gives the focus back to the element that had it, if it was lost
// because that was drawn anew under the same id. One that still stands has lost
// it to the reader.
func KeepFocus(had app.Value) {
	if !had.Truthy() || had.Get("isConnected").Bool() {
		return
	}
	active := Focused()
	if lost := active.Equal(Document().Get("body")) || active.Get("tagName").String() == "DIALOG"; !lost {
		return
	}
	if id := had.Get("id").String(); id != "" && ByID(id).Truthy() {
		Focus(ByID(id))
	}
}

// InSight reports whether the top of e stands in the window.
func InSight(e app.Value) bool {
	top := e.Call("getBoundingClientRect").Get("top").Float()
	return top >= 0 && top < app.Window().Get("innerHeight").Float()
}

// ScrollY is how far the page is scrolled, in CSS pixels.
func ScrollY() float64 { return app.Window().Get("scrollY").Float() }

// ScrollTo scrolls to y, in CSS pixels from the top.
func ScrollTo(y float64) { app.Window().Call("scrollTo", 0, y) }

// SetLanguage gives the document its language and direction.
func SetLanguage(lang, dir string) {
	root := Document().Get("documentElement")
	if root.Get("lang").String() != lang {
		root.Set("lang", lang)
		root.Set("dir", dir)
	}
}

// Listen calls f for every such event on target, for as long as the page lives.
func Listen(target app.Value, event string, f func(app.Event)) {
	target.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(app.Event{Value: args[0]})
		return nil
	}))
}

// Capture is listen for events that do not bubble.
func Capture(target app.Value, event string, f func(app.Event)) {
	target.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(app.Event{Value: args[0]})
		return nil
	}), true)
}

// AfterPaint calls f once the browser has drawn what it now has to draw.
func AfterPaint(f func()) {
	var frame, task app.Func
	task = app.FuncOf(func(app.Value, []app.Value) any {
		task.Release()
		f()
		return nil
	})
	frame = app.FuncOf(func(app.Value, []app.Value) any {
		frame.Release()
		app.Window().Call("setTimeout", task, 0)
		return nil
	})
	app.Window().Call("requestAnimationFrame", frame)
}

// Selected is what the reader selected, without the space around it.
func Selected() string {
	return strings.TrimSpace(app.Window().Call("getSelection").Call("toString").String())
}

// PinAssets makes the addresses of the document's icons absolute: browsers look
// for them anew whenever the address line changes.
func PinAssets() {
	links := Document().Call("querySelectorAll", "link[href]")
	for i := range links.Length() {
		l := links.Index(i)
		if rel := l.Get("rel").String(); strings.Contains(rel, "icon") || rel == "manifest" {
			l.Set("href", l.Get("href"))
		}
	}
}
