package arabic

import (
	_ "embed" // the tables
	"strings"
	"sync"
)

// The tables of rules: one rule a line, fields apart by tabs, # for remarks, which
// a line may end with too; the program for the browser is built without them.
var (
	//go:embed prefixes.txt
	prefixTable string
	//go:embed suffixes.txt
	suffixTable string
	//go:embed units.txt
	unitTable string
	//go:embed waw.txt
	wawTable string
)

// PrefixKind says what a Prefix is.
type PrefixKind uint8

// The kinds of Prefix; the one-letter ones can be the first letter of a word.
const (
	NoPrefix PrefixKind = iota
	Conjunction
	Preposition
	Comparison
	Article
	Future
)

// Prefix is a row of clitics that leans on the front of a word.
type Prefix struct {
	Text string // folded
	Kind PrefixKind
}

// SuffixKind is the class of a Suffix.
type SuffixKind uint8

// The classes of Suffix.
const (
	NoSuffix SuffixKind = iota
	Feminine
	Number
	Pronoun
	Nisba
	Verb
	suffixKinds
)

// Prefixes returns all prefixes, the empty one first.
func Prefixes() []Prefix { return prefixes() }

var prefixes = sync.OnceValue(func() []Prefix {
	kinds := map[string]PrefixKind{
		"conjunction": Conjunction, "preposition": Preposition, "comparison": Comparison,
		"article": Article, "future": Future,
	}
	list := []Prefix{{}}
	for _, f := range rows(prefixTable) {
		list = append(list, Prefix{f[0], kinds[f[1]]})
	}
	return list
})

// Suffix returns the class of an ending, and whether s is one; "" is.
func Suffix(s string) (SuffixKind, bool) {
	k, ok := suffixes()[s]
	return k, ok
}

var suffixes = sync.OnceValue(func() map[string]SuffixKind {
	kinds := map[string]SuffixKind{
		"feminine": Feminine, "number": Number, "pronoun": Pronoun, "nisba": Nisba, "verb": Verb,
	}
	m := map[string]SuffixKind{"": NoSuffix}
	for _, f := range rows(suffixTable) {
		m[f[0]] = kinds[f[1]]
	}
	return m
})

// IsUnit reports whether the folded word is known to have neither clitic nor
// ending, whatever its letters suggest: «وزير»، «لبنان».
func IsUnit(word string) bool { return units()[word] }

var units = sync.OnceValue(func() map[string]bool { return wordsOf(unitTable) })

// OwnWaw reports whether the «و» that a folded word begins with may be a letter of
// its own: whether what follows can be the rest of a root of the table, with weak
// letters and an ending: «وصول», «واحدة», «ولاية», and not «وفاز».
func OwnWaw(word string) bool {
	rest := []rune(strings.TrimPrefix(strings.TrimPrefix(word, "و"), "ا"))
	if len(rest) == 0 {
		return false
	}
	i := 1
	for ; i < len(rest) && isWeak(rest[i]); i++ {
		if ends(rest[i+1:]) && wawRoots()["و"+string(rest[0])+"ي"] {
			return true
		}
	}
	return i < len(rest) && ends(rest[i+1:]) && wawRoots()["و"+string(rest[0])+string(rest[i])]
}

var wawRoots = sync.OnceValue(func() map[string]bool { return wordsOf(wawTable) })

func isWeak(r rune) bool { return r == alef || r == 'و' || r == 'ي' }

func ends(letters []rune) bool {
	_, ok := Suffix(string(letters))
	return ok
}

// wordsOf is the set of the words in the first field of each line, folded.
func wordsOf(table string) map[string]bool {
	m := map[string]bool{}
	for _, f := range rows(table) {
		for w := range strings.FieldsSeq(f[0]) {
			m[Fold(w)] = true
		}
	}
	return m
}

// rows returns the fields of each line of a table.
func rows(table string) [][]string {
	var list [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			list = append(list, strings.Split(line, "\t"))
		}
	}
	return list
}
