package corpus

import (
	"reflect"
	"testing"
)

// FuzzTexts holds that an Article comes back letter by letter, whatever stands
// in it.
func FuzzTexts(f *testing.F) {
	f.Add("'><img src=/evil onerror=window.hacked=1>", "\"><b>قال</b>: «نعم»…  ", "***", "")
	f.Add("عنوان", "", "كلمة", "\u202eمقلوب\u202c و O'Brien، ٢٬٠٠٠ أ.ف.ب")
	f.Fuzz(func(t *testing.T, title, deck, body, caption string) {
		want := Article{ID: "a", Title: title, Deck: deck, Blocks: []Block{{Text: body}, {Kind: Caption, Text: caption}, {Text: deck}}}
		if got, err := open(t, want).Article("a"); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, %v, want %+v", got, err, want)
		}
	})
}
