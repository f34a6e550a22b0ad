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
// word, or as two words with a space between them, «ال» aside: months of other
// calendars and countries, numbers in words and digits, countries, languages and
// acronyms in the other script, other names of places, peoples, scholars, diseases.
func Synonyms(word string) []string { return synonyms().words[known(word)] }

// Adjective returns the folded adjective of a name of the tables that ends in
// alef: «فرنسي» for «فرنسا», «سوري» for «سوريا». Those of other names are the name and
// an ending; "" for them, and for what is no name.
func Adjective(name string) string {
	s, ok := strings.CutSuffix(name, "ا")
	if !ok || len(Synonyms(name)) == 0 {
		return ""
	}
	return strings.TrimSuffix(s, "ي") + "ي"
}

// NamesOf returns the names whose Adjective is the folded word.
func NamesOf(adjective string) []string {
	s, ok := strings.CutSuffix(adjective, "ي")
	if !ok {
		return nil
	}
	return slices.DeleteFunc([]string{s + "ا", s + "يا"}, func(name string) bool { return Adjective(name) == "" })
}

// Pairs returns the names of two folded words of what the folded word, or the two
// with a space between them, name: «كانون الثاني» for «يناير».
func Pairs(word string) [][2]string { return synonyms().pairs[known(word)] }

// Unsure reports whether a folded word is the half of names: «كانون» says
// nothing without «الأول» or «الثاني».
func Unsure(first string) bool { return synonyms().halves[first] }

// known is word as the tables have it.
func known(word string) string {
	if _, ok := synonyms().words[word]; ok {
		return word
	}
	return strings.TrimPrefix(word, "ال")
}

// names are the tables, without the «ال» that a name begins with.
type names struct {
	words  map[string][]string // other names of one word
	pairs  map[string][][2]string
	halves map[string]bool // first words of names that the table has with +
}

var synonyms = sync.OnceValue(func() names {
	n := names{map[string][]string{}, map[string][][2]string{}, map[string]bool{}}
	for _, table := range []string{synonymTable, nameTable} {
		for _, f := range rows(table) {
			n.add(strings.Fields(f[0]))
		}
	}
	for pair, words := range n.words {
		if first, _, two := strings.Cut(pair, " "); two && n.halves[first] {
			n.words[first] = append(n.words[first], words...)
		}
	}
	return n
})

// add adds the names of one thing.
func (n names) add(line []string) {
	keys := make([]string, len(line))
	for i, name := range line {
		first, second, half := strings.Cut(name, "+")
		two := half
		if !half {
			first, second, two = strings.Cut(name, "_")
		}
		keys[i] = strings.TrimPrefix(Fold(first), "ال")
		if two {
			if half {
				n.halves[keys[i]] = true
			}
			keys[i] += " " + Fold(second)
			line[i] = Fold(first) + " " + Fold(second)
		}
	}
	for _, key := range keys {
		for j, other := range keys {
			first, second, two := strings.Cut(line[j], " ")
			switch {
			case other == key:
			case two:
				if pair := [2]string{first, second}; !slices.Contains(n.pairs[key], pair) {
					n.pairs[key] = append(n.pairs[key], pair)
				}
			case !slices.Contains(n.words[key], other):
				n.words[key] = append(n.words[key], other)
			}
		}
	}
}
