// Command hello is go-app's own first page, the measure of what a page of that
// framework costs. For the browser it is the program, without the parts that
// only a server needs; natively it writes the site around it into a folder.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// hello is the component of go-app's documentation ("Getting started").
type hello struct{ app.Compo }

// Render draws the greeting.
func (h *hello) Render() app.UI { return app.H1().Text("Hello World!") }

func route() { app.Route("/", func() app.Composer { return &hello{} }) }
