package live

import (
	"mudawwana/app/ui/state"
)

// prefsKey is where localStorage keeps the reader's choices; web/early.js
// reads them too.
const prefsKey = "mudawwana.prefs"

func loadPrefs() state.Prefs { return state.ParsePrefs(load(prefsKey)) }

func savePrefs(p state.Prefs) { store(prefsKey, p.String()) }

// load returns what the device keeps under key, empty when it keeps nothing or
// refuses.
func load(key string) (text string) {
	attempt(func() {
		if v := property("localStorage").Call("getItem", key); v.Truthy() {
			text = v.String()
		}
	})
	return text
}

// store keeps text under key, an empty one not at all.
func store(key, text string) {
	attempt(func() {
		if text == "" {
			property("localStorage").Call("removeItem", key)
			return
		}
		property("localStorage").Call("setItem", key, text)
	})
}
