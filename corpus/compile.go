package corpus

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
	words []int   // of Word (one) and Phrase: numbers in search.words
	slop  int     // of Phrase
}

// word is one word of a query and the words of the corpus that stand for it.
type word struct {
	QueryWord
	key      string // folded
	spelling string // see arabic.Token: what Exact asks for besides
	title    bool   // must stand in the title
	prefix   bool
	phrase   bool // stands in quotes
	forms    []form
	mass     float32 // inverse document frequency of all forms as one word
}

// form is one word of the corpus that stands for a word of the query.
type form struct {
	text   string // folded; of a name of two words, both
	number int    // in the vocabulary, of the first
	weight float32
	reason Reason
	only   *spelled // where the word does not count everywhere
}

// distant reports whether the form is another word, and only akin.
func (f *form) distant() bool { return f.reason == Kinship || f.reason == SameRoot }

// compiler turns a parsed query into nodes and words.
type compiler struct {
	ctx     context.Context
	corpus  *Corpus
	match   Level
	without map[string]bool
	words   []*word

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
		w := &word{key: t.Term, spelling: t.Spelling, title: q.Field == query.Title, prefix: q.Prefix, phrase: q.Kind == query.Phrase}
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
func (c *compiler) lookup(w *word) {
	if c.ctx.Err() != nil {
		return // whoever asks for scores sees it too
	}
	all := c.corpus.forms(c.ctx, w)
	if c.required {
		all = surely(all)
	}
	for _, f := range all {
		if len(c.without) == 0 || !c.without[f.text] {
			w.forms = append(w.forms, f)
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
		if len(w.forms) > 0 || w.Level != Near || w.prefix || w.phrase || w.Negated {
			return
		}
	}
	v := c.corpus.words()
	for _, w := range c.words {
		if c.ctx.Err() != nil {
			return
		}
		for _, m := range v.Nearest(c.ctx, w.key) {
			if f := v.form(m); !c.without[f.text] {
				w.forms = append(w.forms, f)
			}
		}
	}
}

// form is the form of a word near the one asked for.
func (v *vocabulary) form(m near.Match) form {
	return form{text: v.Text(m.Word), number: m.Word, weight: m.Weight, reason: Reason(m.Reason)}
}

// surely leaves out of forms, which are sorted by weight, the far ones, if there
// are others: a word that a reader requires is not given by a likeness.
func surely(forms []form) []form {
	n := 0
	for n < len(forms) && forms[n].weight >= leastRequired {
		n++
	}
	if n == 0 {
		return forms
	}
	return forms[:n]
}

const leastRequired = 0.4

// forms returns the words of the corpus that stand for w, best first; nil soon
// after ctx is done.
func (c *Corpus) forms(ctx context.Context, w *word) []form {
	v := c.words()
	switch {
	case w.prefix:
		return c.prefixForms(w)
	case w.Level == Exact:
		return c.exactForm(w)
	}
	return c.cache.forms(cacheKey{w.key, w.Level, w.phrase || w.Negated}, func() (forms []form, ok bool) {
		level := near.Everything
		switch {
		case w.Level == Folded:
			level = near.SameKey
		case w.phrase || w.Negated:
			level = near.Clitics
		case w.Level == Stem:
			level = near.Stems
		}
		for _, m := range v.Near(ctx, w.key, level) {
			forms = append(forms, v.form(m))
		}
		return forms, ctx.Err() == nil
	})
}

func (c *Corpus) prefixForms(w *word) []form {
	v := c.words()
	lo, hi := v.Prefix(w.key)
	forms := make([]form, 0, hi-lo)
	for n := lo; n < hi; n++ {
		forms = append(forms, form{number: n, weight: 1, reason: Prefix})
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
