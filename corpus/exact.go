package corpus

import (
	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
	"mudawwana/corpus/record"
)

// spelled is a word of the corpus in some of the ways to write it, or before
// certain others.
type spelled struct {
	forms []uint32 // numbers of the ways
	next  []string // folded words of which one must follow; any where nil
	read  bool
	list  []posting
}

// posting is a document that has a word so written, and how often in each field.
type posting struct {
	doc   uint32
	freqs [index.MaxFields]uint16
}

// exactForm returns the form of a word that is written as asked for, none when
// it never is.
func (c *Corpus) exactForm(w *word) []form {
	n, ok := c.words().Find(w.key)
	forms, err := c.segment.Forms(index.TermID(n))
	if !ok || err != nil {
		return nil
	}
	only := &spelled{}
	for _, f := range forms {
		if record.SpellingOf(f.Text) == w.spelling {
			only.forms = append(only.forms, f.Number)
		}
	}
	f := form{text: w.key, number: n, weight: 1, reason: SameWord}
	switch len(only.forms) {
	case 0:
		return nil
	case len(forms):
		return []form{f}
	}
	f.only = only
	return []form{f}
}

// watch looks for f as word number word.
func (f *form) watch(w *index.Watch, word int) {
	if f.only == nil || f.only.next != nil {
		w.Term(word, index.TermID(f.number))
		return
	}
	for _, n := range f.only.forms {
		w.Form(word, n)
	}
}

// spelled returns where f is written, or followed, as it must be: the text
// decides, of the documents that have the words.
func (s *search) spelled(f *form) []posting {
	if f.only.read || s.err != nil {
		return f.only.list
	}
	f.only.read = true
	p := s.noPlaces(2)
	if p == nil {
		return nil
	}
	defer s.corpus.release(p)
	f.watch(p.watch, 0)
	for _, w := range f.only.next {
		n, _ := s.corpus.words().Find(w)
		p.watch.Term(1, index.TermID(n))
	}
	having := s.having(f.only.next)
	defer s.release(having)
	docs := s.corpus.segment.Postings(index.TermID(f.number))
	for n := 0; docs.Next(); n++ {
		if n%16 == 0 && s.done() {
			return nil
		}
		if f.only.next != nil && having[docs.Doc()] == 0 {
			continue
		}
		var at [][]uint32
		if at, s.err = p.in(docs.Doc()); s.err != nil {
			return nil
		}
		if f.only.next != nil {
			at[0] = followed(at[0], at[1])
		}
		if len(at[0]) > 0 {
			f.only.list = append(f.only.list, posting{docs.Doc(), s.corpus.freqsOf(docs.Doc(), at[0])})
		}
	}
	if err := docs.Err(); err != nil {
		s.err = damaged(err)
	}
	return f.only.list
}

// freqsOf counts positions by field.
func (c *Corpus) freqsOf(doc uint32, at []uint32) (freqs [index.MaxFields]uint16) {
	f := 0
	for _, pos := range at {
		for f+1 < article.FieldCount && pos >= c.segment.FieldStart(doc, f+1) {
			f++
		}
		freqs[f]++
	}
	return freqs
}

// surface returns how w is to be written.
func (w *word) surface() string { return arabic.Surface(w.key, w.spelling) }
