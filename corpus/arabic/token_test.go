package arabic

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// cases reads a table of testdata: fields apart by tabs, # begins a comment.
func cases(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

var escapes = strings.NewReplacer(`\u200f`, "\u200f", `\u200c`, "\u200c", `\u200b`, "\u200b", `\ufeff`, "\ufeff", `\u0654`, "\u0654",
	`\u202b`, "\u202b", `\u202c`, "\u202c", `\u2067`, "\u2067", `\u2069`, "\u2069", `\u00ad`, "\u00ad", `\xff`, "\xff", `\n`, "\n")

func TestTokensAreThoseOfTheTable(t *testing.T) {
	for _, c := range cases(t, "tokens.txt") {
		text := escapes.Replace(c[0])
		var terms, words []string
		for tok := range Tokens(text) {
			terms = append(terms, tok.Term)
			words = append(words, text[tok.Start:tok.End])
		}
		if got := strings.Join(terms, "|"); got != c[1] {
			t.Errorf("%q: terms %q, want %q", c[0], got, c[1])
		}
		if got := strings.Join(words, "|"); len(c) > 2 && got != escapes.Replace(c[2]) {
			t.Errorf("%q: words %q, want %q", c[0], got, c[2])
		}
	}
}

func TestFoldGivesOneKeyToAllSpellings(t *testing.T) {
	for _, c := range cases(t, "fold.txt") {
		for _, w := range c[1:] {
			w = escapes.Replace(w)
			if got := Fold(w); got != c[0] {
				t.Errorf("Fold(%q) = %q, want %q", w, got, c[0])
			}
		}
	}
}

func TestSurfaceWritesTheWordWithoutItsMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"حُكومَةٌ", "حكومة"},
		{"الحكـــومة", "الحكومة"},
		{"إلى", "إلى"},
		{"مؤ\u0654من", "مؤمن"},
		{"ا\u0655لى", "إلى"},
		{"ﻷن", "لأن"},
		{"أ.ف.ب", "أفب"},
		{"U.N.", "UN"},
		{"والـUN", "UN"},
		{"٢٠٢٣", "2023"},
		{"Café", "Café"},
	} {
		for tok := range Tokens(c.text) {
			if got := Surface(tok.Term, tok.Spelling); got != c.want {
				t.Errorf("%q: %q, want %q", c.text, got, c.want)
			}
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"وقالت «الحُكومة»: إلى ١٬٠٠٠.", "أ.ف.ب U.N. والـUN", "a\xffb ﷲ ﻻ", "10.5.2023 2٫5 1,000,000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for tok := range Tokens(text) {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("%q: token %+v after %d", text, tok, end)
			}
			end = tok.End
			if utf8.ValidString(text) && !utf8.ValidString(text[tok.Start:tok.End]) {
				t.Fatalf("%q: token %+v cuts a rune", text, tok)
			}
			if f := Fold(strings.ReplaceAll(tok.Term, ".", "")); tok.Term == "" || f != strings.ReplaceAll(tok.Term, ".", "") {
				t.Fatalf("%q: term %q folds to %q", text, tok.Term, f)
			}
			if s := Surface(tok.Term, tok.Spelling); utf8.RuneCountInString(s) != utf8.RuneCountInString(tok.Term) {
				t.Fatalf("%q: surface %q of %q", text, s, tok.Term)
			}
		}
		if once := Fold(text); Fold(once) != once {
			t.Fatalf("Fold(%q) = %q, then %q", text, once, Fold(once))
		}
	})
}
