package live

import (
	"strconv"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// step shows the match n places further. The first one, shown on arrival
// (asked is false), only moves the page when it is out of sight.
func (b *browser) step(n int, asked bool) {
	total := b.data.Matches()
	if b.shown.View != state.ArticleView || total == 0 {
		return
	}
	b.want = b.want.Step(n, total)
	b.shown = b.want
	b.do(func() {}, func() {
		b.mark()
		b.reveal(asked)
	})
}

// mark gives the match in sight a look of its own.
func (b *browser) mark() {
	if old := dom.Document().Call("querySelector", "mark.now"); old.Truthy() {
		old.Get("classList").Call("remove", "now")
	}
	if now := dom.ByID(matchID(b.shown.Current)); now.Truthy() {
		now.Get("classList").Call("add", "now")
	}
}

func (b *browser) reveal(always bool) {
	now := dom.ByID(matchID(b.shown.Current))
	if !now.Truthy() {
		return
	}
	top := now.Call("getBoundingClientRect").Get("top").Float()
	height := dom.Document().Get("documentElement").Get("clientHeight").Float()
	if always || top > height*0.8 || top < 0 {
		now.Call("scrollIntoView", map[string]any{"block": "center"})
	}
}

func matchID(n int) string { return "m" + strconv.Itoa(n) }
