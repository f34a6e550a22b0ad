package dom

// Load returns what the device keeps under key, empty when it keeps nothing or
// refuses.
func Load(key string) (text string) {
	Attempt(func() {
		if v := Property("localStorage").Call("getItem", key); v.Truthy() {
			text = v.String()
		}
	})
	return text
}

// Store keeps text under key, an empty one not at all.
func Store(key, text string) {
	Attempt(func() {
		if text == "" {
			Property("localStorage").Call("removeItem", key)
			return
		}
		Property("localStorage").Call("setItem", key, text)
	})
}
