package live

import (
	"context"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/desk"
	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// takeOver takes clicks and the history away from go-app, which follows links
// by paths of its own.
func (b *browser) takeOver() {
	for _, handler := range []string{"onclick", "onpopstate", "onresize"} {
		app.Window().Set(handler, nil)
	}
}

// mounted begins to listen. All handlers stand on the document and the window:
// what they belong to is found when something happens.
func (b *browser) mounted(ctx app.Context) {
	b.ctx = ctx
	window := app.Window()
	dom.Listen(dom.Document(), "click", b.clicked)
	dom.Listen(dom.Document(), "submit", func(e app.Event) {
		switch act(e) {
		case "submit":
			e.PreventDefault()
			b.submitted()
		case "span":
			e.PreventDefault()
			b.spanned()
		}
	})
	dom.Listen(dom.Document(), "input", func(e app.Event) {
		switch act(e) {
		case "type":
			b.typedNow(e.Get("target").Get("value").String())
		case "edge":
			b.edged(e.Get("target"))
		case "desk-find":
			b.sift(e.Get("target").Get("value").String(), b.shown.DeskTag)
		case "note":
			b.writing(e.Get("target"), b.noted)
		case "passage":
			field := e.Get("target")
			b.writing(field, func() { b.annotated(field) })
		}
	})
	dom.Listen(dom.Document(), "change", func(e app.Event) {
		switch act(e) {
		case "edge":
			b.edgeLetGo()
		case "note":
			b.noted()
		case "passage":
			b.annotated(e.Get("target"))
		case "desk-load":
			b.loadDesk(e.Get("target"))
		case "batch-file":
			b.batchFile(e.Get("target"))
		}
	})
	dom.Listen(dom.Document(), "dragover", b.dropped)
	dom.Listen(dom.Document(), "drop", b.dropped)
	dom.Listen(dom.Document(), "keydown", b.pressed)
	dom.Listen(dom.Document(), "mousedown", keepField)
	dom.Listen(dom.Document(), "pointerdown", func(e app.Event) {
		b.grasp(e)
		b.brushed(e)
	})
	dom.Capture(dom.Document(), "toggle", b.unfolded)
	dom.Listen(dom.Document(), "focusin", b.focused)
	dom.Capture(dom.Document(), "close", func(app.Event) { b.closed() })
	dom.Listen(window, "popstate", func(e app.Event) { b.popped(e.Value) })
	dom.Listen(window, "scroll", func(app.Event) { b.scrolled() })
	dom.Listen(window, "pagehide", func(app.Event) {
		b.writeDraft()
		b.rememberScroll()
	})
	dom.Listen(window, "pageshow", b.returned)
	dom.Listen(window, "mudawwana:goto", b.sent)
	dom.Listen(window, "mudawwana:update", func(app.Event) { b.updated() })
	if window.Get("mudawwanaUpdateReady").Truthy() {
		b.updated()
	}
	dom.Attempt(func() { window.Get("history").Set("scrollRestoration", "manual") })
	b.begin()
}

// begin makes the page that has just come alive what the static one was.
func (b *browser) begin() {
	b.restore(b.typed)
	if b.address().Query != b.shown.Query { // typed before the program came
		b.draft = true
		b.history("replaceState", b.shown.Address, dom.ScrollY())
	}
	wear(b.shown.Prefs)
	b.fillFields()
	dom.PinAssets()
	dom.Document().Get("documentElement").Call("setAttribute", "data-live", "")
	b.describe()
	if s := app.Window().Get("history").Get("state"); s.Truthy() && s.Get("y").Truthy() && dom.ScrollY() == 0 {
		dom.ScrollTo(s.Get("y").Float())
	} else if b.shown.Current == 0 && dom.ScrollY() == 0 {
		b.step(1, false)
	}
	b.kept.Open()
	b.changeDesk(func(d desk.Desk) desk.Desk { return d })
	b.visited()
	b.weigh()
	article := b.data.Article
	dom.WhenIdle(func() {
		b.warm()
		b.loadSimilar(context.Background(), article)
	})
	if start := app.Window().Get("mudawwanaStart"); start.Truthy() {
		dom.Attempt(func() { start.Invoke(dom.ByID("mudawwana")) })
	}
}

func (b *browser) updated() {
	b.do(func() {
		b.want, b.shown = b.want.Update(), b.shown.Update()
	}, nil)
}

// act is the data-act of what an event happened to.
func act(e app.Event) string {
	if a := e.Get("target").Get("dataset"); a.Truthy() && a.Get("act").Truthy() {
		return a.Get("act").String()
	}
	return ""
}

// unfolded follows a part that the reader folds or unfolds, if it is one that is
// drawn only then.
func (b *browser) unfolded(e app.Event) {
	target := e.Get("target")
	id, open := target.Get("id").String(), target.Get("open").Truthy()
	if id == "" || b.shown.Unfolded(id) == open {
		return
	}
	b.do(func() { b.change(func(s state.State) state.State { return s.Unfold(id, open) }) }, nil)
}

func (b *browser) clicked(e app.Event) {
	if e.Get("defaultPrevented").Bool() || e.Get("button").Int() != 0 || held(e, "metaKey", "ctrlKey", "shiftKey", "altKey") {
		return
	}
	target := e.Get("target")
	if !target.Get("closest").Truthy() {
		return
	}
	hit := target.Call("closest", "[data-act],a[href]")
	if !hit.Truthy() {
		return
	}
	if hit.Get("tagName").String() == "A" {
		b.followed(e, hit)
		return
	}
	b.acted(data(hit, "act"), hit)
}

// keepField leaves the focus in the field while a suggestion is clicked.
func keepField(e app.Event) {
	if t := e.Get("target"); t.Get("closest").Truthy() && t.Call("closest", "#suggestions").Truthy() {
		e.PreventDefault()
	}
}

// focused shows what was searched for before in an empty field, and closes
// the suggestions once the focus has gone elsewhere.
func (b *browser) focused(e app.Event) {
	switch inField := act(e) == "type"; {
	case inField && b.want.Typed == "":
		b.do(func() { b.suggest("") }, nil)
	case !inField && b.shown.Suggestions.Open():
		b.do(func() { b.closeSuggestions() }, nil)
	}
}

func held(e app.Event, keys ...string) bool {
	for _, k := range keys {
		if e.Get(k).Truthy() {
			return true
		}
	}
	return false
}

// followed follows a link of the site without loading a document; any other
// link is the browser's.
func (b *browser) followed(e app.Event, link app.Value) {
	attribute := link.Call("getAttribute", "href").String()
	if strings.HasPrefix(attribute, "#") && !strings.HasPrefix(attribute, "#/") {
		if target := dom.ByID(attribute[1:]); target.Truthy() {
			e.PreventDefault()
			target.Call("scrollIntoView")
			dom.Focus(target)
		}
		return
	}
	a, ours := b.at.Parse(link.Get("href").String())
	if !ours || link.Call("hasAttribute", "download").Bool() || link.Get("target").String() != "" || b.leaves(a, link) {
		return
	}
	e.PreventDefault()
	stay := data(link, "act") == "stay"
	if data(link, "act") == "back" && b.cameFromResults() {
		app.Window().Get("history").Call("back")
		return
	}
	hash := strings.TrimPrefix(link.Get("hash").String(), "#")
	if b.at.File {
		hash = ""
	}
	b.do(func() { b.visit(a, move{stay: stay, hash: hash}) }, nil)
}

// acted does what a control says.
func (b *browser) acted(what string, control app.Value) {
	switch what {
	case "suggestion":
		at := chosen(control)
		b.do(func() { b.choose(at) }, nil)
	case "next":
		b.do(func() { b.step(1, true) }, nil)
	case "previous":
		b.do(func() { b.step(-1, true) }, nil)
	case "display":
		b.open(state.DisplayPanel)
	case "help":
		b.open(state.HelpPanel)
	case "filters":
		b.open(state.FiltersPanel)
	case "cite":
		b.open(state.CitePanel)
	case "close":
		b.closePanel()
	case "prefer":
		b.prefer(control)
	case "embed":
		b.open(state.EmbedPanel)
	case "copy-embed":
		b.copyCode(data(control, "name"))
	case "copy", "save":
		b.cited(what, data(control, "name"))
	case "quote":
		b.copyQuote()
	case "link":
		b.copy(b.at.Href(state.Address{View: state.ArticleView, ID: b.shown.ID}))
	case "print":
		app.Window().Call("print")
	default:
		b.desked(what, control)
	case "reload":
		dom.Attempt(func() { app.Window().Call("mudawwanaReload") })
	}
}
