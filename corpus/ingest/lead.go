package ingest

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/page"
)

// lead takes a date, a byline and an agency off the first paragraph and
// returns the rest: «آخر تحديث: 16 يونيو 2025 - 10:13 صبقلم:فلان لم يكن» ←
// «لم يكن».
func (f *facts) lead(r *page.Reading) string {
	text := r.Text
	if rest := f.leadDate(r, text); rest != "" {
		text = rest
	}
	if rest := f.leadAgency(text); rest != "" {
		text = rest
	}
	return text
}

// leadLimit is how many characters may stand before what is taken off.
const leadLimit = 25

func (f *facts) leadDate(r *page.Reading, text string) string {
	if !r.Has("label:date") {
		return ""
	}
	found := date.Find(text)
	if len(found) == 0 || utf8.RuneCountInString(text[:found[0].Start]) > leadLimit || found[0].From == 0 {
		return ""
	}
	d := found[0]
	f.when.stated = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: corpus.Stated, Quote: strings.TrimSpace(text[:d.End]), Line: r.Start}
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

// leadAgency takes «وكالة كذا/», «بغداد/الوكالة:», «بغداد (الوكالة) -» and «بغداد
// - الوكالة -» off a first paragraph.
func (f *facts) leadAgency(text string) string {
	if who, rest, ok := strings.Cut(text, ":"); ok && utf8.RuneCountInString(who) <= 2*leadLimit {
		place, agency, ok := strings.Cut(who, "/")
		if ok && len(strings.Fields(place)) <= 2 && len(strings.Fields(agency)) <= 3 && strings.TrimSpace(agency) != "" {
			f.placed(place + " - " + agency)
			return strings.TrimSpace(rest)
		}
	}
	head, rest, ok := strings.Cut(text, "/")
	if ok && len(strings.Fields(head)) <= 4 && utf8.RuneCountInString(head) <= leadLimit && !strings.ContainsAny(head, "0123456789.،\"«(") {
		f.agencies = append(f.agencies, strings.TrimSpace(head))
		return strings.TrimSpace(rest)
	}
	if place, after, ok := strings.Cut(text, " - "); ok && len(strings.Fields(place)) <= 2 {
		if agency, rest, ok := strings.Cut(after, " - "); ok && f.IsAgency(agency) {
			f.placed(place + " - " + agency)
			return strings.TrimSpace(rest)
		}
	}
	open := strings.IndexByte(text, '(')
	end := strings.IndexByte(text, ')')
	if open <= 0 || end < open || utf8.RuneCountInString(text[:end]) > 2*leadLimit {
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
