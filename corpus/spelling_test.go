package corpus

import (
	"reflect"
	"strings"
	"testing"

	"mudawwana/corpus/arabic"
)

func TestFormsGiveBackTheWordAsWritten(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"حكومه", ""},
		{"حكومة", "\x05ة"},
		{"حُكومة", "\x05ة\x00\x01\x04ُ"}, // ح, then the mark, then كومة
		{"٢٠١٥", "\x00\x00\x00٢٠١٥"},
		{"2015", ""},
		{"كتـــاب", "\x00\x02\x02ـــ"}, // كت and اب
		{"أ.ف.ب", "\x01أ\x00\x01\x01.ف."},
		{"CJTF", "\x01C\x02J\x03T\x04F"},
	} {
		var all []arabic.Token
		for tok := range arabic.Tokens(c.written) {
			all = append(all, tok)
		}
		if len(all) != 1 {
			t.Fatalf("%q is %d words", c.written, len(all))
		}
		got := formFor(all[0], c.written)
		if got != c.want {
			t.Errorf("formFor(%q) = %q, want %q", c.written, got, c.want)
		}
		if back := writtenOf(all[0].Term, got); back != c.written {
			t.Errorf("%q comes back as %q", c.written, back)
		}
	}
}

// FuzzForms holds that every word of every text comes back, and that no form
// of a damaged index leads to a panic.
func FuzzForms(f *testing.F) {
	f.Add("قالتِ الحُكومةُ إنّها ٢٠٢٣ كتـــاب والـUN", "\x01\xff\x00\xff\xff")
	f.Fuzz(func(t *testing.T, text, form string) {
		for tok := range arabic.Tokens(text) {
			written := text[tok.Start:tok.End]
			if back := writtenOf(tok.Term, formFor(tok, written)); back != written {
				t.Errorf("%q comes back as %q", written, back)
			}
			writtenOf(tok.Term, form)
			writtenOf(strings.ToValidUTF8(form, ""), form)
		}
	})
}

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
