package arabic

import (
	"strings"
	"testing"
)

// example reads «والعراق ← عراق» as folded words.
func example(t *testing.T, s string) (word, base string) {
	t.Helper()
	w, b, ok := strings.Cut(strings.TrimPrefix(s, "# "), " ← ")
	if !ok {
		t.Fatalf("no example: %q", s)
	}
	return Fold(w), Fold(b)
}

func TestPrefixesAreThoseOfTheirExamples(t *testing.T) {
	for _, f := range rows(prefixTable) {
		if word, base := example(t, f[3]); word != f[0]+base {
			t.Errorf("%s: %s is not %s + %s", f[0], word, f[0], base)
		}
	}
}

func TestSuffixesAreThoseOfTheirExamples(t *testing.T) {
	for _, f := range rows(suffixTable) {
		for e := range strings.SplitSeq(f[2], "، ") {
			word, base := example(t, e)
			stem := strings.TrimSuffix(word, f[0])
			if stem == word || !strings.HasPrefix(base, stem) {
				t.Errorf("%s: %s does not end %s so", f[0], word, base)
			}
			if rest, ok := Suffix(strings.TrimPrefix(base, stem)); !ok {
				t.Errorf("%s: the rest of %s is no ending: %v", f[0], base, rest)
			}
		}
	}
}

func TestPatternsAreThoseOfTheirExamples(t *testing.T) {
	for _, f := range rows(patternTable) {
		plural, singular := example(t, f[2])
		root, ok := match([]rune(f[0]), []rune(plural))
		if !ok || fill([]rune(f[1]), root) != singular {
			t.Errorf("%s, %s: %s of %s is %s", f[0], f[1], plural, singular, fill([]rune(f[1]), root))
		}
	}
}

func TestUnitsAreKnownHoweverTheyAreWritten(t *testing.T) {
	for _, w := range []string{"وزير", "وَسائِل", "كمال", "لبنان", "فلسطين"} {
		if !IsUnit(Fold(w)) {
			t.Error(w)
		}
	}
	if IsUnit("العراق") {
		t.Error("العراق")
	}
}

func TestAWawIsAWordsOwnWhereItIsOfTheRoot(t *testing.T) {
	for root := range wawRoots() {
		if !OwnWaw(root) {
			t.Error(root)
		}
	}
	for _, w := range []string{"وصول", "واحدة", "ولاية", "ولايات", "وجهها", "وثائق", "وفاة", "وفود", "وصلت", "وادي"} {
		if !OwnWaw(Fold(w)) {
			t.Errorf("%s: and", w)
		}
	}
	for _, w := range []string{"و", "وا", "وفاز", "وتوفي", "ونال", "وجمع", "ودفنت", "وبقيت", "ويبدأ", "ولقي", "وعاش", "ومنح"} {
		if OwnWaw(Fold(w)) {
			t.Errorf("%s: no and", w)
		}
	}
}
