package record

import (
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// A word of the index is found by its folded key. Its form says how it is
// written: the spelling that arabic.Surface makes a word of, "" for most; where
// that is not all (harakat, digits of the other set, marks inside), also what
// differs from it:
//
//	form  spelling, 0x00, letters before (1), letters behind (1), text
//
// where the word begins and ends with so many letters of its surface, at most
// 255, and the text stands between.
const writtenMark = "\x00"

// FormFor returns the form of a word that is written so.
func FormFor(t arabic.Token, written string) string {
	surface := arabic.Surface(t.Term, t.Spelling)
	if surface == written {
		return t.Spelling
	}
	before, after := 0, 0 // letters
	head, tail := 0, 0    // bytes
	for head < min(len(surface), len(written)) && before < 255 {
		r, n := utf8.DecodeRuneInString(surface[head:])
		if w, m := utf8.DecodeRuneInString(written[head:]); r != w || n != m {
			break
		}
		before++
		head += n
	}
	for tail < min(len(surface), len(written))-head && after < 255 {
		r, n := utf8.DecodeLastRuneInString(surface[head : len(surface)-tail])
		if w, m := utf8.DecodeLastRuneInString(written[head : len(written)-tail]); r != w || n != m {
			break
		}
		after++
		tail += n
	}
	return t.Spelling + writtenMark + string([]byte{byte(before), byte(after)}) + written[head:len(written)-tail]
}

// WrittenOf returns the word of that key and form as it is written: what
// FormFor was told.
func WrittenOf(key, form string) string {
	spelling, rest, ok := strings.Cut(form, writtenMark)
	surface := arabic.Surface(key, spelling)
	if !ok || len(rest) < 2 {
		return surface
	}
	head, tail := 0, len(surface)
	for range rest[0] {
		_, n := utf8.DecodeRuneInString(surface[head:])
		head += n
	}
	for range rest[1] {
		_, n := utf8.DecodeLastRuneInString(surface[head:tail])
		tail -= n
	}
	return surface[:head] + rest[2:] + surface[tail:]
}

// SpellingOf returns the spelling in a form.
func SpellingOf(form string) string {
	spelling, _, _ := strings.Cut(form, writtenMark)
	return spelling
}
