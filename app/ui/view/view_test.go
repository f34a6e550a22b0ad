package view

import (
	"strings"
	"testing"

	"mudawwana/app/ui/desk"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/title"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// draws reports what of want is not in the page of s and d.
func draws(t *testing.T, s state.State, d state.Data, want ...string) {
	t.Helper()
	page := m.HTML(Draw(s, d))
	for _, w := range want {
		if !strings.Contains(page, w) {
			t.Errorf("no %s in\n%s", w, page)
		}
	}
}

func searched(query string) state.State {
	return state.State{}.Goto(state.Address{Query: query}).Loaded(nil)
}

func TestSearchCountsInWords(t *testing.T) {
	for n, want := range map[int]string{0: "لا نتائج", 1: "نتيجة واحدة", 2: "نتيجتان", 3: "3 نتائج", 11: "11 نتيجة"} {
		draws(t, searched("x"), state.Data{Result: corpus.Result{Total: n}}, `role="status">`+want+`</p>`)
	}
	s := searched("x")
	s.Failed = true
	draws(t, s, state.Data{}, s.Locale().Failed)
	s.Failed, s.Searching = false, true
	draws(t, s, state.Data{}, s.Locale().Searching)
}

func TestSearchShowsWhatWasNotUnderstood(t *testing.T) {
	query := "العراق (x"
	start := strings.Index(query, "(")
	draws(t, searched(query), state.Data{Result: corpus.Result{Query: corpus.Explanation{
		Problems: []corpus.Problem{{Start: start, End: start + 1}, {Start: -1, End: 2}, {Start: 5, End: 999}},
		Words: []corpus.QueryWord{
			{Text: "العراق", Expansions: []corpus.Expansion{{Term: "t1", Word: "العراق", Docs: 5}, {Term: "t2", Word: "والعراق", Docs: 2, Reason: corpus.SameStem}}},
			{Text: "x"}, {Text: "في", Stop: true}},
	}}},
		`عادية: <bdi class="part">(</bdi></li></ul>`,
		`لا ترد في المدوّنة: <bdi class="part">x</bdi></p>`,
		`href="./?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82+%28x&amp;without=t2" title="صيغة أخرى"`,
	)
}

func TestHitSaysWhyItIsThere(t *testing.T) {
	d := state.Data{Titles: map[corpus.ArticleID]string{"b": "نسخة ب"}, Result: corpus.Result{Total: 1,
		Query: corpus.Explanation{Words: []corpus.QueryWord{{Text: "حكومه", Expansions: []corpus.Expansion{{Term: "t", Word: "الحكومة", Reason: corpus.SameFolded}}}}},
		Hits: []corpus.Hit{{ID: "a", Title: corpus.Passage{Text: "عنوان"}, Matches: 11, Copies: []corpus.ArticleID{"b", "c"},
			Why:      []corpus.Match{{Word: 0, Term: "t", Count: 3}, {Word: 0, Term: "gone", Count: 1}, {Word: 9, Term: "t"}},
			Snippets: []corpus.Passage{{Text: "قال الحكومة", Marks: []corpus.Mark{{Start: 7, End: 21}}, CutBefore: true}}}}}}
	draws(t, searched("حكومه"), d,
		`وردت مكان «<bdi>حكومه</bdi>»: <b lang="ar" dir="rtl">الحكومة</b><span class="meta"> (رسم آخر، 3)</span></li></ul>`,
		"…\u00A0قال <mark>الحكومة</mark></p>", "11 موضعًا", "نسختان مشابهتان", `dir="rtl" href="./article/b/?q=`, ">نسخة ب</a>")
}

func TestEmptySearchOffersWaysOut(t *testing.T) {
	s := state.State{}.Goto(state.Address{Query: "زرافة", Sources: []string{"الحرة"}, Match: corpus.Exact}).Loaded(nil)
	draws(t, s, state.Data{Result: corpus.Result{Query: corpus.Explanation{Similar: []string{"زيارة"}}}},
		`لا نتائج لـ «<bdi>زرافة</bdi>»`,
		`href="./?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9&amp;match=exact">`+s.Locale().EmptyFilters,
		`&amp;source=%D8%A7%D9%84%D8%AD%D8%B1%D8%A9">`+s.Locale().EmptyWider,
		`<a href="./?q=%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9`, `href="./">`+s.Locale().EmptyAll)
}

func TestEveryPartThatNarrowsCanBeTakenOff(t *testing.T) {
	day, _ := corpus.ParseDay("2023-08-01")
	s := state.State{}.Goto(state.Address{Query: "x", Sources: []string{"a"}, NotSources: []string{"b"}, From: day, To: day + 30, Without: []string{"t"}}).Loaded(nil)
	draws(t, s, state.Data{}, `<bdi>a</bdi>`, `<bdi>ليس b</bdi>`, `<bdi>أغسطس 2023</bdi>`, `<bdi>بلا «t»</bdi>`,
		`href="./?q=x&amp;not=b&amp;from=2023-08-01&amp;to=2023-08-31&amp;without=t"`, `data-act="stay" href="./?q=x">أزل الكل`)
}

func TestBarsGoOverToYearsWhenMonthsAreMany(t *testing.T) {
	var months []corpus.MonthCount
	for i := range manyMonths + 1 {
		months = append(months, corpus.MonthCount{Year: 2000 + i/12, Month: i%12 + 1, Count: 2})
	}
	all := bars(months)
	// 37 months are three years and a month: 24 + 24 + 24 + 2.
	if len(all) != 4 || all[0].count != 24 || all[3].count != 2 || all[0].from.String() != "2000-01-01" || all[0].to.String() != "2000-12-31" {
		t.Errorf("%+v", all)
	}
	if one := bars([]corpus.MonthCount{{Year: 2024, Month: 2, Count: 1}}); one[0].to.String() != "2024-02-29" {
		t.Errorf("%s", one[0].to)
	}
}

func TestSuggestionsAreAListbox(t *testing.T) {
	s := searched("تح").Suggest([]corpus.Completion{
		{Text: "التحالف الدولي", Kind: corpus.PhraseCompletion, Docs: 2}, {Text: "تحالف", Docs: 5, Marks: []corpus.Mark{{Start: 0, End: 4}}}}, nil).Choose(1)
	draws(t, s, state.Data{}, `aria-expanded="true" aria-activedescendant="s1"`,
		`<div role="group" aria-label="كلمات">`, `id="s1" data-at="1" aria-selected="true"`, `<span class="typed">تح</span>الف`,
		`<div role="group" aria-label="عبارات">`, `aria-selected="false"`)
	draws(t, searched(""), state.Data{}, `aria-expanded="false"`, `hidden></div></form>`)
}

func TestArticleWithoutVowelMarksKeepsItsMatches(t *testing.T) {
	text := "قال مُحَمَّد إنّ"
	s := state.State{Prefs: state.Prefs{Bare: true}}.Goto(state.Address{View: state.ArticleView, ID: "a", Query: "محمد"})
	start := strings.Index(text, "م")
	d := state.Data{Article: corpus.Article{ID: "a", Title: "ت", Blocks: []corpus.Block{{Text: text}}},
		Marks: []corpus.BlockMarks{{Block: 0, Marks: []corpus.Mark{{Start: start, End: start + len("مُحَمَّد")}}}}}
	draws(t, s, d, `قال <mark id="m1">محمد</mark> إن</p>`)
	s.Prefs.Bare = false
	draws(t, s, d, `قال <mark id="m1">مُحَمَّد</mark> إنّ</p>`)
}

func TestArticleShowsWhatTheReaderKept(t *testing.T) {
	s := state.State{}.Goto(state.Address{View: state.ArticleView, ID: "a"})
	d := state.Data{Article: corpus.Article{ID: "a", Title: "ت"}}
	draws(t, s, d, `data-act="star" aria-pressed="false"`)
	s.Desk = desk.Desk{}.Star(desk.Item{ID: "a"})
	draws(t, s, d, `data-act="star" aria-pressed="true"`, `<textarea id="note"`)
}

func TestWhatIsMissingHelps(t *testing.T) {
	s := state.State{}.Goto(state.Address{View: state.ArticleView, ID: "gone"})
	draws(t, s, state.Data{Missing: true}, s.Locale().NotFoundTitle, `href="../../">`+s.Locale().EmptyAll, "view-missing")
}

func TestInterfaceSpeaksTheReadersLanguage(t *testing.T) {
	s := state.State{Prefs: state.Prefs{Digits: words.ArabicDigits}}.Goto(state.Address{Query: "x"}).Loaded(nil)
	draws(t, s, state.Data{Result: corpus.Result{Total: 12}}, "١٢ نتيجة")
	s.Lang = "en"
	draws(t, s, state.Data{Result: corpus.Result{Total: 12}}, "12 results", `href="./about/?lang=en"`)
	if title.Of(s, state.Data{}) != "Results for “x” — Mudawwana" {
		t.Error(title.Of(s, state.Data{}))
	}
}
