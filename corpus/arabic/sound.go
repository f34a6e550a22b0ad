package arabic

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Consonants returns the consonants of a folded word, Arabic or Latin, in one
// spelling of sounds: «عراق» and "iraq" are RK, «السوداني» and "alsudani" SDN.
// Letters that one script writes and the other does not are left out.
func Consonants(word string) string {
	word = strings.TrimPrefix(word, "ال")
	if s, ok := strings.CutPrefix(word, "al"); ok && len(s) >= 4 {
		word = strings.TrimPrefix(s, "-")
	}
	word = digraphs.Replace(word)
	if len(word) > 2 {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "ه"), "h")
	}
	var b strings.Builder
	last := byte(0)
	for _, r := range word {
		c := soundOf(r)
		if c == 0 || c >= 'a' || c == last {
			continue
		}
		b.WriteByte(c)
		last = c
	}
	return b.String()
}

// digraphs are the Latin letters that stand together for one Arabic letter;
// capitals are sounds.
var digraphs = strings.NewReplacer("sch", "X", "sh", "X", "ch", "X", "kh", "Q", "gh", "G", "th", "S", "dh", "D", "ph", "F",
	"ck", "K", "x", "KS", "ee", "i", "oo", "u", "ou", "u")

// The sounds of the letters: a capital for a consonant, a small letter for a
// vowel, 0 for none.
const (
	arabicSounds = "\x00aauaiaBHTSGHQDDRZSXSDTZ\x00G\x00\x00\x00\x00\x00\x00FKKLMNHuii" // ء to ي
	latinSounds  = "aBKDiFGHiGKLMNuBKRSTuFuKiZ"                                         // a to z
)

func soundOf(r rune) byte {
	switch {
	case r >= hamza && r <= yeh:
		return arabicSounds[r-hamza]
	case r >= 'a' && r <= 'z':
		return latinSounds[r-'a']
	case r >= 'A' && r <= 'Z':
		return byte(r)
	}
	return 0
}

// HasConsonants reports whether Consonants of an Arabic word are these. It
// stops at the first that is not.
func HasConsonants(word []byte, consonants string) bool {
	word = bytes.TrimPrefix(word, []byte("ال"))
	if len(word) > 2 {
		word = bytes.TrimSuffix(word, []byte("ه"))
	}
	last := byte(0)
	for len(word) > 0 {
		r, n := utf8.DecodeRune(word)
		word = word[n:]
		c := soundOf(r)
		if c == 0 || c >= 'a' || c == last {
			continue
		}
		if consonants == "" || consonants[0] != c {
			return false
		}
		consonants, last = consonants[1:], c
	}
	return consonants == ""
}
