package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/desk"
)

// desks keeps a desk in IndexedDB: in the database "mudawwana" the one record
// "desk" of the store "kept" holds it as JSON. Each change reads and writes in
// one transaction, so that two pages do not undo one another's.
type desks struct {
	db      app.Value // nil until it is open
	refused bool
	kept    desk.Desk // where the device refuses
	waiting []func()  // changes that came before the database was open
}

// open opens the database.
func (k *desks) open() {
	refuse := func() {
		k.refused = true
		k.flush()
	}
	opened := false
	attempt(func() {
		r := property("indexedDB").Call("open", "mudawwana", 1)
		on(r, "upgradeneeded", func() { r.Get("result").Call("createObjectStore", "kept") })
		on(r, "error", refuse)
		on(r, "success", func() {
			k.db = r.Get("result")
			k.flush()
		})
		opened = true
	})
	if !opened {
		refuse()
	}
}

func (k *desks) flush() {
	waiting := k.waiting
	k.waiting = nil
	for _, f := range waiting {
		f()
	}
}

// change applies f to the desk and hands on the new one, with whether the
// device refused to keep it.
func (k *desks) change(f func(desk.Desk) desk.Desk, done func(desk.Desk, bool)) {
	if k.db == nil && !k.refused {
		k.waiting = append(k.waiting, func() { k.change(f, done) })
		return
	}
	inMemory := func() {
		k.refused = true
		k.kept = f(k.kept)
		done(k.kept, true)
	}
	if k.refused {
		inMemory()
		return
	}
	begun := false
	attempt(func() {
		t := k.db.Call("transaction", "kept", "readwrite")
		s := t.Call("objectStore", "kept")
		get := s.Call("get", "desk")
		on(get, "success", func() {
			text, d := "", desk.Desk{}
			if v := get.Get("result"); v.Truthy() {
				text = v.String()
				d, _ = desk.Parse(text) // a spoilt record is begun anew
			}
			k.kept = f(d)
			if changed := k.kept.JSON(); changed != text {
				s.Call("put", changed, "desk")
			}
		})
		on(t, "complete", func() { done(k.kept, false) })
		on(t, "abort", inMemory) // a full disk
		begun = true
	})
	if !begun {
		inMemory()
	}
}

// on calls f when the event happens to target, which has its handler once.
func on(target app.Value, event string, f func()) {
	target.Set("on"+event, app.FuncOf(func(app.Value, []app.Value) any {
		f()
		return nil
	}))
}

// then calls one of the two functions when the promise is settled.
func then(promise app.Value, kept func(app.Value), broken func()) {
	var yes, no app.Func
	release := func() {
		yes.Release()
		no.Release()
	}
	yes = app.FuncOf(func(_ app.Value, args []app.Value) any { release(); kept(args[0]); return nil })
	no = app.FuncOf(func(app.Value, []app.Value) any { release(); broken(); return nil })
	promise.Call("then", yes, no)
}
