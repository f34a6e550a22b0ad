package arabic

import (
	_ "embed" // the tables
	"slices"
	"strings"
	"sync"
)

//go:generate go run gen_names.go

var (
	//go:embed synonyms.txt
	synonymTable string
	//go:embed names.txt
	nameTable string
)

// Synonyms returns the folded words that name the same thing as the folded
// word, or as two words with a space between them, «ال» aside: months of other calendars and countries, numbers in words
// and digits, countries, languages and acronyms in the other script.
func Synonyms(word string) []string {
	if list, ok := synonyms()[word]; ok {
		return list
	}
	return synonyms()[strings.TrimPrefix(word, "ال")]
}

var synonyms = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, table := range []string{synonymTable, nameTable} {
		for _, f := range rows(table) {
			words := strings.Fields(f[0])
			for i := range words {
				first, second, two := strings.Cut(words[i], "_")
				words[i] = strings.TrimPrefix(Fold(first), "ال")
				if two {
					words[i] += " " + Fold(second)
				}
			}
			for _, w := range words {
				for _, other := range words {
					if other != w && !strings.Contains(other, " ") && !slices.Contains(m[w], other) {
						m[w] = append(m[w], other)
					}
				}
			}
		}
	}
	return m
})
