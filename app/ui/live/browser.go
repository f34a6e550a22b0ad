package live

import (
	"context"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/paint"
	"mudawwana/app/ui/place"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/title"
	"mudawwana/app/ui/view"
	"mudawwana/corpus"
)

// Run shows the explorer over e until the page is left.
func Run(e state.Engine) {
	if !app.IsClient {
		return
	}
	b := newBrowser(e)
	// go-app's own routes are paths; the address parser is ours, so that one
	// route for wherever the page stands is enough.
	path := app.Window().URL().Path
	if path == "" || path[0] != '/' {
		path = "/" + path
	}
	app.Route(path, func() app.Composer {
		b.takeOver()
		return &page{browser: b}
	})
	app.RunWhenOnBrowser()
}

// Sorry says in the page that the index is missing or damaged. The page itself
// stays as it is: it reads without any program.
func Sorry(damaged bool) {
	if !app.IsClient {
		return
	}
	if status := dom.ByID("status"); status.Truthy() {
		status.Set("textContent", view.Apology(state.State{Prefs: loadPrefs()}, damaged))
	}
}

// page is the one component: all of the document's body.
type page struct {
	app.Compo
	browser *browser
}

// Render draws the State that is shown.
func (p *page) Render() app.UI {
	return p.browser.painter.Paint(view.Draw(p.browser.shown, p.browser.data))
}

// OnMount begins to listen.
func (p *page) OnMount(ctx app.Context) { p.browser.mounted(ctx) }

// browser owns the State. Only the engine's goroutine changes it: whoever
// else has something to tell it goes through do.
type browser struct {
	engine  state.Engine
	at      place.Place
	shown   state.State // what stands on the page, with data
	data    state.Data
	want    state.State // where the reader is going; shown follows when its data are there
	kept    dom.Record  // the desk, as JSON
	painter paint.Painter

	stopBatch context.CancelFunc
	ctx       app.Context
	stop      context.CancelFunc // of the load that is under way
	hush      context.CancelFunc // of the suggestions that are looked for
	from      state.Address      // the page before, when a link led from it to this one
	draft     bool               // the newest history entry is of a query still being typed
	moving    *span              // of the timeline, while an end is moved
	moved     time.Time          // when it was last
	narrowing bool               // the newest history entry is of an end of the timeline still being moved
	unwritten bool               // it, or its newest text, is not in the address line yet
	pending   bool               // what was typed last is still to be searched for
	dismissed bool               // the suggestions for it are not wanted
	grasped   string             // what was selected when a control that works on it was touched
	resting   *time.Timer        // until the scroll position is kept
	writes    int                // how often something was typed about an article or a passage
	typed     typing             // what the field held before the program came
}

func newBrowser(e state.Engine) *browser {
	b := &browser{engine: e, at: place.Find(), kept: dom.Record{Name: "mudawwana", Key: "desk"}, stop: func() {}, hush: func() {}, stopBatch: func() {}}
	b.want = state.State{File: b.at.File, Prefs: framePrefs(b.address().Frame), Site: b.at.Href(state.Address{}), Today: today()}.Goto(b.address())
	err := b.enter()
	b.data.Version = 1
	b.shown = b.want.Loaded(err)
	b.want = b.shown
	b.from.View = state.NotFoundView // nothing is known of the page before
	return b
}

// enter loads what the address and the field ask for. The static page answers
// meanwhile, so the field is read again until it has not changed.
func (b *browser) enter() (err error) {
	asked := b.want
	for {
		b.typed = readTyping()
		b.want = asked
		if b.typed.text != "" && b.typed.text != asked.Query {
			b.want = asked.Type(b.typed.text)
		}
		b.data, err = state.Load(dom.NewPatient(context.Background()), b.engine, b.want.Address)
		now := readTyping()
		if now.text == b.typed.text {
			b.typed = now
			return err
		}
	}
}

// do runs f on the engine's goroutine and draws what has changed, then runs
// after, which may be nil. What had the focus has it still, though it may have
// been drawn anew.
func (b *browser) do(f, after func()) {
	b.ctx.Dispatch(func(ctx app.Context) {
		focused := dom.Focused()
		f()
		ctx.Defer(func(app.Context) {
			dom.KeepFocus(focused)
			if after != nil {
				after()
			}
		})
	})
}

// slowAfter is when a search that is still under way says so.
const slowAfter = 300 * time.Millisecond

// load asks for the data of b.want, then shows both and runs after. A load
// that is still under way is given up.
func (b *browser) load(after func()) {
	b.stop()
	ctx, cancel := context.WithCancel(context.Background())
	b.stop = cancel
	want, brief := b.want, b.unwritten
	loading := true
	slow := time.AfterFunc(slowAfter, func() {
		b.do(func() { b.shown.Searching = ctx.Err() == nil && loading }, nil)
	})
	go func() {
		data, err := state.Load(dom.NewPatient(ctx), b.engine, want.Address)
		slow.Stop()
		if ctx.Err() != nil {
			return
		}
		data.Follow(b.engine, want.Trail)
		b.do(func() {
			if ctx.Err() != nil {
				return
			}
			loading = false
			data.Version, data.Brief = b.data.Version+1, brief
			b.data = data
			b.shown = b.want.Loaded(err)
			b.shown.Address = want.Address // the reader may be typing on already
			if b.want.Address.String() == want.Address.String() {
				b.want = b.shown
			}
			b.describe()
		}, func() {
			if ctx.Err() == nil {
				b.fillFields()
				if after != nil {
					after()
				}
			}
			if brief {
				dom.AfterPaint(b.drawAll)
			}
		})
		dom.WhenIdle(func() { b.loadSimilar(ctx, data.Article) })
	}()
}

// drawAll draws what was left out of a Brief list.
func (b *browser) drawAll() {
	b.do(func() { b.data.Brief = false }, nil)
}

// loadSimilar shows the articles like the one in sight, once it is.
func (b *browser) loadSimilar(ctx context.Context, a corpus.Article) {
	if a.ID == "" {
		return
	}
	hits, err := state.Similar(dom.NewPatient(ctx), b.engine, a)
	if err != nil || ctx.Err() != nil {
		return // the page does without
	}
	b.do(func() {
		if b.data.Article.ID == a.ID {
			b.data.Similar = hits
		}
	}, nil)
}

// describe gives the document its title, language and direction.
func (b *browser) describe() {
	lang, dir := b.shown.Language()
	dom.SetLanguage(lang, dir)
	dom.Document().Set("title", title.Of(b.shown, b.data))
	b.report()
}

// warm lets the corpus lay out its words while the reader reads, so that the
// first letter typed does not wait for it.
func (b *browser) warm() {
	_ = b.engine.Prepare(dom.NewPatient(context.Background())) // that is never done
}
