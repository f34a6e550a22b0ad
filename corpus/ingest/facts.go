package ingest

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/page"
)

// facts gathers what a page says about one article.
type facts struct {
	published corpus.Published
	inferred  corpus.Published
	outlet    string
	agencies  []string
	byline    string
	dateline  string
	keywords  string
}

// see takes the facts of one line.
func (f *facts) see(kind corpus.LineKind, r *page.Reading) {
	switch kind {
	case "published-date":
		f.stated(r.Text, r.Start, corpus.Stated)
	case "source-credit":
		f.outlet = cmp.Or(f.outlet, afterColon(r.Text))
	case "keywords":
		f.keywords = strings.TrimSpace(f.keywords + " " + afterColon(r.Text))
	case "byline":
		if len(r.Words) > bylineLimit {
			return
		}
		_, name := page.Signature(r.Text)
		f.byline = cmp.Or(f.byline, name, strings.Trim(bareByline(r.Text), " :"))
	case "dateline":
		f.dateline = cmp.Or(f.dateline, r.Text)
	case "agency":
		f.agencies = append(f.agencies, r.Text)
	}
}

// stated takes the first full date of a line that prints one.
func (f *facts) stated(text string, line int, evidence corpus.Evidence) {
	if f.published.Evidence >= evidence && f.published.From != 0 {
		return
	}
	for _, d := range date.Find(text) {
		if d.From != 0 {
			f.published = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: evidence, Quote: text, Line: line}
			return
		}
	}
}

// bylineLimit is how many words a byline may have.
const bylineLimit = 9

// bylineWords begin a byline.
var bylineWords = []string{"بقلم", "كتبت", "كتب", "كتبه", "إعداد", "اعداد", "تحرير", "الكاتب", "المحرر"}

func bareByline(s string) string {
	for _, w := range bylineWords {
		if rest, ok := strings.CutPrefix(s, w); ok && strings.IndexAny(rest, " :/-") == 0 {
			return strings.TrimLeft(rest, " :/-")
		}
	}
	return s
}

// lead takes a date, a byline and an agency off the first paragraph and
// returns the rest: «آخر تحديث: 16 يونيو 2025 - 10:13 صبقلم:فلان لم يكن» ←
// «لم يكن».
func (f *facts) lead(r *page.Reading, first bool) string {
	text := r.Text
	if !first {
		return text
	}
	if rest := f.leadDate(r, text); rest != "" {
		text = rest
	}
	if rest := f.leadAgency(text); rest != "" {
		text = rest
	}
	return text
}

func (f *facts) leadDate(r *page.Reading, text string) string {
	if !r.Has("label:date") {
		return ""
	}
	found := date.Find(text)
	if len(found) == 0 || utf8.RuneCountInString(text[:found[0].Start]) > 25 || found[0].From == 0 {
		return ""
	}
	d := found[0]
	f.published = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: corpus.Stated, Quote: strings.TrimSpace(text[:d.End]), Line: r.Start}
	rest := strings.TrimLeft(text[d.End:], " -|،")
	name, ok := strings.CutPrefix(rest, "بقلم")
	if !ok {
		return rest
	}
	words := strings.Fields(strings.TrimLeft(name, " :/"))
	if len(words) < 5 {
		return rest
	}
	f.byline = strings.Join(words[:2], " ")
	return strings.Join(words[2:], " ")
}

// leadAgency takes «شفق نيوز/» and «بغداد (رويترز) -» off a first paragraph.
func (f *facts) leadAgency(text string) string {
	head, rest, ok := strings.Cut(text, "/")
	if ok && len(strings.Fields(head)) <= 4 && utf8.RuneCountInString(head) <= 30 && !strings.ContainsAny(head, "0123456789.،\"«(") {
		f.agencies = append(f.agencies, strings.TrimSpace(head))
		return strings.TrimSpace(rest)
	}
	open := strings.IndexByte(text, '(')
	end := strings.IndexByte(text, ')')
	if open <= 0 || end < open || utf8.RuneCountInString(text[:end]) > 50 {
		return ""
	}
	after := strings.TrimLeft(text[end+1:], " ")
	rest = strings.TrimLeft(after, "-–—: ")
	if rest == after || strings.ContainsAny(text[:open], "،.") {
		return ""
	}
	f.dateline = cmp.Or(f.dateline, strings.TrimSpace(text[:open]))
	f.agencies = append(f.agencies, text[open+1:end])
	return rest
}

// fill writes the facts into the article.
func (f *facts) fill(art *corpus.Article) {
	art.Published = f.published
	if art.Published.Evidence == corpus.Unknown {
		art.Published = inferred(art)
	}
	art.Outlet, art.Byline, art.Dateline = f.outlet, f.byline, f.dateline
	art.Agencies = slices.Compact(f.agencies)
	art.Keywords = cutKeywords(f.keywords)
	if name, place, ok := strings.Cut(f.dateline, " - "); ok {
		art.Outlet = cmp.Or(art.Outlet, name)
		art.Dateline = place
	}
}

// inferred looks for «اليوم الثلاثاء (17 كانون الأول 2024)» in the first
// paragraph, and for full dates elsewhere.
func inferred(art *corpus.Article) corpus.Published {
	for i, b := range art.Blocks {
		for _, d := range date.Find(b.Text) {
			if !d.Known() {
				continue
			}
			today := strings.Contains(page.Fold(b.Text[max(0, d.Start-30):d.Start]), "اليوم")
			switch {
			case today && i < 3:
				return corpus.Published{From: d.From, To: d.To, Evidence: corpus.Stated, Quote: b.Text[d.Start:d.End], Line: b.Line}
			case b.Kind == corpus.Caption:
				return corpus.Published{From: d.From, To: d.To + 7, Evidence: corpus.Inferred, Quote: b.Text[d.Start:d.End], Line: b.Line}
			}
		}
	}
	return corpus.Published{}
}

func afterColon(s string) string {
	_, rest, ok := strings.Cut(s, ":")
	if !ok {
		return ""
	}
	return strings.TrimSpace(rest)
}

// cutKeywords cuts at separators.
func cutKeywords(s string) []string {
	var out []string
	for _, k := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("#|،,؛;/•·", r) }) {
		if k = strings.TrimSpace(k); k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}
