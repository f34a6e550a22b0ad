package live

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
)

// span is a part of the timeline in sight: bars[i:j].
type span struct {
	bars []state.Bar
	i, j int
}

// spanInSight is what is chosen of the timeline.
func (b *browser) spanInSight() span {
	s := span{bars: state.Bars(b.data.Result.Facets.Months, b.data.Info)}
	s.i, s.j = state.Edges(s.bars, b.shown.From, b.shown.To)
	return s
}

// edgeRest is how long an end of the timeline must rest for the search to follow
// it while it is still held.
const edgeRest = 200 * time.Millisecond

// edged follows an end of the timeline while it is dragged or moved by keys. The
// search follows when it rests or is let go.
func (b *browser) edged(input app.Value) {
	s := b.spanInSight()
	if len(s.bars) == 0 {
		return
	}
	s.i, s.j = edgeValue(view.FromEdge), edgeValue(view.ToEdge)
	id := input.Get("id").String()
	s.i, s.j = state.Dragged(len(s.bars), s.i, s.j, id == view.FromEdge, edgeValue(id))
	b.showSpan(s)
	if b.moving == nil {
		time.AfterFunc(edgeRest, b.edgeRests)
	}
	b.moving, b.moved = &s, time.Now()
}

// edgeRests looks whether an end has come to rest.
func (b *browser) edgeRests() {
	if still := edgeRest - time.Since(b.moved); b.moving != nil && still > 0 {
		time.AfterFunc(still, b.edgeRests)
		return
	}
	b.edgeLetGo()
}

func edgeValue(id string) int {
	e := dom.ByID(id)
	if !e.Truthy() {
		return 0
	}
	n, err := strconv.Atoi(e.Get("value").String())
	if err != nil {
		return 0
	}
	return n
}

// showSpan shows a choice that is still being made: of what go-app has drawn
// only the properties and the one text change, which it draws anew from the
// State afterwards.
func (b *browser) showSpan(s span) {
	l := b.shown.Locale()
	a := b.shown.Between(s.bars, s.i, s.j)
	setEdge(view.FromEdge, s.i, l.Date(s.bars[s.i].From))
	setEdge(view.ToEdge, s.j, l.Date(s.bars[s.j-1].To))
	if said := dom.ByID(view.RangeID); said.Truthy() && said.Get("firstChild").Truthy() {
		said.Get("firstChild").Set("nodeValue", view.Chosen(l, a.From, a.To))
	}
	rects := dom.Document().Call("querySelectorAll", ".chart rect")
	for k := range rects.Length() {
		rects.Index(k).Get("classList").Call("toggle", "out", k < s.i || k >= s.j)
	}
}

func setEdge(id string, at int, says string) {
	if e := dom.ByID(id); e.Truthy() {
		e.Set("value", at)
		e.Call("setAttribute", "aria-valuetext", says)
	}
}

// edgeLetGo narrows the search to what the ends enclose.
func (b *browser) edgeLetGo() {
	if s := b.moving; s != nil {
		b.moving = nil
		b.narrow(*s)
	}
}

// narrow searches in the days of s. Steps of one dragging are one entry of the
// history.
func (b *browser) narrow(s span) {
	b.do(func() {
		a := b.shown.Between(s.bars, s.i, s.j)
		if a.From == b.shown.From && a.To == b.shown.To {
			b.showSpan(s)
			return
		}
		b.visit(a, move{stay: true, replace: b.narrowing})
		b.narrowing = true
	}, nil)
}

// brushed follows a finger or a mouse over the bars: a tap chooses one bar, or
// all again, a stroke those that it went over.
func (b *browser) brushed(e app.Event) {
	target := e.Get("target")
	if !target.Get("closest").Truthy() || e.Get("button").Int() != 0 {
		return
	}
	chart := target.Call("closest", ".chart")
	before := b.spanInSight()
	if !chart.Truthy() || len(before.bars) == 0 {
		return
	}
	dom.Attempt(func() { chart.Call("setPointerCapture", e.Get("pointerId")) })
	first := barAt(chart, e, len(before.bars))
	now := before
	over := func(e app.Event) {
		at := barAt(chart, e, len(before.bars))
		now.i, now.j = min(first, at), max(first, at)+1
		b.showSpan(now)
	}
	var ended func()
	ended = follow(chart, map[string]func(app.Event){
		"pointermove": over,
		"pointerup": func(e app.Event) {
			ended()
			over(e)
			if now.j == now.i+1 && now.i == before.i && now.j == before.j {
				now.i, now.j = 0, len(now.bars)
			}
			b.narrow(now)
		},
		"pointercancel": func(app.Event) { // the page is scrolled instead
			ended()
			b.showSpan(before)
		},
	})
	over(e)
}

// barAt is the bar below a pointer, of n.
func barAt(chart app.Value, e app.Event, n int) int {
	box := chart.Call("getBoundingClientRect")
	x := (e.Get("clientX").Float() - box.Get("left").Float()) / max(box.Get("width").Float(), 1)
	if dom.Document().Get("documentElement").Get("dir").String() == "rtl" {
		x = 1 - x
	}
	return min(max(int(x*float64(n)), 0), n-1)
}

// follow listens to events of target until what it returns is called.
func follow(target app.Value, handlers map[string]func(app.Event)) (end func()) {
	var release []func()
	for event, f := range handlers {
		js := app.FuncOf(func(_ app.Value, args []app.Value) any {
			f(app.Event{Value: args[0]})
			return nil
		})
		target.Call("addEventListener", event, js)
		release = append(release, func() {
			target.Call("removeEventListener", event, js)
			js.Release()
		})
	}
	return func() {
		for _, r := range release {
			r()
		}
	}
}

// spanned narrows the search to the days that were typed.
func (b *browser) spanned() {
	typed := func(id string) string {
		if f := dom.ByID(id); f.Truthy() {
			return f.Get("value").String()
		}
		return ""
	}
	from, to := typed(view.FromDay), typed(view.ToDay)
	b.do(func() {
		next, a, ok := b.shown.Narrow(from, to)
		b.shown = next
		b.want.WrongFrom, b.want.WrongTo = next.WrongFrom, next.WrongTo
		if ok {
			b.visit(a, move{stay: true})
		}
	}, nil)
}

// fillFields gives the fields of the facets what the State says. go-app sets no
// field's value, so that none is overwritten while it is being used.
func (b *browser) fillFields() {
	l := b.shown.Locale()
	if s := b.spanInSight(); len(s.bars) > 0 && b.moving == nil {
		b.showSpan(s)
		said := view.Chosen(l, b.shown.From, b.shown.To)
		if p := dom.ByID(view.RangeID); p.Truthy() && p.Get("firstChild").Truthy() {
			p.Get("firstChild").Set("nodeValue", said)
		}
	}
	for id, text := range map[string]string{view.FromDay: l.Date(b.shown.From), view.ToDay: l.Date(b.shown.To)} {
		if f := dom.ByID(id); f.Truthy() && f.Get("value").String() != text {
			f.Set("value", text)
		}
	}
}
