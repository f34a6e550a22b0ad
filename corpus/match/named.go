package match

import (
	"strings"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/index"
	"mudawwana/corpus/near"
)

// namedWeight is that of two words for one, or the reverse: يناير, كانون الثاني.
const namedWeight = 0.9

// pairForms returns, as forms, the names of two words of what w names, with or
// without clitics.
func (c *compiler) pairForms(w *Word) []Form {
	var forms []Form
	for _, p := range arabic.Prefixes() {
		rest, ok := strings.CutPrefix(w.Key, p.Text)
		if !ok {
			continue
		}
		for _, pair := range arabic.Pairs(rest) {
			forms = append(forms, c.pair(pair[0], pair[1], namedWeight, near.Synonym)...)
		}
	}
	return forms
}

// pair returns the forms of a name of two words: the first, with or without
// clitics, where the second follows it, with or without its article.
func (c *compiler) pair(first, second string, weight float32, reason near.Reason) []Form {
	v := c.index.words()
	var next []string
	bare := strings.TrimPrefix(second, "ال")
	for _, w := range []string{"ال" + bare, bare} {
		if _, ok := v.Find(w); ok {
			next = append(next, w)
		}
	}
	var forms []Form
	for _, m := range v.Near(c.ctx, first, near.Clitics) {
		if len(next) == 0 {
			break
		}
		f := formFrom(v, m)
		f.Text += " " + next[0]
		f.Weight, f.Reason = f.Weight*weight, reason
		f.only = &spelled{next: next}
		if !c.except.takes(&f) {
			forms = append(forms, f)
		}
	}
	return forms
}

// nameOf returns the other names, of one word and of two, of what two words name,
// and whether it takes both to tell.
func nameOf(first, second string) (names []string, pairs [][2]string, unsure bool) {
	for _, p := range arabic.Prefixes() {
		rest, ok := strings.CutPrefix(first, p.Text)
		if !ok {
			continue
		}
		for _, article := range []string{"", "ال"} { // «كانون ثاني»
			both := rest + " " + article + second
			names, pairs = arabic.Synonyms(both), arabic.Pairs(both)
			if len(names)+len(pairs) > 0 {
				return names, pairs, arabic.Unsure(rest)
			}
		}
	}
	return nil, nil, false
}

// followed keeps of positions, which rise, those right before one of next.
func followed(positions, next []uint32) []uint32 {
	kept := positions[:0]
	for _, p := range positions {
		for len(next) > 0 && next[0] <= p {
			next = next[1:]
		}
		if len(next) > 0 && next[0] == p+1 {
			kept = append(kept, p)
		}
	}
	return kept
}

// having marks the documents that have one of the words, to be released.
func (s *Search) having(words []string) []float32 {
	docs := s.array()
	for _, w := range words {
		n, _ := s.index.words().Find(w)
		s.postings.Reset(index.TermID(n))
		for s.postings.Next() {
			docs[s.postings.Doc()] = 1
		}
		if err := s.postings.Err(); err != nil {
			s.err = err
		}
	}
	return docs
}
