package state

import (
	"net/url"
	"strings"
)

// Frame is what an address says about the frame of another site that its view
// stands in. The zero value is no frame.
type Frame struct {
	On     bool
	Theme  string // "light", "dark", "contrast"; empty follows the device
	Accent string // "#rrggbb" or a name of letters: web/frame.js knows which
	Tab    bool   // articles open in a tab of their own
}

// frameKeys are the parameters that make ./embed/ the view for frames; without
// any of them it tells how to embed.
var frameKeys = []string{"view", "q", "source", "not", "from", "to", "sort", "match", "theme", "accent", "open"}

// parseFrame is the view in a frame that the parameters of ./embed/ ask for,
// or the page about embedding.
func parseFrame(values url.Values) Address {
	asked := false
	for _, k := range frameKeys {
		asked = asked || values.Has(k)
	}
	if !asked {
		return Address{View: EmbedView}
	}
	a := Address{}
	if view := values.Get("view"); view != frontName {
		a = parsePath(strings.TrimSuffix(view, "/") + "/")
	}
	if a.View == NotFoundView || a.View == EmbedView {
		a = Address{}
	}
	a.Frame = Frame{On: true, Tab: values.Get("open") == "tab"}
	if t := values.Get("theme"); validTheme(t) {
		a.Frame.Theme = t
	}
	if c := values.Get("accent"); ValidAccent(c) {
		a.Frame.Accent = c
	}
	return a
}

// frontName is what the parameter view calls the search.
const frontName = "search"

// write adds the parameters of ./embed/ but for those of the view itself.
func (f Frame) write(q *queryWriter, dir string) {
	if !f.On {
		return
	}
	if dir == "" {
		dir = frontName + "/"
	}
	q.add("view", dir[:len(dir)-1])
	q.add("theme", f.Theme)
	q.add("accent", f.Accent)
	if f.Tab {
		q.add("open", "tab")
	}
}

// ValidAccent reports whether s has the shape of a colour: #rrggbb, or a name
// of at most 20 small letters.
func ValidAccent(s string) bool {
	if len(s) == 7 && s[0] == '#' {
		return only(s[1:], "0123456789abcdefABCDEF")
	}
	return s != "" && len(s) <= 20 && only(s, "abcdefghijklmnopqrstuvwxyz")
}

// only reports whether s holds nothing but letters.
func only(s, letters string) bool { return strings.Trim(s, letters) == "" }

func validTheme(t string) bool { return t == "light" || t == "dark" || t == "contrast" }

// Framed is a inside of the frame of s, if that is in one. From view to view
// the filters come along: they are what the frame is there to show. Articles
// leave it for a tab of their own where the frame says so.
func (s State) Framed(a Address) Address {
	switch {
	case !s.Frame.On:
		return a
	case s.Frame.Tab && a.View != SearchView:
		return a.Whole()
	case a.View != s.View && !a.Filtered():
		a.Sources, a.NotSources, a.From, a.To, a.Sort = s.Sources, s.NotSources, s.From, s.To, s.Sort
	}
	a.Frame = s.Frame
	return a
}

// Whole is a on the site itself.
func (a Address) Whole() Address {
	a.Frame = Frame{}
	return a
}
