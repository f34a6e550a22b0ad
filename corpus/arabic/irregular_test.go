package arabic

import (
	"slices"
	"strings"
	"testing"
)

func TestMeaningsAreOfWordsThatNameSomething(t *testing.T) {
	for _, f := range rows(meaningTable) {
		line := strings.Fields(f[0])
		for i, w := range line {
			if key := Fold(w); len(line) < 2 || slices.Contains(line[:i], w) || Binds(key) || Asks(key) {
				t.Errorf("%v: %s", line, w)
			}
		}
	}
	if m := Meanings(Fold("سفينة")); !slices.Contains(m, Fold("باخرة")) {
		t.Error(m)
	}
}
