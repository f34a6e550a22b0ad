// Package paint turns views into what go-app compares with what it drew.
package paint

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	m "mudawwana/app/ui/markup"
)

// Painter remembers what need not be written again.
type Painter struct {
	built map[string]string // the text of the last view's islands that have a name
}

// Paint is n as go-app compares it: islands and drawings as one text, the rest
// element by element, so that what has the focus stays.
func (p *Painter) Paint(n *m.Node) app.UI {
	last := p.built
	p.built = map[string]string{}
	return p.element(n, last)
}

func (p *Painter) element(n *m.Node, last map[string]string) app.UI {
	switch {
	case n.Build != nil:
		text, ok := last[n.Same]
		if !ok {
			text = m.HTML(n)
		}
		p.built[n.Same] = text
		return app.Raw(text)
	case n.Tag == "":
		return app.Text(n.Text)
	case n.Island || n.Tag == "svg":
		return app.Raw(m.HTML(n))
	}
	e := app.Elem(n.Tag)
	for _, a := range n.Attrs {
		if !m.AttrAllowed(a) || n.Tag == "input" && a.Name == "value" {
			continue // what a field holds is set by hand: see browser.fill
		}
		e = e.Attr(a.Name, a.Value)
	}
	children := make([]app.UI, 0, len(n.Children))
	for _, c := range n.Children {
		children = append(children, p.element(c, last))
	}
	return e.Body(children...)
}
