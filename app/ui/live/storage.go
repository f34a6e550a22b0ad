package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/state"
)

// prefsKey is where localStorage keeps the reader's choices; web/early.js
// reads them too.
const prefsKey = "mudawwana.prefs"

func loadPrefs() state.Prefs {
	text := ""
	attempt(func() {
		if v := app.Window().Get("localStorage").Call("getItem", prefsKey); v.Truthy() {
			text = v.String()
		}
	})
	return state.ParsePrefs(text)
}

func savePrefs(p state.Prefs) {
	attempt(func() { app.Window().Get("localStorage").Call("setItem", prefsKey, p.String()) })
}
