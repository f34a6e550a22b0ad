package dom

import (
	"context"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// turn is how long work may keep the page from answering: well below the
// 50 ms from which browsers count a task as long, on a slow processor too.
const turn = 12 * time.Millisecond

// began is when this turn did. There is one for all, since a page has one
// thread: two works that each had a turn of their own would have a task of both.
var began time.Time

// patient is a Context for long work in the one thread of a page. Whoever asks
// it whether to go on waits, each turn anew, until the browser has followed
// what the reader did in the meantime; that may well be what ends the work.
type patient struct{ context.Context }

// NewPatient makes ctx give way while work goes on.
func NewPatient(ctx context.Context) context.Context {
	if over() {
		began = time.Now() // nobody worked until now
	}
	return patient{ctx}
}

func over() bool { return time.Since(began) > turn }

// Err is the Context's, after giving way if the turn is over.
func (p patient) Err() error {
	if over() {
		GiveWay()
		began = time.Now()
	}
	return p.Context.Err()
}

// GiveWay waits until the browser has done what it has to.
func GiveWay() {
	done := make(chan struct{})
	var wake app.Func
	wake = app.FuncOf(func(app.Value, []app.Value) any {
		wake.Release()
		close(done)
		return nil
	})
	app.Window().Call("setTimeout", wake, 0)
	<-done
}

// WhenIdle runs f in a goroutine of its own once the browser has nothing better
// to do; where browsers do not tell (Safari), after a moment.
func WhenIdle(f func()) {
	idle := app.Window().Get("requestIdleCallback")
	if !idle.Truthy() {
		time.AfterFunc(time.Second, f)
		return
	}
	var begin app.Func
	begin = app.FuncOf(func(app.Value, []app.Value) any {
		begin.Release()
		go f()
		return nil
	})
	idle.Invoke(begin, map[string]any{"timeout": 3000})
}
