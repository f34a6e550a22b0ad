package ingest

import (
	"slices"
	"strings"

	"mudawwana/corpus/ingest/plain"
)

// cutKeywords cuts at separators.
func cutKeywords(s string) []string {
	var out []string
	for _, k := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("#|،,؛;/•·", r) }) {
		if k = strings.TrimSpace(k); k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// phraseLimit is how many words a keyword that was not separated may have;
// a part of no more is left whole.
const phraseLimit = 4

// splitKeywords cuts a run of keywords without separators. The longest phrase
// that the folded text holds, or the run says twice, is one keyword; elsewhere
// a word joins the one before when it is its adjective or its second part:
// «الحشد الشعبي», «اسعار النفط», but not «بغداد اربيل».
func splitKeywords(run, text string) []string {
	words := strings.Fields(run)
	if len(words) <= phraseLimit {
		return []string{run}
	}
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = plain.Fold(w)
	}
	said := " " + text + " \x00 " + strings.Join(folded, " ") + " "
	var out []string
	for i := 0; i < len(words); {
		n := attested(folded[i:], said)
		if k := twice(folded[i:]); k > n {
			n = k
		}
		if n < 2 {
			n = 1
			for n < phraseLimit && i+n < len(words) && joins(folded[i+n-1], folded[i+n]) && attested(folded[i+n:], said) < 2 &&
				!alone(folded, folded[i+n-1]) && !alone(folded, folded[i+n]) {
				n++
			}
		}
		out = append(out, strings.Join(words[i:i+n], " "))
		i += n
	}
	return out
}

// attested returns how many of the words stand together elsewhere: in the text,
// or twice in the run.
func attested(words []string, said string) int {
	for n := min(phraseLimit, len(words)); n > 1; n-- {
		phrase := " " + strings.Join(words[:n], " ") + " "
		if strings.Count(said, phrase) > 1 && words[0] != words[1] {
			return n
		}
	}
	return 1
}

// twice returns how many words lead up to a word that is said again right
// after: «محمد شياع السوداني السوداني» ← 3, for the second begins anew. It is 0
// when none is near.
func twice(words []string) int {
	for n := 2; n <= phraseLimit && n < len(words); n++ {
		if strings.HasPrefix(words[n-1], "ال") {
			if words[n-1] == words[n] {
				return n
			}
			break
		}
	}
	return 0
}

// alone says whether a word of the run is a keyword by itself, because the run
// says it more than once.
func alone(run []string, w string) bool {
	n := 0
	for _, x := range run {
		if x == w {
			n++
		}
	}
	return n > 1
}

// joins says whether b continues a.
func joins(a, b string) bool {
	if !strings.HasPrefix(b, "ال") || a == b {
		return false
	}
	if strings.HasPrefix(a, "ال") {
		return strings.HasSuffix(b, "ي") || strings.HasSuffix(b, "يه") || strings.HasSuffix(b, "ين")
	}
	return true
}
