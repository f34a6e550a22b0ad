package arabic

import (
	_ "embed" // the tables
	"slices"
	"sync"
)

var (
	//go:embed roots.txt
	rootTable string
	//go:embed foreign.txt
	foreignTable string
)

// Foreign reports whether a folded word is one from another language, without a
// root: «ريال».
func Foreign(word string) bool { return foreign()[word] }

var foreign = sync.OnceValue(func() map[string]bool { return wordsOf(foreignTable) })

// Root is what may be the root of a word. Two words whose Roots are equal may
// come of one root; that they do, only their being words shows.
type Root struct {
	class   string // of its letters, by the table: sound, doubled, four, or the weak one among them
	letters [4]rune
}

var rootPatterns = sync.OnceValue(func() map[string][][]rune {
	m := map[string][][]rune{}
	for _, f := range rows(rootTable) {
		m[f[0]] = append(m[f[0]], []rune(f[1]))
	}
	return m
})

// Roots returns what may be the roots of a folded word without clitics and
// endings, in any order: of «تأسيس» one is that of «مؤسس» and «أسس».
func Roots(word string) []Root {
	var list []Root
	runes := []rune(word)
	for class, patterns := range rootPatterns() {
		for _, p := range patterns {
			letters, ok := match(p, runes)
			if !ok || letters[2] == heh && runes[len(runes)-1] == heh {
				continue // «سنة» is no س ن ه
			}
			if r := (Root{class, letters}); !slices.Contains(list, r) {
				list = append(list, r)
			}
		}
	}
	return list
}

// Words returns what the patterns make of r. Many of them are no words.
func (r Root) Words() []string {
	patterns := rootPatterns()[r.class]
	list := make([]string, 0, len(patterns))
	for _, p := range patterns {
		list = append(list, fill(p, r.letters))
	}
	return list
}
