package page

import "strings"

// tagWords is how many words a tag has at most.
const tagWords = 4

// tags finds the keywords that no label names: lines of a few words below a
// text, two or more in a row, most of which consist of words of that text; and
// those that stand under the label of keywords.
func tags(lines []Reading) {
	said := map[string]bool{}
	for i := range lines {
		switch r := &lines[i]; {
		case r.Part == "head":
			clear(said)
			fallthrough
		case r.Kind() == "body":
			for _, w := range r.Words {
				said[root(w)] = true
			}
		}
		from, known, last := i, 0, i-1
		for j := i; j < len(lines) && lines[j].mayBeTag(); j++ {
			if lines[j].speaksOf(said) {
				known, last = known+1, j
			} else if j == from {
				break
			}
		}
		labelled := i > 0 && lines[i-1].Kind() == "keywords"
		if n := last - from + 1; n > 0 && (labelled && known == n || n > 1 && 3*known >= 2*n) {
			for j := from; j <= last; j++ {
				lines[j].Class = "meta"
				lines[j].f["tag"] = 1
			}
		}
	}
}

// mayBeTag says whether a line has the form and the place of a tag.
func (r *Reading) mayBeTag() bool {
	switch {
	case r.Part != "tail" || len(r.Words) == 0 || len(r.Words) > tagWords || r.form == numeral || endsSentence(r.Text) || strings.HasSuffix(r.Text, ":"):
		return false
	case r.Class != "meta" && r.Class != "widg" && r.Class != "list" && r.Class != "label":
		return false
	}
	for _, other := range []string{"label:widget", "label:related", "label:comments", "label:byline", "label:date", "label:source", "label:agency", "label:keywords", "digits", "no-letters"} {
		if r.Has(other) {
			return false
		}
	}
	return true
}

// speaksOf says whether all words of the line are said.
func (r *Reading) speaksOf(said map[string]bool) bool {
	for _, w := range r.Words {
		if !said[root(w)] {
			return false
		}
	}
	return true
}

// root is what words of one family share, roughly: their first four letters
// without clitics, «النازحين» and «نازحون».
func root(w string) string {
	w = bareWord(w)
	for i := range w {
		if i >= 8 {
			return w[:i]
		}
	}
	return w
}
