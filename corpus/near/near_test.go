package near

import (
	"maps"
	"math"
	"slices"
	"testing"
)

// vocabulary makes a Vocabulary of words and how many documents have each.
func vocabulary(words map[string]int) *Vocabulary {
	list := &List{}
	for _, w := range slices.Sorted(maps.Keys(words)) {
		list.Add(w, words[w])
	}
	return &Vocabulary{Words: list}
}

func TestDiceIsTwiceTheSharedByTheWhole(t *testing.T) {
	v := vocabulary(map[string]int{"علم": 1, "علوم": 1, "زيت": 1})
	n, _ := v.Find("علوم")
	if err := v.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	prepared := v.lens(t.Context(), "علم")
	// Pieces of «علم»: _ع عل لم م_ _عل علم لم_; of «علوم»: _ع عل لو وم م_ _عل علو لوم وم_.
	// Two words have _ع, عل, م_, _عل: ln(1 + 1.5/2.5) = 0.470004 each, shared 1.880015.
	// One has each of the other 3 and 5: ln(1 + 2.5/1.5) = 0.980829 each.
	// 2 · 1.880015 / (1.880015 + 3 · 0.980829 + 1.880015 + 5 · 0.980829) = 3.760030 / 11.606665
	if d := prepared.kin("علم").dice(n); math.Abs(float64(d)-0.323954) > 1e-4 {
		t.Errorf("dice = %f", d)
	}
}

func TestDistanceCountsASwapOnce(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"عراق", "عراق", 0},
		{"عراق", "عرق", 1},
		{"عرق", "عراق", 1},
		{"عراق", "عزاق", 1},
		{"عراق", "عارق", 1},
		{"عراق", "قارع", 2},
		{"عراق", "عر", 2},
		{"", "ع", 1},
	} {
		if d := distance([]rune(c.a), []rune(c.b)); d != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, d, c.want)
		}
	}
}

func TestEditsAreAllThatIsOneSlipAway(t *testing.T) {
	for _, word := range []string{"علم", "iran", "2023"} {
		seen := map[string]bool{}
		edits([]rune(word), func(e []rune) {
			if d := distance([]rune(word), e); d > 1 {
				t.Errorf("%s, %s: %d slips", word, string(e), d)
			}
			seen[string(e)] = true
		})
		for _, want := range map[string][]string{"علم": {"لم", "عم", "عل", "لعم", "عمل", "قلم", "عالم", "علما", "وعلم"}, "iran": {"iraq", "irn", "rian"}, "2023": {"023", "2032"}}[word] {
			if !seen[want] {
				t.Errorf("%s: %s is not among its slips", word, want)
			}
		}
	}
}

func TestASlipIsFoundBehindClitics(t *testing.T) {
	v := vocabulary(map[string]int{"التزوير": 5, "المحكمه": 9, "للمحكمه": 2, "السل": 3, "ترتيب": 4})
	for _, c := range []struct{ query, word string }{{"بالتروير", "التزوير"}, {"بالمحكنه", "المحكمه"}, {"الصل", "السل"}} {
		i := slices.IndexFunc(v.Near(t.Context(), c.query, Everything), func(m Match) bool { return v.Text(m.Word) == c.word && m.Reason == Typo })
		if i < 0 {
			t.Errorf("%s does not find %s as a slip", c.query, c.word)
		}
	}
}

func TestCliticsComeOffWhereTheRestIsAWord(t *testing.T) {
	v := vocabulary(map[string]int{
		"وزير": 50, "الوزير": 60, "زير": 2, "مال": 30, "المال": 20, "كمال": 25, "وبغداد": 3, "بغداد": 80,
		"لبنان": 70, "لبن": 4, "سيزور": 2, "يزور": 9,
	})
	meetings{
		{"بغداد", "وبغداد", true},
		{"وبغداد", "بغداد", true},
		{"يزور", "سيزور", true},
		{"زير", "وزير", false},
		{"وزير", "زير", false},
		{"وزير", "الوزير", true},
		{"كمال", "مال", false},
		{"مال", "كمال", false},
		{"لبنان", "لبن", false},
		{"لبن", "لبنان", false},
	}.check(t, v, func(Match) bool { return true })
}

// meetings are words asked for, and words that they must or must not find.
type meetings []struct {
	query, word string
	want        bool
}

// check counts as found what is as it should be.
func (list meetings) check(t *testing.T, v *Vocabulary, as func(Match) bool) {
	t.Helper()
	for _, c := range list {
		found := v.Near(t.Context(), c.query, Everything)
		got := slices.ContainsFunc(found, func(m Match) bool { return v.Text(m.Word) == c.word && as(m) })
		if got != c.want {
			t.Errorf("%s finds %s: %v", c.query, c.word, found)
		}
	}
}

func FuzzNear(f *testing.F) {
	v := vocabulary(map[string]int{"وزير": 5, "وزراء": 3, "العراق": 9, "iraq": 1, "2023": 2, "ماكفرلين": 1, "ماكفارلين": 1})
	for _, s := range []string{"وزير", "والعراق", "iraq", "", "\xff", "ماكفرلن"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, key string) {
		seen := map[int]bool{}
		for _, m := range v.Near(t.Context(), key, Everything) {
			if m.Word < 0 || m.Word >= v.Len() || m.Weight <= 0 || m.Weight > 1 || seen[m.Word] {
				t.Fatalf("%q: %+v", key, m)
			}
			seen[m.Word] = true
		}
	})
}

func TestWordsOfOneRootStandForEachOther(t *testing.T) {
	v := vocabulary(map[string]int{
		"ولد": 9, "مولد": 2, "الولاده": 3, "ميلاد": 2, "توفي": 4, "في": 90, "وفي": 20, "وفاه": 5, "موسس": 2, "اسس": 8,
		"تاسيس": 4, "يقع": 5, "موقع": 6, "زار": 5, "زياره": 7, "مصر": 9, "مصير": 3, "سلطان": 4, "تسلط": 2,
	})
	for _, c := range []struct {
		query, word string
		want        bool
	}{
		{"ميلاد", "ولد", true},
		{"ولد", "الولاده", true},
		{"ولاده", "مولد", true},
		{"توفي", "وفاه", true},
		{"تاسيس", "موسس", true},
		{"يقع", "موقع", true},
		{"زياره", "زار", true},
		{"توفي", "في", false},
		{"مصر", "مصير", false},
		{"سلطان", "تسلط", false},
	} {
		list := v.Near(t.Context(), c.query, Everything)
		i := slices.IndexFunc(list, func(m Match) bool { return v.Text(m.Word) == c.word })
		if (i >= 0) != c.want || i >= 0 && (list[i].Reason != SameRoot || list[i].Weight > rootWeight) {
			t.Errorf("%s finds %s: %v", c.query, c.word, list)
		}
	}
}

func TestWordsTurnTheirEndBeforeAPronoun(t *testing.T) {
	v := vocabulary(map[string]int{
		"بناء": 9, "بنايها": 2, "بناوه": 2, "مستوي": 8, "مستواها": 3, "ولاء": 4, "ولايه": 9, "الولايه": 9, "ولايهم": 1, "وفي": 9, "وفاه": 5, "الوفاه": 4,
	})
	meetings{
		{"بناء", "بنايها", true},
		{"بناوه", "بناء", true},
		{"بنايها", "بناوه", true},
		{"مستواها", "مستوي", true},
		{"ولاء", "ولايهم", true},
		{"ولايه", "ولاء", false}, // «الولاية» has it without a pronoun
		{"وفاه", "وفي", false},
	}.check(t, v, func(m Match) bool { return m.Reason == SameStem })
}

func TestAPluralIsNoWordWithAClitic(t *testing.T) {
	v := vocabulary(map[string]int{"وزير": 9, "وزراء": 5, "زاير": 9, "وزاير": 1, "زايره": 3})
	meetings{
		{"وزير", "وزراء", true},
		{"وزير", "زاير", false},
		{"وزير", "وزاير", false},
	}.check(t, v, func(Match) bool { return true })
}

func TestAndIsNoLetterOfTheWordHoweverRareThatIs(t *testing.T) {
	v := vocabulary(map[string]int{"وفاز": 11, "فاز": 1, "دفنه": 1, "ودفنت": 4, "واحد": 9, "احد": 5, "وقت": 8, "قت": 1, "وفي": 30, "في": 40})
	meetings{
		{"فاز", "وفاز", true},
		{"وفاز", "فاز", true},
		{"دفنه", "ودفنت", true},
		{"احد", "واحد", false},
		{"قت", "وقت", false},
		{"في", "وفي", true},
	}.check(t, v, func(m Match) bool { return m.Reason == SameStem })
}

func TestAWordThatStandsWithItsArticleIsNoSlip(t *testing.T) {
	v := vocabulary(map[string]int{"العاصمه": 3, "العامه": 5, "عام": 90})
	meetings{
		{"عاصمه", "العاصمه", true},
		{"عاصمه", "العامه", false},
		{"عاصمه", "عام", false},
	}.check(t, v, func(Match) bool { return true })
}

func TestAKnownBaseNeedsNoCountsForItsEndings(t *testing.T) {
	v := vocabulary(map[string]int{"سقطت": 2, "ويرتفع": 3, "لغويه": 4, "تركيا": 9, "البانيا": 5, "البحرين": 7})
	meetings{
		{"سقوط", "سقطت", true},
		{"ارتفاع", "ويرتفع", true},
		{"لغه", "لغويه", true},
		{"تراك", "تركيا", false}, // a name is of no root
		{"ابتناء", "البانيا", false},
		{"بحار", "البحرين", false},
	}.check(t, v, func(Match) bool { return true })
}

func TestOfEqualWordsTheMoreFrequentComesFirst(t *testing.T) {
	v := vocabulary(map[string]int{"سقطت": 2, "سقطا": 9, "يسقط": 30, "ساقط": 5})
	var found []string
	for _, m := range v.Near(t.Context(), "سقوط", Everything) {
		if m.Reason == SameRoot && v.Text(m.Word) != "سقطت" && v.Text(m.Word) != "سقطا" { // those have endings
			found = append(found, v.Text(m.Word))
		}
	}
	if want := []string{"يسقط", "ساقط"}; !slices.Equal(found, want) {
		t.Errorf("%v, not %v", found, want)
	}
}

func TestWordsOfOneMeaningStandForEachOther(t *testing.T) {
	v := vocabulary(map[string]int{"سفينه": 5, "الباخره": 2, "بواخر": 1, "سياره": 4})
	meetings{
		{"سفينه", "الباخره", true},
		{"سفن", "بواخر", true},
		{"والسفن", "الباخره", true},
		{"سفينه", "سياره", false},
	}.check(t, v, func(m Match) bool { return m.Reason == SameMeaning })
	for asked, weight := range map[string]float32{"سفينه": meaningWeight, "سفن": unheard * meaningWeight} {
		n, _ := v.Find("بواخر")
		if found := v.Near(t.Context(), asked, Everything); !slices.Contains(found, Match{n, weight, SameMeaning}) {
			t.Errorf("%s: no %v in %v", asked, weight, found)
		}
	}
}

func TestAKindIsAnsweredByItsMembersAndNotTheReverse(t *testing.T) {
	v := vocabulary(map[string]int{"سلاح": 5, "دولار": 3, "صواريخ": 2, "والمدافع": 1, "سياره": 4})
	meetings{
		{"سلاح", "صواريخ", true},
		{"الاسلحه", "صواريخ", true},
		{"سلاح", "والمدافع", false}, // «مدافع» is no word of the texts
		{"سلاحهم", "صواريخ", true},
		{"عملات", "دولار", true},
		{"عملتها", "دولار", true},
		{"عملهم", "دولار", false},
		{"صاروخ", "سلاح", false},
		{"سلاح", "سياره", false},
	}.check(t, v, func(m Match) bool { return m.Reason == Narrower })
}

func TestWordsThatBindOrAskStandForNoOtherWord(t *testing.T) {
	v := vocabulary(map[string]int{"من": 9, "ومن": 3, "امن": 4, "الامن": 5, "التي": 9, "اتي": 2, "هم": 4, "اهم": 3})
	meetings{
		{"من", "ومن", true},
		{"من", "امن", false},
		{"من", "الامن", false},
		{"متي", "التي", false},
		{"متي", "اتي", false},
		{"هم", "اهم", false},
	}.check(t, v, func(Match) bool { return true })
}

func TestASlipMayBeInTheArticleOrInAWordWithAnotherEnding(t *testing.T) {
	v := vocabulary(map[string]int{"مجهولين": 2, "مركبات": 3, "فيروسات": 4})
	meetings{
		{"اطمجهوله", "مجهولين", true},
		{"امركبات", "مركبات", true},
		{"لامركبات", "مركبات", true},
		{"افيروسين", "فيروسات", true},
		{"اطمجوله", "مجهولين", false}, // two slips
	}.check(t, v, func(m Match) bool { return m.Reason == Typo })
}

func TestSpellingsOfANameHaveItsConsonants(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ماكفرلين", "ماكفارلين", true},
		{"غيرلاش", "جيرلاش", true},
		{"كوالالمبور", "كولالمبور", true},
		{"بنيامين", "بنيامون", true},
		{"غيرلاش", "غيرلاند", false},
		{"محمد", "محمود", false},
		{"تونس", "تونسي", false},
		{"باراغواي", "اوروغواي", false},
	} {
		if isVariant(c.a, c.b) != c.want || isVariant(c.b, c.a) != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, !c.want)
		}
	}
}
