package corpus

import (
	"bytes"

	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
)

// vocabulary is the folded words of a Segment: word n is written as the terms
// first[n] to first[n+1].
type vocabulary struct {
	near.Vocabulary
	first []index.TermID
}

func newVocabulary(s *index.Segment) *vocabulary {
	v := &vocabulary{}
	v.Total = s.Docs()
	var word []byte
	docs := 0
	for id, term := range s.Range(0, index.TermID(s.Terms())) {
		folded, _, _ := bytes.Cut(term, []byte(variantMark))
		if len(v.first) == 0 || !bytes.Equal(folded, word) {
			if len(v.first) > 0 {
				v.Add(word, docs)
			}
			v.first = append(v.first, id)
			word = append(word[:0], folded...)
			docs = 0
		}
		docs += s.DocFreq(id)
	}
	if len(v.first) > 0 {
		v.Add(word, docs)
	}
	v.first = append(v.first, index.TermID(s.Terms()))
	return v
}
