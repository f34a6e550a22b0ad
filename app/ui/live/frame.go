package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
)

// inFrame reports whether web/frame.js found the document in another site's
// frame, or asked for as if it were.
func inFrame() bool {
	return dom.Document().Get("documentElement").Call("hasAttribute", "data-framed").Bool()
}

// framePrefs are the reader's choices, but for what the frame says.
func framePrefs(f state.Frame) state.Prefs {
	p := loadPrefs()
	if f.Theme != "" {
		p.Theme = f.Theme
	}
	return p
}

// report tells web/frame.js what is shown, which tells the page around.
func (b *browser) report() {
	if tell := app.Window().Get("mudawwanaShown"); tell.Truthy() && b.shown.Frame.On && !b.shown.Failed {
		tell.Invoke(b.sight(b.shown.Address, b.data.Article.Title))
	}
}

func (b *browser) sight(a state.Address, title string) map[string]any {
	kind := "search"
	if a.View == state.ArticleView {
		kind = "open"
	}
	return map[string]any{
		"type": kind, "id": a.ID, "title": title, "query": a.Query, "total": b.data.Result.Total,
		"url": b.at.Href(a.Whole()),
	}
}

// sent follows the page around the frame: to an address, without taking the
// focus from it.
func (b *browser) sent(e app.Event) {
	a, ours := b.at.Parse(e.Get("detail").String())
	if !ours || !b.shown.Frame.On {
		return
	}
	b.do(func() { b.visit(a, move{field: true}) }, nil)
}

// leaves reports whether a link is the browser's to follow: out of a frame, in
// a tab of its own, and to the page about embedding, whose example has a
// script that only its own document loads.
func (b *browser) leaves(a state.Address, link app.Value) bool {
	if b.shown.Frame.On && !a.Frame.On {
		link.Set("target", "_blank")
		link.Set("rel", "noopener")
		if tell := app.Window().Get("mudawwanaShown"); tell.Truthy() && a.View == state.ArticleView {
			tell.Invoke(b.sight(a, link.Get("textContent").String()))
		}
		return true
	}
	return a.View == state.EmbedView && !b.at.File
}

// copyCode copies the code that shows the view in sight elsewhere, or on the
// page about embedding that of the front page.
func (b *browser) copyCode(id string) {
	s := b.shown
	if s.View == state.EmbedView {
		s.Address = state.Address{Lang: s.Lang}
	}
	for _, r := range view.EmbedCodes(s, b.data) {
		if r.ID == id {
			b.copy(r.Text)
		}
	}
}

// address reads the address line.
func (b *browser) address() state.Address {
	a, _ := b.at.Parse(app.Window().Get("location").Get("href").String())
	if a.View == state.EmbedView && inFrame() {
		a = state.Address{Lang: a.Lang, Frame: state.Frame{On: true}}
	}
	return a
}
