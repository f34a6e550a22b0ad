package near

import (
	"context"
	"iter"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
)

// reading is one way to take a word apart.
type reading struct {
	prefix arabic.Prefix
	base   string
	suffix arabic.SuffixKind
	ending string
	known  bool // a root, a pattern or a table makes base
}

// lens is a Vocabulary seen by someone who asked for a word, which is evidence
// that there is such a word, for as long as they wait for it.
type lens struct {
	*Vocabulary
	*pause
	asked string
}

func (v *Vocabulary) lens(ctx context.Context, asked string) lens {
	return lens{v, &pause{ctx: ctx}, asked}
}

// stems adds to found the words that share a base with key: the same word with
// other clitics and endings.
func (v lens) stems(key string, level Level, found *matches) { v.taken(v.rests(key), level, found) }

// taken is stems of a word with those rests.
func (v lens) taken(rests []rest, level Level, found *matches) {
	for _, rest := range rests {
		for _, r := range v.readings(rest) {
			if level > Clitics || r.ending == "" {
				v.sameBase(r, level, found)
			}
		}
	}
}

// sameBase adds the words that are clitics or none, the base of r, as it is or
// turned, and an ending.
func (v lens) sameBase(r reading, level Level, found *matches) {
	for _, p := range arabic.Prefixes() {
		if p.Kind == arabic.Future && r.prefix.Kind != arabic.Future && !isImperfect(r.base) {
			continue
		}
		v.begin(r.base, r, p, level, found)
		if level > Clitics {
			for _, turned := range turns(r.base) {
				v.begin(turned, r, p, level, found)
			}
		}
	}
}

// begin adds the words that begin with p and base, that of r or what it turns into.
func (v lens) begin(base string, r reading, p arabic.Prefix, level Level, found *matches) {
	start := p.Text + base
	for n, _ := v.Find(start); n < v.Len() && !v.over(); n++ {
		word := v.Bytes(n)
		if len(word) < len(start) || string(word[:len(start)]) != start {
			break
		}
		ending := string(word[len(start):])
		kind, ok := arabic.Suffix(ending)
		if !ok {
			continue
		}
		clitic := ending == r.ending && definite(p) == definite(r.prefix)
		if level == Clitics && !clitic {
			continue
		}
		text := string(word)
		if !v.leans(p, text) {
			continue
		}
		if rest := text[len(p.Text):]; base != r.base {
			if b, e := v.unturned(rest); b != r.base || e != ending {
				continue
			}
			kind = arabic.Pronoun
		} else if ending != "" && !v.trails(rest, ending, r.known) {
			continue
		}
		weight := endingWeight(r, kind, ending)
		if p.Text != r.prefix.Text {
			weight *= cliticWeight
		}
		found.add(Match{n, weight, SameStem})
	}
}

// turns returns what the end of a base turns into before a pronoun: the hamza of
// «بناء» takes a seat, «بنائها» and «بناؤها», and the ى of «مستوى» becomes the alef
// of «مستواها».
func turns(base string) []string {
	if s, ok := strings.CutSuffix(base, "اء"); ok {
		return []string{s + "اي", s + "او"}
	}
	if s, ok := strings.CutSuffix(base, "ي"); ok && utf8.RuneCountInString(s) >= 2 {
		return []string{s + "ا"}
	}
	return nil
}

// turning are the pronouns before which a base turns.
var turning = []string{"ه", "ها", "هم", "هما", "هن", "نا", "كم"}

// unturned returns the base of a folded word without clitics that has turned before
// its pronoun, and that pronoun: «بناء» and «ها» of «بنايها»; "" when there is none. The
// vocabulary must have the base. «ولايه» is no «ولاء» with a pronoun, as «الولايه» shows.
func (v lens) unturned(word string) (base, ending string) {
	for _, e := range turning {
		s, ok := strings.CutSuffix(word, e)
		if !ok || e == "ه" && v.count("ال"+word) > 0 {
			continue
		}
		for _, turn := range [...][2]string{{"اي", "اء"}, {"او", "اء"}, {"ا", "ي"}} {
			if b, ok := strings.CutSuffix(s, turn[0]); ok && utf8.RuneCountInString(b) >= 2 && v.attested(b+turn[1]) {
				return b + turn[1], e
			}
		}
	}
	return "", ""
}

// bases yields word, and what endings leave of it.
func (v lens) bases(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(word) || arabic.IsUnit(word) {
			return
		}
		if base, _ := v.unturned(word); base != "" && !yield(base) {
			return
		}
		letters := 0
		for i := range word {
			if letters >= minBase {
				if _, ok := arabic.Suffix(word[i:]); ok && !yield(word[:i]) {
					return
				}
			}
			letters++
		}
	}
}

// The weights of words that share a base.
const (
	cliticWeight = 0.9  // other clitics: والعراق, العراق
	numberWeight = 0.65 // other number, gender or owner: حكومته, حكومات
	nisbaWeight  = 0.4  // of or about it: عراقي, العراق
)

func endingWeight(r reading, kind arabic.SuffixKind, ending string) float32 {
	switch {
	case ending == r.ending:
		return 1
	case (kind == arabic.Nisba) != (r.suffix == arabic.Nisba) && !(plural(ending) && construct(r.ending) || plural(r.ending) && construct(ending)):
		return nisbaWeight
	}
	return numberWeight
}

// plural reports whether an ending is that of men, «مستشارون»; construct, whether
// it may be what that is before another word or a pronoun, «مستشاري», «مستشاريه».
func plural(ending string) bool    { return ending == "ون" || ending == "ين" || ending == "و" }
func construct(ending string) bool { return ending == "ي" || ending == "يه" }

func definite(p arabic.Prefix) bool { return p.Kind == arabic.Article }

// rest is what a prefix leaves of a word.
type rest struct {
	prefix arabic.Prefix
	text   string
}

// rests returns what the prefixes leave of key that the vocabulary bears out, all of
// it first.
func (v lens) rests(key string) []rest {
	var list []rest
	for _, p := range arabic.Prefixes() {
		if text, ok := strings.CutPrefix(key, p.Text); ok && v.leans(p, key) {
			list = append(list, rest{p, text})
		}
	}
	return list
}

// readings returns the ways to take r apart that the vocabulary bears out: without
// an ending, turned before a pronoun, and the shortest base.
func (v lens) readings(r rest) []reading {
	list := []reading{{prefix: r.prefix, base: r.text}}
	if base, ending := v.unturned(r.text); base != "" && !arabic.IsUnit(r.text) {
		list = append(list, reading{prefix: r.prefix, base: base, suffix: arabic.Pronoun, ending: ending})
	}
	for i := range r.text {
		base, ending := r.text[:i], r.text[i:]
		kind, ok := arabic.Suffix(ending)
		if ok && utf8.RuneCountInString(base) >= minBase && v.trails(r.text, ending, false) {
			return append(list, reading{prefix: r.prefix, base: base, suffix: kind, ending: ending})
		}
	}
	return list
}

// minBase is the least number of letters of a base.
const minBase = 3

// leans reports whether the clitics p are really in front of word, of which
// they are the first letters.
func (v lens) leans(p arabic.Prefix, word string) bool {
	if p.Text == "" {
		return true
	}
	rest := word[len(p.Text):]
	n := utf8.RuneCountInString(rest)
	if n < 2 || arabic.IsUnit(word) {
		return false
	}
	if p.Kind == arabic.Article {
		return n >= minBase || v.attested(rest)
	}
	if p.Kind == arabic.Future {
		return n >= minBase && isImperfect(rest) && v.attested(rest)
	}
	docs := v.count(word)
	if v.count("ال"+word)*10 > docs {
		return false // «الوزير» shows that the و of «وزير» is its own
	}
	if p.Text == "و" && (n >= minBase && !arabic.OwnWaw(word) || arabic.Binds(rest)) {
		return true // however rare «فاز» is beside «وفاز»; «وفي» is «في»
	}
	bare := v.count(rest)
	if n > 3 {
		bare += v.count("ال" + rest) // «بإشراف», beside «الإشراف»
		if bare == 0 && n > 4 && v.inflected(rest) {
			bare = 1 // ولحكومتنا, where only حكومة is a word of its own
		}
	}
	return bare > 0 && bare*cliticLengths[min(n, 5)] >= docs*cliticRatio[p.Kind]
}

// A one-letter clitic is believed when what is left stands in so many more
// documents than the whole; long rests need less.
var (
	cliticLengths = [6]int{2: 1, 3: 2, 4: 4, 5: 100}
	cliticRatio   = [...]int{arabic.Conjunction: 2, arabic.Preposition: 3, arabic.Comparison: 20, arabic.Future: 0}
)

// isImperfect reports whether a folded word can be a verb after س: يزور.
func isImperfect(word string) bool {
	return strings.HasPrefix(word, "ي") || strings.HasPrefix(word, "ت") || strings.HasPrefix(word, "ن") || strings.HasPrefix(word, "ا")
}

// trails reports whether ending is really the ending of word, which has no clitics.
// Where what is left is known to be a word, no counts need show it: «سقطت» is of «سقوط»
// even if no «سقط» stands by itself.
func (v lens) trails(word, ending string, known bool) bool {
	base := word[:len(word)-len(ending)]
	if kind, _ := arabic.Suffix(ending); (kind == arabic.Number || ending == "يا") && aName(word) {
		return false // «تركيا» is not of «ترك», nor «البحرين» of «بحر»
	}
	regular := ending == "ه" || ending == "ات" && (arabic.IsUnit(base) || arabic.IsUnit(base+"ه"))
	if arabic.IsUnit(word) && !regular {
		return false
	}
	switch n := utf8.RuneCountInString(base); {
	case n < minBase:
		return false
	case n > 4 || known:
		return true
	}
	family := v.count(base) + v.count("ال"+base) + v.count(base+"ه") + v.count("ال"+base+"ه")
	own := v.count(word) + v.count("ال"+word)
	return family > 0 && family*4 >= own
}

// inflected reports whether word is a word of the corpus with an ending.
func (v lens) inflected(word string) bool {
	for i := range word {
		if _, ok := arabic.Suffix(word[i:]); ok && utf8.RuneCountInString(word[:i]) >= minBase {
			if v.attested(word[:i]) || v.attested(word[:i]+"ه") {
				return true
			}
		}
	}
	return false
}

func (v lens) attested(word string) bool {
	return v.count(word) > 0 || v.count("ال"+word) > 0
}

// count is in how many documents word stands; what was asked for counts as one.
func (v lens) count(word string) int {
	if n, ok := v.Find(word); ok {
		return v.Docs(n)
	}
	if word == v.asked {
		return 1
	}
	return 0
}
