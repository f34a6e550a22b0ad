package state

import (
	"testing"

	"mudawwana/app/ui/words"
)

func TestPrefsComeBackFromTheirText(t *testing.T) {
	for _, p := range []Prefs{
		{}, {Lang: "en", Theme: "dark", Size: -2, Digits: words.ArabicDigits, Months: words.Morocco, Bare: true}, {Theme: "contrast", Size: 4, Plain: true},
	} {
		if got := ParsePrefs(p.String()); got != p {
			t.Errorf("%q reads as %+v, was %+v", p, got, p)
		}
	}
}

func TestParsePrefsTakesNothingItDoesNotKnow(t *testing.T) {
	for text, want := range map[string]Prefs{
		"theme=%22%3E&size=99&digits=7&months=-1&lang=xx&bare=2": {Size: maxSize},
		"size=-9": {Size: minSize},
		"%zz&&=":  {},
		"theme=":  {},
	} {
		if got := ParsePrefs(text); got != want {
			t.Errorf("%q reads as %+v", text, got)
		}
	}
}

func TestPreferChangesOneThing(t *testing.T) {
	s := State{}.Prefer("theme", "dark").Prefer("size", "1").Prefer("size", "1").Prefer("size", "-1").Prefer("digits", "1").Prefer("bare", "1").Prefer("plain", "1").Prefer("lang", "en")
	if want := (Prefs{Lang: "en", Theme: "dark", Size: 1, Digits: words.ArabicDigits, Bare: true, Plain: true}); s.Prefs != want || s.Lang != "en" {
		t.Errorf("%+v", s.Prefs)
	}
	if s = s.Prefer("lang", "ar").Prefer("theme", "no"); s.Prefs.Lang != "" || s.Lang != "" || s.Prefs.Theme != "" {
		t.Errorf("%+v", s.Prefs)
	}
}
