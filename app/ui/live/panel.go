package live

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
	"mudawwana/corpus"
)

// open puts a panel over the page.
func (b *browser) open(p state.Panel) {
	b.do(func() { b.change(func(s state.State) state.State { return s.Show(p) }) }, func() {
		if d := dom.ByID(view.PanelID); d.Truthy() && !d.Get("open").Truthy() {
			dom.Attempt(func() { d.Call("showModal") })
		}
		b.fillFields()
	})
}

// change changes both States alike, where no Data is needed.
func (b *browser) change(f func(state.State) state.State) {
	b.want, b.shown = f(b.want), f(b.shown)
}

// closePanel takes the panel away; the browser gives the focus back.
func (b *browser) closePanel() {
	if d := dom.ByID(view.PanelID); d.Truthy() && d.Get("open").Truthy() {
		d.Call("close")
		return // closed follows
	}
}

// closed follows a dialog that was closed, by Escape too.
func (b *browser) closed() {
	b.do(func() { b.change(func(s state.State) state.State { return s.Show(state.NoPanel) }) }, nil)
}

// prefer follows a button of the display panel.
func (b *browser) prefer(button app.Value) {
	name, value := data(button, "name"), data(button, "value")
	b.do(func() {
		before := b.shown.Lang
		b.change(func(s state.State) state.State { return s.Prefer(name, value) })
		savePrefs(b.shown.Prefs)
		wear(b.shown.Prefs)
		b.describe()
		if b.shown.Lang != before {
			b.history("replaceState", b.shown.Address, dom.ScrollY())
		}
	}, b.mark)
}

// wear shows the theme, the reading size and the layout, as web/early.js does.
func wear(p state.Prefs) {
	root := dom.Document().Get("documentElement")
	plain := ""
	if p.Plain {
		plain = "1"
	}
	for name, value := range map[string]string{"theme": p.Theme, "size": strconv.Itoa(p.Size), "plain": plain} {
		if value == "" || value == "0" {
			root.Call("removeAttribute", "data-"+name)
			continue
		}
		root.Call("setAttribute", "data-"+name, value)
	}
}

func data(e app.Value, name string) string {
	if v := e.Get("dataset").Get(name); v.Truthy() {
		return v.String()
	}
	return ""
}

// cited follows a button of the cite panel: it copies a reference, or saves it.
func (b *browser) cited(act, id string) {
	for _, r := range view.References(b.shown, b.data) {
		if r.ID != id {
			continue
		}
		if act == "save" {
			dom.SaveFile(r.File, r.Type, r.Text)
			continue
		}
		b.copy(strings.TrimSpace(r.Text))
	}
}

// copy puts text into the clipboard and says so.
func (b *browser) copy(text string) {
	l := b.shown.Locale()
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		b.tell(l.CopyFailed)
		return
	}
	dom.Then(clipboard.Call("writeText", text), func(app.Value) { b.tell(l.Copied) }, func() { b.tell(l.CopyFailed) })
}

// copyQuote copies what is selected of the article with its footnote, and a
// link that leads to the very words where the browser can.
func (b *browser) copyQuote() {
	selection := b.passage()
	if selection == "" {
		return
	}
	b.copy("«" + selection + "»\n" + view.References(b.shown, b.data)[0].Text + "\n" + b.passageLink(selection))
}

// passage is the text that the reader selected, with a word to the reader when
// there is none. A tap on a phone may end the selection before it counts as a
// click, so what was selected when it began is as good.
func (b *browser) passage() string {
	text := dom.Selected()
	if text == "" {
		text = b.grasped
	}
	b.grasped = ""
	if text == "" {
		b.tell(b.shown.Locale().NothingSelected)
	}
	return text
}

// grasp keeps what is selected when a control that works on it is touched.
func (b *browser) grasp(e app.Event) {
	if target := e.Get("target"); target.Get("closest").Truthy() && target.Call("closest", "[data-act=quote],[data-act=keep-passage]").Truthy() {
		b.grasped = dom.Selected()
	}
}

// passageLink is the address of the article with a text fragment of the first
// and last words of the passage (WICG, Scroll To Text Fragment); where that is
// not known it opens the article.
func (b *browser) passageLink(passage string) string {
	words := strings.Fields(passage)
	const enough = 5
	fragment := encode(strings.Join(words, " "))
	if len(words) > 2*enough {
		fragment = encode(strings.Join(words[:enough], " ")) + "," + encode(strings.Join(words[len(words)-enough:], " "))
	}
	href := b.at.Href(state.Address{View: state.ArticleView, ID: b.shown.ID})
	if b.at.File {
		return href
	}
	return href + "#:~:text=" + fragment
}

func encode(s string) string {
	return strings.ReplaceAll(app.Window().Call("encodeURIComponent", s).String(), "-", "%2D")
}

// today is the reader's day.
func today() corpus.Day {
	now := time.Now()
	d, _ := corpus.DateOf(now.Year(), now.Month(), now.Day())
	return d
}
