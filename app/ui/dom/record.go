package dom

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Record is one text that lasts, in IndexedDB: in the database of its name the
// one record of the store "kept". Each change reads and writes in one
// transaction, so that two pages do not undo one another's.
type Record struct {
	Name, Key string // of the database and of the record in it

	db      app.Value // nil until it is open
	refused bool
	text    string   // what the record holds, or would where the device refuses
	waiting []func() // changes that came before the database was open
}

// Open opens the database.
func (r *Record) Open() {
	refuse := func() {
		r.refused = true
		r.flush()
	}
	opened := false
	Attempt(func() {
		asked := Property("indexedDB").Call("open", r.Name, 1)
		On(asked, "upgradeneeded", func() { asked.Get("result").Call("createObjectStore", "kept") })
		On(asked, "error", refuse)
		On(asked, "success", func() {
			r.db = asked.Get("result")
			r.flush()
		})
		opened = true
	})
	if !opened {
		refuse()
	}
}

func (r *Record) flush() {
	waiting := r.waiting
	r.waiting = nil
	for _, f := range waiting {
		f()
	}
}

// Change applies f to the text, empty when there is none yet, then tells
// whether the device refused to keep the new one.
func (r *Record) Change(f func(string) string, done func(refused bool)) {
	if r.db == nil && !r.refused {
		r.waiting = append(r.waiting, func() { r.Change(f, done) })
		return
	}
	changed := false
	inMemory := func() {
		r.refused = true
		if !changed {
			r.text = f(r.text)
		}
		done(true)
	}
	if r.refused {
		inMemory()
		return
	}
	begun := false
	Attempt(func() {
		t := r.db.Call("transaction", "kept", "readwrite")
		s := t.Call("objectStore", "kept")
		get := s.Call("get", r.Key)
		On(get, "success", func() {
			text := ""
			if v := get.Get("result"); v.Truthy() {
				text = v.String()
			}
			r.text, changed = f(text), true
			if r.text != text {
				s.Call("put", r.text, r.Key)
			}
		})
		On(t, "complete", func() { done(false) })
		On(t, "abort", inMemory) // a full disk
		begun = true
	})
	if !begun {
		inMemory()
	}
}
