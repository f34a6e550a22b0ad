package arabic

import (
	"slices"
	"strings"
	"testing"
)

func TestPatternsOfRootsAreThoseOfTheirExamples(t *testing.T) {
	for _, f := range rows(rootTable) {
		for e := range strings.SplitSeq(strings.TrimPrefix(f[2], "# "), "،") {
			word := Fold(strings.TrimSpace(e))
			if _, ok := match([]rune(f[1]), []rune(word)); !ok {
				t.Errorf("%s %s: %s is not so", f[0], f[1], word)
			}
			of := func(r Root) bool { return r.class == f[0] && slices.Contains(r.Words(), word) }
			if !slices.ContainsFunc(Roots(word), of) {
				t.Errorf("%s %s: no root of %s has it", f[0], f[1], word)
			}
		}
	}
}
