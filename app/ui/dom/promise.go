package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// On calls f when the event happens to target, which has its handler once.
func On(target app.Value, event string, f func()) {
	target.Set("on"+event, app.FuncOf(func(app.Value, []app.Value) any {
		f()
		return nil
	}))
}

// Then calls one of the two functions when the promise is settled.
func Then(promise app.Value, kept func(app.Value), broken func()) {
	var yes, no app.Func
	release := func() {
		yes.Release()
		no.Release()
	}
	yes = app.FuncOf(func(_ app.Value, args []app.Value) any { release(); kept(args[0]); return nil })
	no = app.FuncOf(func(app.Value, []app.Value) any { release(); broken(); return nil })
	promise.Call("then", yes, no)
}
