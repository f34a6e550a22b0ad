package page

import "strings"

// A tag has a few words, and a page a few dozen tags.
const (
	tagWords = 4
	maxTags  = 40
)

// tags finds the keywords that no label names: lines of a few words below a
// text, two or more in a row, most of which consist of words of that text; and
// those that stand under the label of keywords.
func tags(lines []Reading) {
	said := map[string]bool{}
	for i := 0; i < len(lines); i++ {
		r := &lines[i]
		if r.Part == "head" && (i == 0 || lines[i-1].Part != "head") {
			clear(said) // the next article
		}
		if r.Part == "head" || r.Kind() == "body" {
			for _, w := range r.Words {
				said[root(w)] = true
			}
			continue
		}
		labelled := i > 0 && lines[i-1].Kind() == "keywords"
		n := run(lines[i:], said, labelled)
		for j := range n {
			lines[i+j].Class = "meta"
			lines[i+j].f["tag"] = 1
		}
		i += max(0, n-1)
	}
}

// run is how many lines from the first on are tags of what was said.
func run(lines []Reading, said map[string]bool, labelled bool) int {
	known, n := 0, 0
	for j := 0; j < min(len(lines), maxTags) && lines[j].mayBeTag(); j++ {
		if lines[j].speaksOf(said) {
			known, n = known+1, j+1
		} else if j == 0 {
			return 0
		}
	}
	if labelled && known == n || n > 1 && 3*known >= 2*n {
		return n
	}
	return 0
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
	const bytes = 8
	w = bareWord(w)
	for i := range w {
		if i >= bytes {
			return w[:i]
		}
	}
	return w
}
