package arabic

import (
	"slices"
	"strings"
	"testing"
)

func TestMeaningsAndKindsAreOfWordsThatNameSomething(t *testing.T) {
	for _, f := range rows(meaningTable) {
		line := strings.Fields(f[0])
		for i, w := range line {
			if key := Fold(w); len(line) < 2 || slices.Contains(line[:i], w) || Serves(key) {
				t.Errorf("%v: %s", line, w)
			}
		}
	}
	for _, f := range rows(kindTable) {
		line := foldedWords(f[0])
		if len(line) < 2 {
			t.Errorf("%v: no members", line)
		}
		for i, key := range line {
			if slices.Contains(line[:i], key) || Serves(key) {
				t.Errorf("%v: %s", line, key)
			}
		}
	}
	if n, lines := len(kinds()), len(rows(kindTable)); n != lines {
		t.Errorf("%d kinds in %d lines", n, lines)
	}
	if m := Meanings(Fold("سفينة")); !slices.Contains(m, Fold("باخرة")) {
		t.Error(m)
	}
}

func TestTheEndOfAWordIsNoFourthLetterOfItsRoot(t *testing.T) {
	for word, not := range map[string]string{"قيمة": "قيامة", "نعمة": "نعامة", "نعامة": "نعمة"} {
		if p := Patterns(Fold(word)); slices.Contains(p, Fold(not)) {
			t.Errorf("%s: %v", word, p)
		}
	}
	if p := Patterns(Fold("قنبلة")); !slices.Contains(p, Fold("قنابل")) {
		t.Errorf("قنبلة: %v", p)
	}
}
