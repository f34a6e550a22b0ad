package arabic

import "strings"

// Consonants returns the consonants of a folded word, Arabic or Latin, in one
// spelling of sounds: «عراق» and "iraq" are RK, «السوداني» and "alsudani" SDN.
// Letters that one script writes and the other does not are left out.
func Consonants(word string) string { return sound(word, false) }

// Sound is Consonants with the long vowels: «سوداني» and "sudani" are sudani
// and sudni.
func Sound(word string) string { return sound(word, true) }

func sound(word string, vowels bool) string {
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
		if c == 0 || c >= 'a' && c <= 'z' && !vowels || c == last {
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
	"ck", "K", "x", "KS", "كس", "KS", "ee", "i", "oo", "u", "ou", "u")

// soundOf is the sound of a letter: a capital for a consonant, a small letter
// for a vowel, 0 for none.
func soundOf(r rune) byte {
	const (
		letters = "بpbتطtدضdذثصسsزظzجgjغشcخحهhعءرrلlمmنnفfvقkكqايوaeiouyw"
		sounds  = "BBBTTTDDDDSSSSZZZGGGGXKQHHH\x00\x00RRLLMMNNFFFKKKKaiuaiiuuiu"
	)
	if r >= 'A' && r <= 'Z' {
		return byte(r)
	}
	if i := strings.IndexRune(letters, r); i >= 0 {
		n := 0
		for range letters[:i] {
			n++
		}
		return sounds[n]
	}
	return 0
}
