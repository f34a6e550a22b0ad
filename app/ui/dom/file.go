package dom

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// SaveFile gives the reader a file.
func SaveFile(name, kind, text string) {
	Attempt(func() {
		blob := app.Window().Get("Blob").New([]any{text}, map[string]any{"type": kind + ";charset=utf-8"})
		urls := app.Window().Get("URL")
		href := urls.Call("createObjectURL", blob)
		link := Document().Call("createElement", "a")
		link.Set("href", href)
		link.Set("download", name)
		link.Call("click")
		time.AfterFunc(time.Minute, func() { urls.Call("revokeObjectURL", href) })
	})
}
