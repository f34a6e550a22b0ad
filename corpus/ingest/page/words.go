package page

import (
	"strings"
	"unicode/utf8"
)

// contentOf returns the words that carry meaning, those of four letters and
// more, without the clitics that come before a word.
func contentOf(words []string) []string {
	var out []string
	for _, w := range words {
		if utf8.RuneCountInString(w) >= 4 {
			out = append(out, bareWord(w))
		}
	}
	return out
}

// clitics stand before a word, the longest first.
var clitics = []string{"وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و"}

// bareWord takes one run of clitics off: «والحكومة ← حكومه». It errs on some
// words («والد»), the same way each time they come.
func bareWord(w string) string {
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(w, c); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return w
}

// learn counts the content words of the paragraphs, a word once in each.
func (v *view) learn() {
	for i := range v.lines {
		l := &v.lines[i]
		if l.Runes < 100 || v.comings[l.key][0] != i {
			continue
		}
		seen := map[string]bool{}
		for _, w := range l.content {
			if seen[w] {
				continue
			}
			seen[w] = true
			v.known[w]++
			if v.core[i] > 0.5 {
				v.inCore[w]++
			}
		}
	}
}

// knownShare is the share of the content words of line i that other paragraphs
// of the page use, and that those in its run of text do.
func (v *view) knownShare(i int) (all, core float64) {
	l := &v.lines[i]
	own, ownCore := 0, 0
	if l.Runes >= 100 {
		own = 1
		if v.core[i] > 0.5 {
			ownCore = 1
		}
	}
	for _, w := range l.content {
		if v.known[w] > own {
			all++
		}
		if v.inCore[w] > ownCore {
			core++
		}
	}
	n := float64(max(1, len(l.content)))
	return all / n, core / n
}

// echo is the share of the content words of l that o says again.
func echo(l, o *Line) float64 {
	again := 0
	for _, w := range l.content {
		for _, x := range o.content {
			if x == w {
				again++
				break
			}
		}
	}
	return float64(again) / float64(max(1, len(l.content)))
}
