package arabic

import (
	_ "embed" // the tables
	"slices"
	"strings"
	"sync"
)

var (
	//go:embed irregular.txt
	irregularTable string
	//go:embed meanings.txt
	meaningTable string
	//go:embed kinds.txt
	kindTable string
	//go:embed patterns.txt
	patternTable string
)

// Irregular returns the folded words that belong to word by the table of
// irregular forms: «وزراء» for «وزير», and the reverse.
func Irregular(word string) []string { return irregulars().with(word) }

var irregulars = sync.OnceValue(func() *groups { return groupsOf(irregularTable) })

// Meanings returns the folded words that mean about the same as word by the table
// of meanings: «باخرة» for «سفينة».
func Meanings(word string) []string { return meanings().with(word) }

var meanings = sync.OnceValue(func() *groups { return groupsOf(meaningTable) })

// Kinds returns the folded words each of which is one of what word names, by the
// table of kinds: «صاروخ» for «سلاح», but not the reverse.
func Kinds(word string) []string { return kinds()[word] }

var kinds = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, f := range rows(kindTable) {
		words := foldedWords(f[0])
		m[words[0]] = words[1:]
	}
	return m
})

// groups is a table whose lines each hold words that belong together.
type groups struct {
	lines [][]string       // folded
	of    map[string][]int // by word, the lines it stands in
}

func groupsOf(table string) *groups {
	lines := rows(table)
	g := &groups{of: make(map[string][]int, 2*len(lines))}
	for _, f := range lines {
		words := foldedWords(f[0])
		for _, w := range words {
			g.of[w] = append(g.of[w], len(g.lines))
		}
		g.lines = append(g.lines, words)
	}
	return g
}

// with returns the other words of the lines that word stands in, each once.
func (g *groups) with(word string) []string {
	var others []string
	for _, n := range g.of[word] {
		for _, w := range g.lines[n] {
			if w != word && !slices.Contains(others, w) {
				others = append(others, w)
			}
		}
	}
	return others
}

// foldedWords returns the words of a line, folded.
func foldedWords(line string) []string {
	words := strings.Fields(line)
	for i, w := range words {
		words[i] = Fold(w)
	}
	return words
}

// pattern is a plural and its singular: letters and places of roots.
type pattern struct{ plural, singular []rune }

var patterns = sync.OnceValue(func() []pattern {
	var list []pattern
	for _, f := range rows(patternTable) {
		list = append(list, pattern{[]rune(f[0]), []rune(f[1])})
	}
	return list
})

// Patterns returns the folded words that are to word as the singular is to the
// plural, or the noun to an adjective in «وي», or the reverse, by the table of
// patterns: «صاروخ» for «صواريخ», «لغة» for «لغوي». Many of them are no words.
func Patterns(word string) []string {
	runes := []rune(word)
	var list []string
	for _, p := range patterns() {
		for _, c := range [2]pattern{p, {p.singular, p.plural}} {
			if root, ok := match(c.plural, runes); ok && root[3] != heh { // «قيمة» is no ق ي م ه
				if w := fill(c.singular, root); w != word && !slices.Contains(list, w) {
					list = append(list, w)
				}
			}
		}
	}
	return list
}

// match returns the root that makes word of a pattern. Letters of a root are no
// alef.
func match(pattern, word []rune) (root [4]rune, ok bool) {
	if len(pattern) != len(word) {
		return root, false
	}
	for i, r := range pattern {
		switch {
		case r >= '1' && r <= '4':
			if before := root[r-'1']; word[i] == alef || word[i] < hamza || before != 0 && before != word[i] {
				return root, false
			}
			root[r-'1'] = word[i]
		case r != word[i]:
			return root, false
		}
	}
	return root, true
}

func fill(pattern []rune, root [4]rune) string {
	var b strings.Builder
	b.Grow(2 * len(pattern)) // bytes: Arabic letters have two
	for _, r := range pattern {
		if r >= '1' && r <= '4' {
			r = root[r-'1']
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Conjugations returns what can be other persons of a verb, folded: «لعب» and
// «تلعب» for «يلعب». Many of them are no words. It has none for words of fewer
// than three letters of root.
func Conjugations(word string) []string {
	bare := word
	for _, p := range []string{"ي", "ت", "ن"} {
		if s, ok := strings.CutPrefix(word, p); ok && len(s) >= 3*len("ي") {
			bare = s
		}
	}
	if len(bare) < 3*len("ي") {
		return nil
	}
	list := []string{bare, "ي" + bare, "ت" + bare, "ن" + bare}
	return slices.DeleteFunc(list, func(w string) bool { return w == word })
}
