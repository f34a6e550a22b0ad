package match

import (
	"math"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
)

// Ranking is BM25F (Robertson, Zaragoza and Taylor, 2004, "Simple BM25 extension
// to multiple weighted fields"; with a length norm per field as in Zaragoza et
// al., 2004, "Microsoft Cambridge at TREC-13"):
//
//	tf    = Σ over fields: boost · freq / (1 - b + b · length / average)
//	score = idf · heft · (tf · (k + 1) / (tf + k) + δ)
//
// with the δ of BM25+ (Lv and Zhai, 2011, "Lower-bounding term frequency
// normalization"): to have a word at all counts, however long the text. k from
// 0.5 to 2 are usual, b from 0 (no norm) to 1 (full norm), δ from 0 to 1.
const (
	saturation = 0.9  // k
	presence   = 0.35 // δ
)

var (
	boosts  = [article.FieldCount]float64{article.TitleField: 3, article.DeckField: 1.5, article.BodyField: 1, article.CaptionField: 0.7}
	lengths = [article.FieldCount]float64{article.TitleField: 0.5, article.DeckField: 0.5, article.BodyField: 0.9, article.CaptionField: 0.5} // b
)

// normsOf returns boost / (1 - b + b · length / average) by field and DocID.
func normsOf(s *index.Segment) (norms [article.FieldCount][]float32) {
	for f := range norms {
		norms[f] = make([]float32, s.Docs())
		average := math.Max(s.AverageLength(f), 1)
		b := lengths[f]
		for doc := range norms[f] {
			length := float64(s.FieldLength(uint32(doc), f))
			norms[f][doc] = float32(boosts[f] / (1 - b + b*length/average))
		}
	}
	return norms
}

// idf is the inverse document frequency of BM25, kept positive as Lucene does:
// ln(1 + (n - df + ½) / (df + ½)).
func idf(n, df float64) float64 {
	return math.Log(1 + max(n-df+0.5, 0.5)/(df+0.5))
}

// heft is what a folded word counts for its length: of two words as rare, the
// longer names more. Letter n-grams have that by their number. A number names
// one thing, however short it is.
//
//	heft = (letters, «ال» aside, / 5)^⅛, numbers 1.3
func heft(key string) float32 {
	if key[0] >= '0' && key[0] <= '9' {
		return 1.3
	}
	letters := float64(utf8.RuneCountInString(strings.TrimPrefix(key, "ال")))
	return float32(math.Sqrt(math.Sqrt(math.Sqrt(letters / 5))))
}

// tally adds up the weighted frequencies of one word's forms by DocID.
type tally struct {
	tf   []float32
	best []float32 // weight of the best form there
	sure []float32 // how surely the best form there is the word
}

// asking is what a word counts that asks, «متى» or «كم»: it is rare in texts,
// and the texts that have it answer nothing.
const asking = 0.1

// framing is the same for a word that questions are framed with, «اسم» or «تقع».
const framing = 0.65

// score ranks all documents by w, whose forms count as one word. Their
// frequencies are added up by weight, tf = Σ weight · tf; the best form of a
// document says how much of the word it has at most:
//
//	score = best · idf · heft · ((tf / best) · (k + 1) / (tf / best + k) + δ)
//
// so that a document with a stem never passes the same one with the word. The
// document frequency is Σ weight² over documents, by the best form of each: a
// hundred documents with a far relative do not make a word common. Documents
// without the word have 0.
func (s *Search) score(w *Word) []float32 {
	t := tally{s.array(), s.array(), s.array()}
	defer s.Release(t.best)
	defer s.Release(t.sure)
	for i := range w.Forms {
		if !s.add(&t, w, &w.Forms[i]) {
			return t.tf
		}
	}
	df := float32(0)
	for _, b := range t.best {
		df += b * b
	}
	n := float64(len(t.tf))
	w.Mass = float32(idf(n, float64(df))) * heft(w.Key)
	switch {
	case arabic.Asks(w.Key):
		w.Mass *= asking
	case arabic.Frames(w.Key):
		w.Mass *= framing
	}
	w.Stop = w.binds() || float64(df) > n/4 && n >= 20
	for doc, tf := range t.tf {
		if best := t.best[doc]; best > 0 {
			if !w.Negated && !w.Stop {
				s.sure[doc] = max(s.sure[doc], t.sure[doc])
			}
			t.tf[doc] = w.Mass * best * (saturate(tf/best) + presence)
		}
	}
	return t.tf
}

// saturate returns tf · (k + 1) / (tf + k): 1 for 1, k + 1 for very many.
func saturate(tf float32) float32 { return tf * (saturation + 1) / (tf + saturation) }

// add adds the postings of one form and reports whether to go on.
func (s *Search) add(t *tally, w *Word, f *Form) bool {
	if s.Done() {
		return false
	}
	if f.only != nil {
		for _, p := range s.spelled(f) {
			s.count(t, w, f.Weight, f.sure(), p)
		}
		return s.err == nil
	}
	p, sure := s.postings, f.sure()
	p.Reset(index.TermID(f.Number))
	for p.Next() {
		s.count(t, w, f.Weight, sure, posting{p.Doc(), p.Freqs()})
	}
	if err := p.Err(); err != nil {
		s.err = err
		return false
	}
	return true
}

// count adds one posting.
func (s *Search) count(t *tally, w *Word, weight, sure float32, p posting) {
	tf := float32(0)
	for f, n := range p.freqs {
		if n > 0 && (f == article.TitleField || !w.title) {
			tf += float32(n) * s.index.norms[f][p.doc]
		}
	}
	if tf > 0 {
		t.tf[p.doc] += weight * tf
		t.best[p.doc] = max(t.best[p.doc], weight)
		t.sure[p.doc] = max(t.sure[p.doc], sure)
	}
}
