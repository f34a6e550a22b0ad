package live

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/desk"
	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
)

// showDesk shows d on the page.
func (b *browser) showDesk(d desk.Desk, refused bool) {
	b.do(func() {
		b.change(func(s state.State) state.State {
			s.Desk, s.Refused = d, refused
			return s
		})
	}, func() {
		b.fillNote(false)
		b.mark()
	})
}

// changeDesk changes the desk, on the device first.
func (b *browser) changeDesk(f func(desk.Desk) desk.Desk) {
	b.changeDeskThen(func(bool) {}, f)
}

// changeDeskAndSay does too, and says a word once the device has the change: who
// leaves the page on that word loses nothing.
func (b *browser) changeDeskAndSay(word string, f func(desk.Desk) desk.Desk) {
	b.changeDeskThen(func(bool) { b.tell(word) }, f)
}

// write changes the desk by what was typed, and says for a while that it is kept,
// if nothing was typed since.
func (b *browser) write(f func(desk.Desk) desk.Desk) {
	n, word := b.writes, b.shown.Locale().WritingKept
	b.changeDeskThen(func(refused bool) {
		if n != b.writes || refused {
			return
		}
		b.tell(word)
		time.AfterFunc(keptSaid, func() {
			if n == b.writes && b.shown.Said == word {
				b.tell("")
			}
		})
	}, f)
}

// keptSaid is how long it is said that a note is kept, over the end of the page.
const keptSaid = 5 * time.Second

// changeDeskThen changes the desk and calls done once that is shown.
func (b *browser) changeDeskThen(done func(refused bool), f func(desk.Desk) desk.Desk) {
	var d desk.Desk
	b.kept.Change(func(text string) string {
		d, _ = desk.Parse(text) // a spoilt record is begun anew
		d = f(d)
		return d.JSON()
	}, func(refused bool) {
		b.showDesk(d, refused)
		done(refused)
	})
}

// desked follows the controls that keep and export.
func (b *browser) desked(what string, control app.Value) {
	s, now := b.shown, time.Now().Unix()
	article := b.data.Article
	at := chosen(control)
	switch what {
	case "star", "keep-passage", "keep-search":
		lasting()
	}
	switch what {
	case "star":
		b.changeDesk(func(d desk.Desk) desk.Desk {
			return d.Star(desk.Item{ID: string(article.ID), Title: article.Title, At: now})
		})
	case "keep-passage":
		b.keepPassage()
	case "keep-search":
		b.changeDesk(func(d desk.Desk) desk.Desk {
			kept := view.SearchOf(s)
			kept.At = now
			return d.Save(kept)
		})
	case "desk-tag":
		b.sift(b.shown.DeskText, data(control, "name"))
	case "desk-article":
		b.drop(s.Desk.Articles, at, desk.Desk.Star)
	case "desk-passage":
		b.drop(s.Desk.Passages, at, desk.Desk.DropPassage)
	case "desk-search":
		b.drop(s.Desk.Searches, at, desk.Desk.Save)
	case "desk-save":
		dom.SaveFile("mudawwana-desk.json", "application/json", s.Desk.JSON())
	case "forget":
		b.forget()
	case "install":
		b.install()
	case "desk-erase":
		b.eraseDesk()
	case "export":
		b.exported(data(control, "name"))
	case "batch-export":
		b.batchExported(data(control, "name"))
	case "batch":
		b.runBatch(dom.ByID("batch").Get("value").String())
	}
}

// drop takes one thing of a list off the desk, if the list still has it.
func (b *browser) drop(list []desk.Item, at int, off func(desk.Desk, desk.Item) desk.Desk) {
	if at < len(list) {
		b.changeDesk(func(d desk.Desk) desk.Desk { return off(d, list[at]) })
	}
}

func (b *browser) keepPassage() {
	text := b.passage()
	if text == "" {
		return
	}
	a := b.data.Article
	kept := desk.Item{ID: string(a.ID), Title: a.Title, Text: text, At: time.Now().Unix()}
	b.changeDeskAndSay(b.shown.Locale().PassageKept, func(d desk.Desk) desk.Desk { return d.Keep(kept) })
}

// eraseDesk erases all that the device keeps of the reader, once asked.
func (b *browser) eraseDesk() {
	l := b.shown.Locale()
	if !app.Window().Call("confirm", l.EraseSure).Bool() {
		return
	}
	dom.Store(recentKey, "")
	b.changeDeskAndSay(l.Erased, func(desk.Desk) desk.Desk { return desk.Desk{} })
}

// tell says a short word to the reader.
func (b *browser) tell(text string) {
	b.do(func() { b.change(func(s state.State) state.State { return s.Tell(text) }) }, nil)
}

// writing follows what is typed about an article or a passage. A note is kept
// whenever its writer rests, for who closes the page does not leave the field
// first; tags when they are whole.
func (b *browser) writing(field app.Value, keep func()) {
	b.writes++
	b.tell("")
	if !strings.Contains(field.Get("id").String(), "note") {
		return
	}
	n := b.writes
	time.AfterFunc(writeRest, func() {
		if n == b.writes && field.Equal(dom.Focused()) {
			keep()
		}
	})
}

// writeRest is how long a writer rests before the note is kept.
const writeRest = 500 * time.Millisecond

// noted keeps what was written into the note's fields.
func (b *browser) noted() {
	note, tags := dom.ByID("note"), dom.ByID("tags")
	if !note.Truthy() || !tags.Truthy() {
		return
	}
	a := b.data.Article
	written := desk.Item{ID: string(a.ID), Title: a.Title, Text: note.Get("value").String(),
		Tags: desk.Tags(tags.Get("value").String()), At: time.Now().Unix()}
	b.write(func(d desk.Desk) desk.Desk { return d.Write(written) })
}

// sift shows only what holds text and tag.
func (b *browser) sift(text, tag string) {
	b.do(func() { b.change(func(s state.State) state.State { return s.Sift(text, tag) }) }, func() { b.fillNote(false) })
}

// annotated keeps what was written about a passage.
func (b *browser) annotated(field app.Value) {
	i := chosen(field)
	note, tags := dom.ByID(view.FieldID("note", i)), dom.ByID(view.FieldID("tags", i))
	if !note.Truthy() || !tags.Truthy() || i >= len(b.shown.Desk.Passages) {
		return
	}
	p := b.shown.Desk.Passages[i]
	text, list := note.Get("value").String(), desk.Tags(tags.Get("value").String())
	b.write(func(d desk.Desk) desk.Desk { return d.Annotate(p, text, list) })
}

// fillNote puts into the fields about an article, or about passages, what is
// kept; emptied says that the browser may have emptied them.
func (b *browser) fillNote(emptied bool) {
	l := b.shown.Locale()
	fill := func(of desk.Item, field, text string) {
		if f := dom.ByID(field); f.Truthy() {
			fillKept(f, of.ID+" "+of.Text, text, emptied)
		}
	}
	if b.shown.View == state.ArticleView {
		kept, _ := b.shown.Desk.Article(b.shown.ID)
		of := desk.Item{ID: b.shown.ID}
		fill(of, "note", kept.Text)
		fill(of, "tags", strings.Join(kept.Tags, l.ListComma))
	}
	if b.shown.View == state.DeskView {
		for i, p := range b.shown.Desk.Passages {
			fill(p, view.FieldID("note", i), p.Note)
			fill(p, view.FieldID("tags", i), strings.Join(p.Tags, l.ListComma))
		}
	}
}

// fillKept puts what is kept of something into a field, but for one that is
// being written in or holds what is not kept yet: anything but what was put
// there last. A new element holds nothing of anything.
func fillKept(f app.Value, of, text string, emptied bool) {
	const whose, last = "mudawwanaOf", "mudawwanaLast"
	now := f.Get("value").String()
	switch before := f.Get(whose); {
	case now == text:
	case f.Equal(dom.Focused()):
		return
	case !before.Truthy() && now != "":
		return
	case before.Truthy() && before.String() == of && now != f.Get(last).String() && !(emptied && now == ""):
		return
	default:
		f.Set("value", text)
	}
	f.Set(whose, of)
	f.Set(last, text)
}

// loadDesk adds a saved desk to the one on the device.
func (b *browser) loadDesk(input app.Value) {
	file := input.Get("files").Index(0)
	if !file.Truthy() {
		return
	}
	l := b.shown.Locale()
	dom.Then(file.Call("text"), func(text app.Value) {
		saved, err := desk.Parse(text.String())
		if err != nil {
			b.tell(l.ImportFailed)
			return
		}
		b.changeDeskAndSay(l.Imported, func(d desk.Desk) desk.Desk { return d.Merge(saved) })
	}, func() { b.tell(l.ImportFailed) })
	input.Set("value", "")
}

// visited remembers the article in sight as read.
func (b *browser) visited() {
	if a := b.data.Article; b.shown.View == state.ArticleView && a.ID != "" {
		v := desk.Item{ID: string(a.ID), Title: a.Title, At: time.Now().Unix()}
		b.changeDesk(func(d desk.Desk) desk.Desk { return d.Visited(v) })
	}
}
