package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/near"
	"mudawwana/corpus/query"
)

// joinedWeight is that of one word for two: عبدالله for عبد الله.
const joinedWeight = 0.9

// leastJoined is the least length in letters of two words written as one:
// shorter ones are words of their own, as «كلما» is.
const leastJoined = 6

// join lets what two words side by side make together stand for each of them:
// the one word that they are often written as, and the other names of a thing
// that has a name of two words.
func (c *compiler) join(kids []*node) {
	for i := 1; i < len(kids); i++ {
		if kids[i-1].kind != query.Word || kids[i].kind != query.Word {
			continue
		}
		a, b := c.words[kids[i-1].words[0]], c.words[kids[i].words[0]]
		if !a.joins() || !b.joins() || a.title != b.title {
			continue
		}
		key := a.Key + b.Key
		if utf8.RuneCountInString(key) >= leastJoined && utf8.RuneCountInString(b.Key) > 2 {
			if _, ok := c.index.words().Find(key); ok {
				c.both(a, b, key, joinedWeight, near.Spelling)
			}
		}
		names, pairs, unsure := nameOf(a.Key, b.Key)
		if unsure { // «كانون» alone is of either month
			a.Forms = c.pair(a.Key, b.Key, 1, near.SameFolded)
			b.Forms = slices.Clone(a.Forms)
		}
		for _, name := range names {
			c.both(a, b, name, namedWeight, near.Synonym)
		}
		for _, p := range pairs {
			for _, f := range c.pair(p[0], p[1], namedWeight, near.Synonym) {
				if p[0] != a.Key { // else the word is counted already
					a.add(f)
				}
				b.add(f)
			}
		}
	}
}

// joins reports whether w may be one half of a word.
func (w *Word) joins() bool { return w.Level == Near && !w.Prefix && !w.phrase && !w.Negated }

// both adds key, with and without clitics, to the forms of a and b.
func (c *compiler) both(a, b *Word, key string, weight float32, reason near.Reason) {
	v := c.index.words()
	for _, m := range v.Near(c.ctx, key, near.Clitics) {
		f := formFrom(v, m)
		f.Weight, f.Reason = f.Weight*weight, reason
		if !c.except.takes(&f) {
			a.add(f)
			b.add(f)
		}
	}
}

// add puts f among the forms, heaviest first.
func (w *Word) add(f Form) {
	if has := w.Form(f.Text); has != nil {
		has.Weight = max(has.Weight, f.Weight)
		return
	}
	at := 0
	for i := range w.Forms {
		if w.Forms[i].Weight >= f.Weight {
			at = i + 1
		}
	}
	w.Forms = append(w.Forms[:at:at], append([]Form{f}, w.Forms[at:]...)...)
}

// parted returns w, or the two words that w is when it is not known and a space
// was left out.
func (c *compiler) parted(w *Word) []*Word {
	if !w.joins() || len(w.Forms) > 0 && !w.Forms[0].distant() {
		return []*Word{w}
	}
	at := c.index.seam(w.Key)
	if at == 0 {
		return []*Word{w}
	}
	first, second := *w, *w
	first.Key, second.Key = w.Key[:at], w.Key[at:]
	first.spelling, second.spelling = "", ""
	if runes := []rune(w.Text); len(runes) == utf8.RuneCountInString(w.Key) {
		cut := len(string(runes[:utf8.RuneCountInString(first.Key)]))
		first.Text, second.Text = w.Text[:cut], w.Text[cut:]
		if w.End-w.Start == len(w.Text) {
			first.End, second.Start = w.Start+cut, w.Start+cut
		}
	}
	first.Forms, second.Forms = nil, nil
	c.lookup(&first)
	c.lookup(&second)
	return []*Word{&first, &second}
}

// heads are words that are often written together with the next.
var heads = []string{"عبد", "ابو", "ابي", "ابا", "ام", "ابن", "بني", "ذو", "لا", "ما", "يا", "غير", "شبه"}

// seam returns where in key, in bytes, a space was left out, 0 for nowhere:
// «انتهاءالثورة», «عبدالله». Both sides must be words of the corpus, and the
// second be definite, or the first a usual head, or both long.
func (x *Index) seam(key string) int {
	v := x.words()
	docs := func(w string) int {
		if n, ok := v.Find(w); ok {
			return v.Docs(n)
		}
		return 0
	}
	at, most := 0, 0
	for i := range key {
		a, b := key[:i], key[i:]
		x, y := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
		definite := x > 2 && y > 4 && strings.HasPrefix(b, "ال")
		head := y > 2 && slices.Contains(heads, a)
		if !definite && !head && (x < 4 || y < 4) {
			continue
		}
		if n := min(docs(a), docs(b)); n > most {
			at, most = i, n
		}
	}
	return at
}
