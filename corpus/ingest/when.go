package ingest

import (
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/page"
	"mudawwana/corpus/ingest/plain"
)

// when gathers what a page says about the date of an article.
type when struct {
	stated   corpus.Published // printed as the date of publication
	updated  corpus.Published // printed as that of the last change
	relative string           // «منذ 3 ساعات»
	line     int              // of relative
	today    corpus.Day       // the day that the page shows as today, 0 for none
}

// see takes a line that dates the article. One full date is enough: a second
// date of the line is the other calendar's.
func (w *when) see(r *page.Reading) {
	to := &w.stated
	if s := plain.Fold(r.Text); strings.HasPrefix(s, "اخر تحديث") || strings.HasPrefix(s, "تم التحديث") || strings.HasPrefix(s, "updated") || strings.HasPrefix(s, "last updated") {
		to = &w.updated
	}
	if to.From != 0 {
		return
	}
	for _, d := range date.Find(r.Text) {
		if d.From != 0 && (to.From == 0 || !d.IsHijri) {
			*to = corpus.Published{From: d.From, To: d.To, Time: d.Clock, Evidence: corpus.Stated, Quote: r.Text, Line: r.Start}
		}
	}
	if to.From == 0 && w.relative == "" {
		w.relative, w.line = r.Text, r.Start
	}
}

// published settles what is known.
func (w *when) published(art *corpus.Article) corpus.Published {
	switch {
	case w.stated.From != 0:
		return w.narrowed(art)
	case w.updated.From != 0:
		return w.updated
	}
	if p := toldInText(art); p.From != 0 {
		return p
	}
	if from, to, ok := date.Relative(w.relative, w.today); ok {
		return corpus.Published{From: from, To: to, Evidence: corpus.Inferred, Quote: w.relative, Line: w.line}
	}
	return fromCaption(art)
}

// narrowed is the stated date; one that may be two days, «8/7/2023», is the one
// of them that the page shows as today or the text says it was written on.
func (w *when) narrowed(art *corpus.Article) corpus.Published {
	p := w.stated
	for _, day := range []corpus.Day{toldInText(art).From, w.today} {
		if day == p.From || day == p.To {
			p.From, p.To = day, day
		}
	}
	return p
}

// toldInText finds «اليوم الثلاثاء (17 كانون الأول 2024)» in the first
// paragraphs: the text itself says which day it is written on.
func toldInText(art *corpus.Article) corpus.Published {
	for _, b := range art.Blocks[:min(3, len(art.Blocks))] {
		if b.Kind == corpus.Caption {
			continue
		}
		for _, d := range date.Find(b.Text) {
			before := plain.Fold(b.Text[:d.Start])
			if d.Known() && (before == "اليوم" || strings.HasSuffix(before, " اليوم")) {
				return corpus.Published{From: d.From, To: d.To, Evidence: corpus.Stated, Quote: b.Text[d.Start:d.End], Line: b.Line}
			}
		}
	}
	return corpus.Published{}
}

// captionDays is how many days after a dated photograph an article is taken to
// have appeared.
const captionDays = 7

// fromCaption infers an interval from the latest date of a photograph that is
// not from the archive.
func fromCaption(art *corpus.Article) corpus.Published {
	var p corpus.Published
	for _, b := range art.Blocks {
		if b.Kind != corpus.Caption || strings.Contains(b.Text, "رشيف") {
			continue
		}
		for _, d := range date.Find(b.Text) {
			if d.Known() && d.From > p.From {
				p = corpus.Published{From: d.From, To: d.From + captionDays, Evidence: corpus.Inferred, Quote: b.Text[d.Start:d.End], Line: b.Line}
			}
		}
	}
	return p
}
