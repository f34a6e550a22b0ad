package ingest

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/page"
	"mudawwana/corpus/ingest/plain"
)

// facts gathers what a page says about one article.
type facts struct {
	*page.Model
	when     when
	outlet   string
	agencies []string
	byline   string
	dateline string
	keywords []string
}

// see takes the facts of one line, which follows one of kind before.
func (f *facts) see(kind corpus.LineKind, r *page.Reading, before corpus.LineKind) {
	switch kind {
	case "published-date":
		if r.Part == "head" || r.Has("label:date") || signs[before] { // others date a teaser or a comment
			f.when.see(r)
		}
	case "widget":
		if r.Part == "head" && r.Has("date-line") {
			f.when.see(r)
		}
	case "source-credit":
		f.outlet = cmp.Or(f.outlet, afterColon(r.Text))
	case "keywords":
		f.keywords = append(f.keywords, cmp.Or(afterColon(r.Text), r.Text))
	case "byline":
		f.signed(r)
	case "dateline":
		f.placed(r.Text)
	case "agency":
		f.agencies = append(f.agencies, strings.Trim(r.Text, "()«» "))
	case "caption":
		if c := page.Credit(r.Text); f.IsAgency(c) {
			f.agencies = append(f.agencies, c)
		}
	}
}

// signs are the kinds that end an article: a date that follows is its own.
var signs = map[corpus.LineKind]bool{"body": true, "byline": true, "agency": true, "source-credit": true, "dateline": true, "published-date": true}

// bylineLimit is how many words a byline may have.
const bylineLimit = 9

// signed reads a byline: «بقلم: اسم», «كتب - اسم», «اسم (مدينة)», «مدينة - اسم».
func (f *facts) signed(r *page.Reading) {
	if n := len(r.Words); n < 2 || n > bylineLimit || f.byline != "" {
		return
	}
	if ok, name := page.Signature(r.Text); ok {
		if strings.HasPrefix(r.Text, "«") {
			f.outlet = cmp.Or(f.outlet, name)
			return
		}
		f.byline = name
		return
	}
	if r.Has("label:byline") {
		_, name, ok := strings.Cut(r.Text, ":")
		if !ok {
			_, name, _ = strings.Cut(strings.Replace(r.Text, "-", " ", 1), " ")
		}
		f.byline = strings.Trim(name, " :/-")
		return
	}
	if place, name, ok := strings.Cut(r.Text, " - "); ok {
		if len(strings.Fields(place)) > len(strings.Fields(name)) {
			place, name = name, place
		}
		f.dateline = cmp.Or(f.dateline, place)
		f.byline = strings.Trim(name, " :")
		return
	}
	f.byline = strings.Trim(r.Text, " :/-")
}

// placed reads a dateline: «صحيفة المدينة - بغداد», «القاهرة - الوكالة», «عمان 5
// شباط (بترا)».
func (f *facts) placed(s string) {
	if c := page.Credit(s); c != "" {
		f.agencies = append(f.agencies, c)
		f.dateline = cmp.Or(f.dateline, strings.TrimSpace(s[:strings.LastIndexByte(s, '(')]))
		return
	}
	s = strings.NewReplacer("–", "-", "/", " - ").Replace(s)
	a, b, ok := strings.Cut(s, "-")
	a, b = strings.TrimSpace(a), strings.Trim(b, " -:")
	switch {
	case !ok || b == "":
		f.dateline = cmp.Or(f.dateline, a)
	case f.IsAgency(b):
		f.agencies, f.dateline = append(f.agencies, b), cmp.Or(f.dateline, a)
	case f.IsAgency(a):
		f.agencies, f.dateline = append(f.agencies, a), cmp.Or(f.dateline, b)
	case len(strings.Fields(a)) <= len(strings.Fields(b)): // «بغداد – الصباح»
		f.outlet, f.dateline = cmp.Or(f.outlet, b), cmp.Or(f.dateline, a)
	default:
		f.outlet, f.dateline = cmp.Or(f.outlet, a), cmp.Or(f.dateline, b)
	}
}

// fill writes the facts into the article.
func (f *facts) fill(art *corpus.Article) {
	art.Published = f.when.published(art)
	art.Outlet, art.Byline, art.Dateline = f.outlet, f.byline, f.dateline
	slices.Sort(f.agencies)
	art.Agencies = slices.Compact(f.agencies)
	if len(f.keywords) == 0 {
		return
	}
	text := plain.Fold(art.Title)
	for _, b := range art.Blocks {
		text += " " + plain.Fold(b.Text)
	}
	for _, k := range f.keywords {
		for _, one := range cutKeywords(k) {
			for _, w := range splitKeywords(one, text) {
				if !slices.Contains(art.Keywords, w) {
					art.Keywords = append(art.Keywords, w)
				}
			}
		}
	}
}

func afterColon(s string) string {
	_, rest, _ := strings.Cut(s, ":")
	return strings.TrimSpace(rest)
}
