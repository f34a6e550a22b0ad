package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui"
)

// prefsKey is where localStorage keeps the reader's choices; web/early.js
// reads them too.
const prefsKey = "mudawwana.prefs"

func loadPrefs() ui.Prefs {
	text := ""
	attempt(func() {
		if v := app.Window().Get("localStorage").Call("getItem", prefsKey); v.Truthy() {
			text = v.String()
		}
	})
	return ui.ParsePrefs(text)
}

func savePrefs(p ui.Prefs) {
	attempt(func() { app.Window().Get("localStorage").Call("setItem", prefsKey, p.String()) })
}
