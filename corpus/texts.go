package corpus

import (
	"sync"

	"mudawwana/corpus/article"
	"mudawwana/corpus/index"
	"mudawwana/corpus/record"
)

// texts returns the parts of each field as the text of a document has them.
func (c *Corpus) texts(doc uint32) (texts [article.FieldCount][]string, err error) {
	t, err := c.segment.Text()
	if err != nil {
		return texts, err
	}
	c.written.mu.Lock()
	defer c.written.mu.Unlock()
	var part []byte
	for t.Reset(doc); t.Next(); {
		part = append(part, t.Gap()...)
		if form, ok := t.Form(); ok {
			if part, err = c.written.append(part, c, form); err != nil {
				return texts, err
			}
			continue
		}
		texts[t.Field()] = append(texts[t.Field()], string(part))
		part = part[:0]
	}
	return texts, t.Err()
}

// written remembers how forms are written: most words of a text are few and
// common. The zero value is ready.
type written struct {
	mu    sync.Mutex
	words []formText // by the number of the form modulo their number
}

type formText struct {
	form uint32
	text string // never "" where form was found
}

// writtenWords is how many forms are remembered, of some 40 bytes each.
const writtenWords = 1 << 13

// append appends a form of c to b as it is written.
func (w *written) append(b []byte, c *Corpus, form uint32) ([]byte, error) {
	if w.words == nil {
		w.words = make([]formText, writtenWords)
	}
	k := &w.words[form%writtenWords]
	if k.form != form || k.text == "" {
		id, text, err := c.segment.Form(form)
		if err != nil {
			return b, err
		}
		*k = formText{form, record.WrittenOf(string(c.segment.Term(id)), text)}
	}
	return append(b, k.text...), nil
}

// places reads where words stand, document by document.
type places struct {
	text  *index.Text
	watch *index.Watch
	at    [][]uint32
}

// leastInPlace is the least weight of a form whose place counts.
// Of a word outside quotes so many terms are enough.
const (
	leastInPlace = 0.5
	maxPlaces    = 12
)

// places returns the places of the words of those numbers, to be released; nil
// when the Segment is damaged.
func (s *search) places(words []int) *places {
	p := s.noPlaces(len(words))
	if p == nil {
		return nil
	}
	for i, n := range words {
		w := s.words[n]
		for k := range w.forms {
			f := &w.forms[k]
			if f.weight < leastInPlace || k >= maxPlaces && !w.phrase {
				break
			}
			f.watch(p.watch, i)
		}
	}
	return p
}

// noPlaces returns the places of so many words that are yet to be told.
func (s *search) noPlaces(words int) *places {
	p, ok := s.corpus.places.Get().(*places)
	if !ok {
		p = &places{}
		if p.text, s.err = s.corpus.segment.Text(); s.err == nil {
			p.watch, s.err = s.corpus.segment.Watch()
		}
		if s.err != nil {
			s.err = damaged(s.err)
			return nil
		}
	}
	for len(p.at) < words {
		p.at = append(p.at, nil)
	}
	p.at = p.at[:words]
	return p
}

// release takes p back, which nobody else may hold.
func (c *Corpus) release(p *places) {
	p.watch.Reset()
	c.places.Put(p)
}

// in returns the positions of each word in doc, rising. They are good until
// the next call.
func (p *places) in(doc uint32) ([][]uint32, error) {
	for i := range p.at {
		p.at[i] = p.at[i][:0]
	}
	if err := p.text.Find(doc, p.watch, p.at); err != nil {
		return nil, damaged(err)
	}
	return p.at, nil
}
