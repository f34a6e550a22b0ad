package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	m "mudawwana/app/ui/markup"
)

// element is n as go-app compares it: islands and drawings as one text, the
// rest element by element, so that what has the focus stays.
func element(n *m.Node) app.UI {
	switch {
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
		children = append(children, element(c))
	}
	return e.Body(children...)
}
