package corpus

import (
	"sync"

	"mudawwana/corpus/article"
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
