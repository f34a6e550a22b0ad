package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func document() app.Value { return app.Window().Get("document") }

func byID(id string) app.Value { return document().Call("getElementById", id) }

// attempt runs f and swallows what the browser throws: for what a page can do
// without.
func attempt(f func()) {
	defer func() { _ = recover() }()
	f()
}

// property is a property of the window that may refuse to be read, as a store
// in another site's frame does: only a call's exception can be caught.
func property(name string) app.Value {
	return app.Window().Get("Reflect").Call("get", app.Window(), name)
}

func focus(e app.Value) {
	e.Call("focus", map[string]any{"preventScroll": true})
}

// focusedElement is what has the focus, the body when nothing has.
func focusedElement() app.Value { return document().Get("activeElement") }

// keepFocus gives the focus back to the element that had it, if it was lost
// because that was drawn anew under the same id. One that still stands has lost
// it to the reader.
func keepFocus(had app.Value) {
	if !had.Truthy() || had.Get("isConnected").Bool() {
		return
	}
	active := focusedElement()
	if lost := active.Equal(document().Get("body")) || active.Get("tagName").String() == "DIALOG"; !lost {
		return
	}
	if id := had.Get("id").String(); id != "" && byID(id).Truthy() {
		focus(byID(id))
	}
}

// inSight reports whether the top of e stands in the window.
func inSight(e app.Value) bool {
	top := e.Call("getBoundingClientRect").Get("top").Float()
	return top >= 0 && top < app.Window().Get("innerHeight").Float()
}

func scrollY() float64 { return app.Window().Get("scrollY").Float() }

func scrollTo(y float64) { app.Window().Call("scrollTo", 0, y) }

func setRootAttributes(lang, dir string) {
	root := document().Get("documentElement")
	if root.Get("lang").String() != lang {
		root.Set("lang", lang)
		root.Set("dir", dir)
	}
}

// listen calls f for every such event on target, for as long as the page lives.
func listen(target app.Value, event string, f func(app.Event)) {
	target.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(app.Event{Value: args[0]})
		return nil
	}))
}

// capture is listen for events that do not bubble.
func capture(target app.Value, event string, f func(app.Event)) {
	target.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(app.Event{Value: args[0]})
		return nil
	}), true)
}

// afterPaint calls f once the browser has drawn what it now has to draw.
func afterPaint(f func()) {
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
