package match

import (
	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
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
func (x *Index) exactForm(w *Word) []Form {
	n, ok := x.words().Find(w.Key)
	forms, err := x.segment.Forms(index.TermID(n))
	if !ok || err != nil {
		return nil
	}
	only := &spelled{}
	for _, f := range forms {
		if record.SpellingOf(f.Text) == w.spelling {
			only.forms = append(only.forms, f.Number)
		}
	}
	f := Form{Text: w.Key, Number: n, Weight: 1, Reason: near.SameWord}
	switch len(only.forms) {
	case 0:
		return nil
	case len(forms):
		return []Form{f}
	}
	f.only = only
	return []Form{f}
}

// watch looks for f as word number word.
func (f *Form) watch(w *index.Watch, word int) {
	if f.only == nil || f.only.next != nil {
		w.Term(word, index.TermID(f.Number))
		return
	}
	for _, n := range f.only.forms {
		w.Form(word, n)
	}
}

// spelled returns where f is written, or followed, as it must be: the text
// decides, of the documents that have the words.
func (s *Search) spelled(f *Form) []posting {
	if f.only.read || s.err != nil {
		return f.only.list
	}
	f.only.read = true
	p := s.noPlaces(2)
	if p == nil {
		return nil
	}
	defer s.index.release(p)
	f.watch(p.watch, 0)
	for _, w := range f.only.next {
		n, _ := s.index.words().Find(w)
		p.watch.Term(1, index.TermID(n))
	}
	having := s.having(f.only.next)
	defer s.Release(having)
	docs := s.index.segment.Postings(index.TermID(f.Number))
	for n := 0; docs.Next(); n++ {
		if n%16 == 0 && s.Done() {
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
			f.only.list = append(f.only.list, posting{docs.Doc(), s.index.freqsOf(docs.Doc(), at[0])})
		}
	}
	if err := docs.Err(); err != nil {
		s.err = err
	}
	return f.only.list
}

// freqsOf counts positions by field.
func (x *Index) freqsOf(doc uint32, at []uint32) (freqs [index.MaxFields]uint16) {
	f := 0
	for _, pos := range at {
		for f+1 < article.FieldCount && pos >= x.segment.FieldStart(doc, f+1) {
			f++
		}
		freqs[f]++
	}
	return freqs
}

// Written returns how f must be written because w asks for it, "" where any way
// counts.
func (w *Word) Written(f *Form) string {
	if f.only == nil || f.only.next != nil {
		return ""
	}
	return w.Surface()
}

// Surface is w as it was typed, without harakat and tatweel.
func (w *Word) Surface() string { return arabic.Surface(w.Key, w.spelling) }
