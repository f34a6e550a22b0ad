// Package words holds what the interface says: one catalogue per language, and
// how numbers, counts and dates are written in it.
package words

import (
	"strconv"
	"strings"
)

// Forms are the plural forms of a counted thing, by CLDR category. {n} stands
// for the number. A form that a language does not use is empty.
type Forms struct{ Zero, One, Two, Few, Many, Other string }

// Digits is a choice of numerals.
type Digits uint8

// The numerals: 012 and ٠١٢.
const (
	LatinDigits Digits = iota
	ArabicDigits
)

// Months is a choice of Arabic month names.
type Months uint8

// The systems of month names.
const (
	Gulf    Months = iota // يناير، فبراير: Egypt, the Gulf, Sudan
	Levant                // كانون الثاني، شباط: Iraq, Syria, Lebanon, Jordan, Palestine
	Both                  // يوليو (تموز)
	Maghreb               // جانفي، فيفري: Algeria, Tunisia
	Morocco               // يناير، … يوليوز، غشت
)

// Locale is a catalogue with the reader's choices.
type Locale struct {
	*Catalogue
	Digits Digits
	Months Months
}

// For returns the Locale of a BCP 47 language, Arabic for those it has not.
func For(lang string) Locale {
	if lang == "en" {
		return Locale{Catalogue: &english}
	}
	return Locale{Catalogue: &arabic}
}

// Count says how many things there are: «نتيجتان», "2 results".
func (l Locale) Count(f Forms, n int) string {
	return strings.ReplaceAll(l.pick(f, n), "{n}", l.Number(n))
}

// Number writes n with the reader's numerals, thousands apart.
func (l Locale) Number(n int) string {
	s := strconv.Itoa(n)
	sep := ","
	if l.Digits == ArabicDigits {
		sep = "٬"
	}
	var b strings.Builder
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 && s[i-1] != '-' {
			b.WriteString(sep)
		}
		b.WriteRune(c)
	}
	return l.Numerals(b.String())
}

// Numerals writes the digits of s with the reader's numerals.
func (l Locale) Numerals(s string) string {
	zero := '0'
	if l.Digits == ArabicDigits {
		zero = '٠'
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r - '0' + zero
		case r >= '٠' && r <= '٩':
			return r - '٠' + zero
		}
		return r
	}, s)
}

// Fill puts values into the places {a} and {b} of a text, in this order. What
// a value holds is never a place.
func Fill(text string, values ...string) string {
	var b strings.Builder
	for i, v := range values {
		before, after, found := strings.Cut(text, "{"+string(rune('a'+i))+"}")
		if !found {
			break
		}
		b.WriteString(before + v)
		text = after
	}
	return b.String() + text
}
