package live

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/state"
)

// What the loader knows of this device; in the one-file edition and in frames
// there is none of it.
const (
	storedCall  = "mudawwanaStored"  // a promise of the bytes that the service worker has stored
	forgetCall  = "mudawwanaForget"  // a promise that they are gone
	installCall = "mudawwanaInstall" // asks the reader to install, once, where the browser offers that
)

// weigh asks what the device holds when the page that tells it is in sight.
func (b *browser) weigh() {
	stored := app.Window().Get(storedCall)
	if b.shown.View != state.AboutView || !stored.Truthy() {
		return
	}
	dom.Then(stored.Invoke(), func(bytes app.Value) {
		d := state.Device{Stored: bytes.Int(), Installable: app.Window().Get(installCall).Truthy()}
		if d == b.shown.Device {
			return
		}
		b.do(func() {
			b.change(func(s state.State) state.State {
				s.Device = d
				return s
			})
		}, nil)
	}, func() {})
}

// forget takes the stored site off the device.
func (b *browser) forget() {
	l := b.shown.Locale()
	dom.Then(app.Window().Call(forgetCall), func(app.Value) {
		b.weigh()
		b.tell(l.Forgotten)
	}, func() { b.tell(l.Failed) })
}

func (b *browser) install() {
	if ask := app.Window().Get(installCall); ask.Truthy() {
		ask.Invoke()
	}
	b.weigh()
}

// lasting asks the browser not to throw away what the reader keeps. Some ask
// the reader, so it is called only when something is kept.
func lasting() {
	dom.Attempt(func() {
		if storage := dom.Property("navigator").Get("storage"); storage.Truthy() && storage.Get("persist").Truthy() {
			storage.Call("persist")
		}
	})
}
