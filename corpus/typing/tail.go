package typing

import (
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

const article = "ال"

// tail is the end of a query that is being typed.
type tail struct {
	head   string   // all before the word that is being typed
	folded string   // that word, "" after a space
	before []string // the folded words right before it, at most two, in order
}

// breaks end a word for good; a quote, a parenthesis or a field may be open.
const breaks = " \t\n\u00a0\"«»“”„‹›()،؛؟,;?!:"

func read(typed string) tail {
	start := 0
	if i := strings.LastIndexAny(typed, breaks); i >= 0 {
		_, size := utf8.DecodeRuneInString(typed[i:])
		start = i + size
	}
	for start < len(typed) && strings.IndexByte("-=#@", typed[start]) >= 0 {
		start++
	}
	t := tail{head: typed[:start], folded: arabic.Fold(typed[start:])}
	for token := range arabic.Tokens(t.head) {
		t.before = append(t.before, token.Term)
	}
	t.before = t.before[max(0, len(t.before)-2):]
	return t
}

// start is a way in which the word may begin.
type start struct {
	folded string
	weight float64
}

// starts returns how the word that is being typed may begin in the corpus: as
// typed, with the article, without clitics. The first is as typed.
func (t *tail) starts() []start {
	list := []start{{t.folded, 1}}
	if utf8.RuneCountInString(t.folded) < 2 {
		return list
	}
	if !strings.HasPrefix(t.folded, article) {
		list = append(list, start{article + t.folded, 0.6})
	}
	for _, rest := range withoutClitic(t.folded) {
		if utf8.RuneCountInString(rest) > 1 {
			list = append(list, start{rest, 0.06})
		}
	}
	return list
}

// withoutClitic returns what word may be without a conjunction, a preposition
// or both: «والحكومة» → «الحكومة», «وبغداد» → «بغداد», «غداد», «للعراق» → «العراق».
func withoutClitic(word string) []string {
	var list []string
	for range 2 {
		if rest, ok := strings.CutPrefix(word, "لل"); ok {
			return append(list, article+rest)
		}
		r, size := utf8.DecodeRuneInString(word)
		if size == len(word) || !strings.ContainsRune("وفبلكس", r) {
			break
		}
		word = word[size:]
		list = append(list, word)
	}
	return list
}
