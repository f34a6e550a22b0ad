package arabic

import (
	"strings"
	"sync"
	"unicode"
)

//go:generate go run gen.go

// The ranges of the generated tables.
const (
	firstForm, lastForm   = 0xFB50, 0xFEFC
	firstLatin, lastLatin = 0x00C0, 0x024F
	firstViet, lastViet   = 0x1E00, 0x1EFF
)

// forms is formTable by line. Text without presentation forms never asks.
var forms = sync.OnceValue(func() []string { return strings.Split(formTable, "\n") })

// expand returns the letters that the presentation form r stands for, "" when
// it is none: «لا» ← «ﻻ».
func expand(r rune) string {
	if r < firstForm || r > lastForm {
		return ""
	}
	return forms()[r-firstForm]
}

// foldLatin returns the small letter without accents: e ← É.
func foldLatin(r rune) rune {
	c := byte('-')
	switch {
	case r >= firstLatin && r <= lastLatin:
		c = latinTable[r-firstLatin]
	case r >= firstViet && r <= lastViet:
		c = vietTable[r-firstViet]
	}
	if c == '-' {
		return unicode.ToLower(r)
	}
	return rune(c)
}
