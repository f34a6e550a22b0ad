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
	draws(t, searched(query).Unfold(UnderstoodID, true), state.Data{Result: corpus.Result{Total: 1, Query: corpus.Explanation{
		Problems: []corpus.Problem{{Start: start, End: start + 1}, {Start: -1, End: 2}, {Start: 5, End: 999}},
		Words: []corpus.QueryWord{
			{Text: "العراق", Expansions: []corpus.Expansion{{Term: "t1", Word: "العراق", Docs: 5}, {Term: "t2", Word: "والعراق", Docs: 2, Reason: corpus.SameStem}}},
			{Text: "x"}, {Text: "في", Stop: true},
			{Text: "اوستن", Expansions: []corpus.Expansion{{Term: "t3", Word: "أوستن", Reason: corpus.Spelling}, {Term: "t4", Word: "اوستين", Reason: corpus.Kinship}}},
			{Text: "كم", Stop: true, Expansions: []corpus.Expansion{{Term: "t5", Word: "كما", Reason: corpus.Kinship}}}},
		Similar: []string{"العراق س"},
	}}},
		`عادية: <bdi class="part">(</bdi></li></ul>`,
		`لا ترد في المدوّنة: <bdi class="part">x</bdi></p>`,
		`لم ترد «<bdi>اوستن</bdi>» كما كُتبت، وهذه نتائج ما يقاربها: أوستن، اوستين.</p>`,
		`هل تقصد <a href="./?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82+%D8%B3"><bdi>العراق س</bdi></a>؟</p>`,
		`<li class="meta">الكلمة نفسها</li>`,
		`<li class="meta"><a class="reason" data-act="stay" href="./?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82+%28x&amp;without-reason=stem"><span class="hush">أزل </span>صيغة أخرى`,
		`</a></li><li><a data-act="stay" href="./?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82+%28x&amp;without=t2"`,
	)
}

func TestEachPartOfAQueryButWordsIsAChip(t *testing.T) {
	draws(t, searched("العراق ليس إيران من:2023"), state.Data{Result: corpus.Result{Total: 1}},
		`href="./?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82+%D9%85%D9%86%3A2023"><span class="hush">أزل </span><bdi>ليس إيران</bdi>`,
		`<bdi>من:2023</bdi>`)
	if page := m.HTML(Draw(searched("التحالف الدولي"), state.Data{Result: corpus.Result{Total: 1}})); strings.Contains(page, `<ul class="chips"`) {
		t.Error("plain words are chips too")
	}
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

func TestEmptySearchOffersWaysOutWithTheirCounts(t *testing.T) {
	s := searched("زرافة")
	to := func(query string) state.Address { return state.Address{Query: query} }
	draws(t, s, state.Data{Ways: []state.Way{
		{Kind: state.WayUnfiltered, To: to("a"), Total: 1}, {Kind: state.WayWider, To: to("b"), Total: 2},
		{Kind: state.WayMeant, Text: "زيارة", To: to("c"), Total: 3}, {Kind: state.WayLess, Text: "زر", To: to("d"), Total: 11},
		{Kind: state.WayNearest, Text: "زراعة", To: to("e"), Total: 1}, {Kind: state.WayOpening, Text: "x", To: to("f"), Total: 1},
		{Kind: state.WayAll, Total: 12},
	}},
		`لا نتائج لـ «<bdi>زرافة</bdi>»`,
		`<a href="./?q=a">`+s.Locale().EmptyFilters+`</a> <span class="n">نتيجة واحدة</span>`,
		`<a href="./?q=b">`+s.Locale().EmptyWider+`</a> <span class="n">نتيجتان</span>`,
		`<a href="./?q=c">هل تقصد <bdi>زيارة</bdi>؟</a> <span class="n">3 نتائج</span>`,
		`<a href="./?q=d">ابحث عن <bdi>زر</bdi></a> <span class="n">11 نتيجة</span>`,
		`<bdi>زراعة</bdi>`, `<bdi>x</bdi>`,
		`<a href="./">`+s.Locale().EmptyAll+`</a> <span class="n">12 مقالًا</span>`)
}

func TestEveryPartThatNarrowsCanBeTakenOff(t *testing.T) {
	day, _ := corpus.ParseDay("2023-08-01")
	s := state.State{}.Goto(state.Address{Query: "x", Sources: []string{"a"}, NotSources: []string{"b"}, From: day, To: day + 30, Without: []string{"t"}, WithoutReasons: []string{"root"}}).Loaded(nil)
	draws(t, s, state.Data{Result: corpus.Result{Query: corpus.Explanation{Without: map[string]string{"t": "ة"}}}},
		`<bdi>a</bdi>`, `<bdi>ليس b</bdi>`, `<bdi>أغسطس 2023</bdi>`, `<bdi>بلا «ة»</bdi>`, `<bdi>بلا «لعلها من جذرها»</bdi>`,
		`href="./?q=x&amp;not=b&amp;from=2023-08-01&amp;to=2023-08-31&amp;without=t&amp;without-reason=root"`, `data-act="stay" href="./?q=x">أزل الكل`)
}

func TestTimelineHasTwoEndsAndATable(t *testing.T) {
	from, _ := corpus.ParseDay("2023-08-01")
	to, _ := corpus.ParseDay("2023-09-30")
	s := state.State{}.Goto(state.Address{Query: "x", From: from, To: to}).Loaded(nil).Unfold(TableID, true)
	d := state.Data{Version: 1, Result: corpus.Result{Total: 1, Facets: corpus.Facets{Undated: 3, Months: []corpus.MonthCount{
		{Year: 2023, Month: 8, Count: 4}, {Year: 2023, Month: 11, Count: 1}}}}}
	draws(t, s, d,
		`<p id="range">من 1 أغسطس 2023 إلى 30 سبتمبر 2023</p>`,
		// four months of which the first is as high as the chart, the last a quarter of it
		`viewBox="0 0 32 60"><rect width="7" height="60" x="0" y="0"></rect><rect width="7" height="0" x="8" y="60"></rect>`,
		`<rect width="7" height="15" x="24" y="45" class="out"></rect>`,
		`id="from-edge" aria-label="بداية المدّة" max="4" value="0" aria-valuetext="1 أغسطس 2023"`,
		`id="to-edge" aria-label="نهاية المدّة" max="4" value="2" aria-valuetext="30 سبتمبر 2023"`,
		`بلا تاريخ: 3`, `id="bar0" href="./?q=x&amp;from=2023-08-01&amp;to=2023-08-31"`, `<span class="n">4</span>`,
		`id="from-day" value="1 أغسطس 2023"`)
	s, _, ok := s.Narrow("أمس", "")
	if ok {
		t.Error("yesterday is no day to a field of days")
	}
	draws(t, s, d, `id="from-day" value="1 أغسطس 2023" aria-invalid="true"`, "لم يُفهم هذا التاريخ")
	if page := m.HTML(Draw(s.Unfold(TableID, false), d)); strings.Contains(page, "bar0") {
		t.Error("the table is made though it is folded")
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
