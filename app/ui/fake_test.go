package ui

import (
	"context"
	"slices"
	"strings"

	"mudawwana/corpus"
)

// fake is an Engine over a handful of articles that finds words as they stand.
type fake struct {
	articles []corpus.Article
	pages    []corpus.Page
	fail     error // what Search gives instead of a Result
}

func (f fake) Info() corpus.Info {
	i := corpus.Info{Title: "أخبار المحادثات", Articles: len(f.articles), Pages: len(f.pages), Words: 5400, Terms: 2100}
	i.Sources = f.facets(f.articles).Sources
	for _, a := range f.articles {
		if p := a.Published; p.From != 0 && (i.From == 0 || p.From < i.From) {
			i.From = p.From
		}
		i.To = max(i.To, a.Published.To)
	}
	return i
}

func (f fake) Front(longest int) corpus.Front {
	front := corpus.Front{Openings: []string{"بغداد", `"التحالف الدولي"`}}
	for _, a := range f.articles[:min(longest, len(f.articles))] {
		front.Longest = append(front.Longest, corpus.Long{Hit: corpus.Hit{ID: a.ID, Title: corpus.Passage{Text: a.Title}, Published: a.Published}, Words: 400})
	}
	return front
}

func (f fake) Search(_ context.Context, r corpus.Request) (corpus.Result, error) {
	if f.fail != nil {
		return corpus.Result{}, f.fail
	}
	var found []corpus.Article
	var hits []corpus.Hit
	for _, a := range f.articles {
		if len(r.Filter.Sources) > 0 && !slices.Contains(r.Filter.Sources, a.Outlet) || slices.Contains(r.Filter.NotSources, a.Outlet) {
			continue
		}
		h := corpus.Hit{ID: a.ID, Outlet: a.Outlet, Published: a.Published}
		h.Title = corpus.Passage{Block: corpus.TitleBlock, Text: a.Title, Marks: find(a.Title, r.Query)}
		h.Matches = len(h.Title.Marks)
		for i, b := range a.Blocks {
			if marks := find(b.Text, r.Query); marks != nil {
				h.Matches += len(marks)
				h.Snippets = append(h.Snippets, corpus.Passage{Block: i, Text: b.Text, Marks: marks})
			}
		}
		if r.Query == "" || h.Matches > 0 {
			h.Snippets = h.Snippets[:min(2, len(h.Snippets))]
			found, hits = append(found, a), append(hits, h)
		}
	}
	from := min(r.Offset, len(hits))
	limit := r.Limit
	if limit == 0 {
		limit = 10
	}
	return corpus.Result{Hits: hits[from:min(len(hits), from+limit)], Total: len(hits), Facets: f.facets(found)}, nil
}

func find(text, query string) (marks []corpus.Mark) {
	for _, w := range strings.Fields(query) {
		for from := 0; ; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			marks = append(marks, corpus.Mark{Start: from + i, End: from + i + len(w)})
			from += i + len(w)
		}
	}
	slices.SortFunc(marks, func(a, b corpus.Mark) int { return a.Start - b.Start })
	return marks
}

func (f fake) facets(articles []corpus.Article) corpus.Facets {
	var out corpus.Facets
	sources := map[string]int{}
	months := map[[2]int]int{}
	for _, a := range articles {
		sources[a.Outlet]++
		if a.Published.From == 0 {
			out.Undated++
			continue
		}
		t := a.Published.From.Time()
		months[[2]int{t.Year(), int(t.Month())}]++
	}
	for s, n := range sources {
		out.Sources = append(out.Sources, corpus.SourceCount{Source: s, Count: n})
	}
	slices.SortFunc(out.Sources, func(a, b corpus.SourceCount) int {
		return (b.Count-a.Count)*1000 + strings.Compare(a.Source, b.Source)
	})
	for m, n := range months {
		out.Months = append(out.Months, corpus.MonthCount{Year: m[0], Month: m[1], Count: n})
	}
	slices.SortFunc(out.Months, func(a, b corpus.MonthCount) int { return (a.Year-b.Year)*12 + a.Month - b.Month })
	return out
}

func (f fake) Article(id corpus.ArticleID) (corpus.Article, error) {
	for _, a := range f.articles {
		if a.ID == id {
			return a, nil
		}
	}
	return corpus.Article{}, corpus.ErrNotFound
}

func (f fake) Page(id corpus.PageID) (corpus.Page, error) {
	for _, p := range f.pages {
		if p.ID == id {
			return p, nil
		}
	}
	return corpus.Page{}, corpus.ErrNotFound
}

func (f fake) Marks(_ context.Context, id corpus.ArticleID, r corpus.Request) ([]corpus.BlockMarks, error) {
	a, err := f.Article(id)
	if err != nil {
		return nil, err
	}
	var out []corpus.BlockMarks
	add := func(block int, text string) {
		if marks := find(text, r.Query); marks != nil {
			out = append(out, corpus.BlockMarks{Block: block, Marks: marks})
		}
	}
	add(corpus.TitleBlock, a.Title)
	add(corpus.DeckBlock, a.Deck)
	for i, b := range a.Blocks {
		add(i, b.Text)
	}
	return out, nil
}

func (f fake) Neighbours(id corpus.ArticleID) (previous, next corpus.ArticleID) {
	for i, a := range f.articles {
		if a.ID != id {
			continue
		}
		if i > 0 {
			previous = f.articles[i-1].ID
		}
		if i+1 < len(f.articles) {
			next = f.articles[i+1].ID
		}
	}
	return previous, next
}

func (f fake) Prepare(context.Context) error { return nil }

func (f fake) Complete(_ context.Context, typed string, limit int) []corpus.Completion {
	var out []corpus.Completion
	for _, a := range f.articles {
		if typed != "" && strings.Contains(a.Title, typed) && len(out) < limit {
			out = append(out, corpus.Completion{Kind: corpus.ArticleCompletion, Text: a.Title, ID: a.ID})
		}
	}
	return out
}

// hostile stands in every text of the article "hostile".
const hostile = "\"><img src=x onerror=alert(1)></script><!--\u202E\u200F\u0640"

func testCorpus() fake {
	day, _ := corpus.ParseDay("2023-08-09")
	f := fake{articles: []corpus.Article{
		{ID: "talks", Title: "محادثات واشنطن وبغداد", Deck: "نحو تحالف كامل", Outlet: "الشرق الأوسط", Page: "p1",
			Published: corpus.Published{From: day, To: day, Evidence: corpus.Inferred, Quote: "الاثنين", Line: 3},
			Keywords:  []string{"العراق", "التحالف الدولي"},
			Blocks: []corpus.Block{
				{Kind: corpus.Paragraph, Text: "التقى الوزيران في واشنطن وبحثا مستقبل التحالف."},
				{Kind: corpus.Caption, Text: "الوزيران في واشنطن (البنتاغون)"},
				{Kind: corpus.ListItem, Text: "أولا"}, {Kind: corpus.ListItem, Text: "ثانيا"},
			}},
		{ID: "second", Title: "زيارة إلى بغداد", TitleDerived: true, Outlet: "رويترز", Page: "p1",
			Published: corpus.Published{From: day - 40, To: day - 40, Evidence: corpus.Stated},
			Blocks:    []corpus.Block{{Text: "وصل الوفد إلى بغداد اليوم."}}},
		{ID: "hostile", Title: hostile, Deck: hostile, Outlet: hostile, Page: "p2", Byline: hostile, Section: hostile,
			Agencies: []string{hostile}, Keywords: []string{hostile}, Source: "javascript:alert(1)",
			Published: corpus.Published{Evidence: corpus.Unknown, Quote: hostile}, Blocks: []corpus.Block{{Text: hostile}},
			Related: []corpus.Related{{Title: hostile, Summary: hostile}}},
	}}
	f.pages = []corpus.Page{
		{ID: "p1", Path: "000.txt", Encoding: "utf-8", Articles: []corpus.ArticleID{"talks", "second"}, Lines: []corpus.Line{
			{LineRange: corpus.LineRange{Start: 1, End: 1}, Kind: "headline", Article: 1, Text: "محادثات واشنطن وبغداد"},
			{LineRange: corpus.LineRange{Start: 2, End: 3}, Kind: "widget", Reason: "سطر من حرفين", Text: "TT\nTT"}}},
		{ID: "p2", Path: hostile, Articles: []corpus.ArticleID{"hostile"}, Lines: []corpus.Line{
			{LineRange: corpus.LineRange{Start: 1, End: 1}, Kind: corpus.LineKind(hostile), Reason: hostile, Text: hostile}}},
	}
	return f
}
