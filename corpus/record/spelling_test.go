package record

import (
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
		got := FormFor(all[0], c.written)
		if got != c.want {
			t.Errorf("formFor(%q) = %q, want %q", c.written, got, c.want)
		}
		if back := WrittenOf(all[0].Term, got); back != c.written {
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
			if back := WrittenOf(tok.Term, FormFor(tok, written)); back != written {
				t.Errorf("%q comes back as %q", written, back)
			}
			WrittenOf(tok.Term, form)
			WrittenOf(strings.ToValidUTF8(form, ""), form)
		}
	})
}
