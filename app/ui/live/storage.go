package live

import (
	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// prefsKey is where localStorage keeps the reader's choices; web/early.js
// reads them too.
const prefsKey = "mudawwana.prefs"

func loadPrefs() state.Prefs { return state.ParsePrefs(dom.Load(prefsKey)) }

func savePrefs(p state.Prefs) { dom.Store(prefsKey, p.String()) }
