package match

import (
	"context"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/near"
	"mudawwana/corpus/query"
)

// node is a node of a query with its words looked up in the corpus.
type node struct {
	kind  query.Kind
	kids  []*node // of Group, And, Or and Not
	words []int   // of Word (one) and Phrase: numbers in Search.words
	slop  int     // of Phrase
}

// word is one word of a query and the words of the corpus that stand for it.
type Word struct {
	Text       string // as typed
	Start, End int    // byte offsets into the query
	Key        string // folded
	Level      Level
	Prefix     bool
	Negated    bool
	Forms      []Form
	Stop       bool    // so common that it only counts together with others; once scored
	Mass       float32 // inverse document frequency of all forms as one word; once scored

	spelling string // see arabic.Token: what Exact asks for besides
	title    bool   // must stand in the title
	phrase   bool   // stands in quotes
}

// Prefix is why a word that begins as asked for stands for it, beside the Reasons
// of package near.
const Prefix = near.Synonym + 1

// Form is one word of the corpus that stands for a word of the query.
type Form struct {
	Text   string // folded; of a name of two words, both
	Number int    // in the vocabulary, of the first
	Weight float32
	Reason near.Reason
	only   *spelled // where the word does not count everywhere
}

// Form is the form of w that is text, nil for none.
func (w *Word) Form(text string) *Form {
	for i := range w.Forms {
		if w.Forms[i].Text == text {
			return &w.Forms[i]
		}
	}
	return nil
}

// distant reports whether the form is another word, and only akin.
func (f *Form) distant() bool {
	return f.Reason == near.Kinship || f.another()
}

// another reports whether the form is another word than the one asked for, by its
// root or by what it means.
func (f *Form) another() bool {
	return f.Reason == near.SameRoot || f.Reason == near.SameMeaning || f.Reason == near.Narrower
}

// sure is how surely a document that has nothing but the form has the word.
func (f *Form) sure() float32 {
	if f.another() {
		return 0
	}
	return f.Weight
}

// compiler turns a parsed query into nodes and words.
type compiler struct {
	ctx    context.Context
	index  *Index
	match  Level
	except Except
	words  []*Word

	required bool // below an And
}

func (c *compiler) node(q *query.Node, negated bool) *node {
	n := &node{kind: q.Kind, slop: q.Slop}
	switch q.Kind {
	case query.Word, query.Phrase:
		n.words = c.leaf(q, negated)
		if q.Kind == query.Word || len(n.words) < 2 {
			return wordsNode(n.words)
		}
	case query.Not:
		n.kids = []*node{c.node(&q.Nodes[0], !negated)}
	default:
		outer := c.required
		defer func() { c.required = outer }()
		c.required = outer || q.Kind == query.And
		for i := range q.Nodes {
			n.kids = append(n.kids, c.node(&q.Nodes[i], negated))
		}
		if q.Kind == query.Group {
			c.join(n.kids)
		}
	}
	return n
}

// wordsNode is a node of words that each may match: what was typed as one word
// can be several («كوفيد-19»), or none.
func wordsNode(words []int) *node {
	n := &node{kind: query.Group}
	for _, w := range words {
		n.kids = append(n.kids, &node{kind: query.Word, words: []int{w}})
	}
	if len(n.kids) == 1 {
		return n.kids[0]
	}
	return n
}

// leaf adds the words of a Word or a Phrase.
func (c *compiler) leaf(q *query.Node, negated bool) []int {
	var numbers []int
	for t := range arabic.Tokens(q.Text) {
		w := &Word{Key: t.Term, spelling: t.Spelling, title: q.Field == query.Title, Prefix: q.Prefix, phrase: q.Kind == query.Phrase}
		w.Text = q.Text[t.Start:t.End]
		w.Start, w.End = q.TextStart+t.Start, q.TextStart+t.End
		if w.End > q.TextEnd || q.TextEnd-q.TextStart != len(q.Text) {
			w.Start, w.End = q.TextStart, q.TextEnd
		}
		w.Level = c.match
		if q.Exact {
			w.Level = Exact
		}
		w.Negated = negated
		c.lookup(w)
		for _, w := range c.parted(w) {
			numbers = append(numbers, len(c.words))
			c.words = append(c.words, w)
		}
	}
	return numbers
}

// lookup finds the forms of w.
func (c *compiler) lookup(w *Word) {
	if c.ctx.Err() != nil {
		return // whoever asks for scores sees it too
	}
	all := c.index.forms(c.ctx, w)
	if c.required {
		all = surely(all)
	}
	for _, f := range all {
		if !c.except.takes(&f) {
			w.Forms = append(w.Forms, f)
		}
	}
	if w.joins() {
		for _, f := range c.pairForms(w) {
			w.add(f)
		}
	}
}

// lastResort looks further for free words where no word of the query is in the
// corpus nor near one.
func (c *compiler) lastResort() {
	for _, w := range c.words {
		if len(w.Forms) > 0 || w.Level != Near || w.Prefix || w.phrase || w.Negated {
			return
		}
	}
	v := c.index.words()
	for _, w := range c.words {
		if c.ctx.Err() != nil {
			return
		}
		for _, m := range v.Nearest(c.ctx, w.Key) {
			if f := formFrom(v, m); !c.except.takes(&f) {
				w.Forms = append(w.Forms, f)
			}
		}
	}
}

// formFrom is the form of a word near the one asked for.
func formFrom(v *near.Vocabulary, m near.Match) Form {
	return Form{Text: v.Text(m.Word), Number: m.Word, Weight: m.Weight, Reason: m.Reason}
}

// surely leaves out of forms the far ones, if there are others: a word that a
// reader requires is not given by a likeness.
func surely(forms []Form) []Form {
	var sure []Form
	for _, f := range forms {
		if f.sure() >= leastRequired {
			sure = append(sure, f)
		}
	}
	if sure == nil {
		return forms
	}
	return sure
}

const leastRequired = 0.4

// forms returns the words of the corpus that stand for w, best first; nil soon
// after ctx is done.
func (x *Index) forms(ctx context.Context, w *Word) []Form {
	v := x.words()
	switch {
	case w.Prefix:
		return x.prefixForms(w)
	case w.Level == Exact:
		return x.exactForm(w)
	}
	return x.cache.forms(cacheKey{w.Key, w.Level, w.phrase || w.Negated}, func() (forms []Form, ok bool) {
		level := near.Everything
		switch {
		case w.Level == Folded:
			level = near.SameKey
		case w.phrase || w.Negated:
			level = near.Clitics
		case w.Level == Stem:
			level = near.Stems
		}
		for _, m := range v.Near(ctx, w.Key, level) {
			forms = append(forms, formFrom(v, m))
		}
		return forms, ctx.Err() == nil
	})
}

func (x *Index) prefixForms(w *Word) []Form {
	v := x.words()
	lo, hi := v.Prefix(w.Key)
	forms := make([]Form, 0, hi-lo)
	for n := lo; n < hi; n++ {
		forms = append(forms, Form{Number: n, Weight: 1, Reason: Prefix})
	}
	return forms
}

// wished returns the words that stand free side by side, in the order typed.
func (n *node) wished() []int {
	if n.kind == query.Word {
		return n.words
	}
	var list []int
	for _, kid := range n.kids {
		if n.kind == query.Group || n.kind == query.And {
			list = append(list, kid.wished()...)
		}
	}
	return list
}
