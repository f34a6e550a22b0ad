package typing

import (
	_ "embed" // for the keyboard
	"strings"
	"sync"
	"unicode"
)

//go:embed layout.txt
var layoutTable string

// keyboard is the two letters of each key.
type keyboard struct {
	toArabic map[string]string
	toLatin  map[string]string // the key of «لا» too
}

var keys = sync.OnceValue(func() keyboard {
	k := keyboard{map[string]string{}, map[string]string{}}
	for line := range strings.Lines(layoutTable) {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		pairs := strings.Fields(line)
		for i := 0; i+1 < len(pairs); i += 2 {
			k.toArabic[pairs[i]] = pairs[i+1]
			k.toLatin[pairs[i+1]] = pairs[i]
		}
	}
	return k
})

// Flip returns what the same keys give on the other layout, Arabic 101 for
// English and the other way round: «hguvhr» → «العراق», «ىثصس» → "news". It
// returns "" when typed has letters of both scripts or of none. The keys of
// «لا» give two letters, so that «gh» and «b» are told apart by nothing; the
// second result has the other reading of each, "" when there is none.
func Flip(typed string) (flipped, other string) {
	latin, arab := false, false
	for _, r := range typed {
		latin = latin || r < unicode.MaxASCII && unicode.IsLetter(r)
		arab = arab || unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
	}
	switch {
	case latin == arab:
		return "", ""
	case latin:
		return flip(typed, keys().toArabic, 1), ""
	}
	flipped, other = flip(typed, keys().toLatin, 1), flip(typed, keys().toLatin, 2)
	if other == flipped {
		other = ""
	}
	return flipped, other
}

// flip maps typed by table, taking at most so many runes at once.
func flip(typed string, table map[string]string, most int) string {
	var b strings.Builder
	r := []rune(typed)
	for i := 0; i < len(r); {
		n := min(most, len(r)-i)
		for ; n > 1; n-- {
			if _, ok := table[string(r[i:i+n])]; ok {
				break
			}
		}
		if to, ok := table[string(r[i:i+n])]; ok {
			b.WriteString(to)
		} else {
			b.WriteString(string(r[i : i+n]))
		}
		i += n
	}
	return b.String()
}

const (
	// minFlipped is how many letters must be typed before the layout is doubted.
	minFlipped = 3
	// rareFlipped is one in how many documents a word in Arabic must stand in:
	// among all words of a large corpus some are nearly any row of letters.
	rareFlipped = 2000
)

// flipped returns completions of what the same keys give on the other layout,
// when all words but the last are of the corpus.
func (h *Helper) flipped(typed string, limit int) []candidate {
	first, second := Flip(typed)
	var list []candidate
	for _, text := range []string{first, second} {
		t := read(text)
		if len([]rune(strings.TrimSpace(text))) < minFlipped || !isText(text) || !h.attested(t.before) {
			continue
		}
		found := h.known(&t, limit)
		if n, ok := h.Words.Find(t.folded); ok {
			docs := h.Words.Docs(n)
			found = append(found, candidate{head: t.head, words: []int{n}, docs: docs, score: 5 * float64(docs)})
		}
		for _, c := range found {
			c.kind = Layout
			if inArabic(text) && c.docs*rareFlipped < h.docs {
				continue
			}
			list = append(list, c)
		}
	}
	return list
}

// isText reports whether s has letters and spaces only: harakat and signs on
// the keys of capitals say that the layout was right.
func isText(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsSpace(r) }) < 0
}

func inArabic(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) >= 0
}

func (h *Helper) attested(words []string) bool {
	for _, w := range words {
		if _, ok := h.Words.Find(w); !ok {
			return false
		}
	}
	return true
}
