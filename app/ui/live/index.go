package live

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Index takes over the index that the loader fetched beside the program; nil
// when there is none.
func Index() []byte {
	from := app.Window().Get("mudawwanaIndex")
	if !from.Truthy() {
		return nil
	}
	b := make([]byte, from.Get("length").Int())
	app.CopyBytesToGo(b, from)
	app.Window().Delete("mudawwanaIndex") // once in memory is enough
	return b
}
