package match

import (
	"slices"
	"strings"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/query"
)

// matcher finds the words of a query in a text.
type Matcher struct {
	words    []*Word
	forms    map[string][]formOf // by folded word
	exact    map[spelledWord][]formOf
	prefixes []int // words that are prefixes
	phrases  []*node
}

// formOf says that a word of the corpus is form number form of word number word.
type formOf struct{ word, form int }

// form is the form that o says.
func (m *Matcher) form(o formOf) *Form { return &m.words[o.word].Forms[o.form] }

// spelledWord is a word as Exact compares it.
type spelledWord struct{ key, spelling string }

func newMatcher(words []*Word, root *node) *Matcher {
	m := &Matcher{words: words, forms: map[string][]formOf{}, exact: map[spelledWord][]formOf{}}
	m.phrases = root.phrases(nil)
	all := !slices.ContainsFunc(words, func(w *Word) bool { return !w.Negated && !w.binds() })
	for i, w := range words {
		switch {
		case w.Negated || w.binds() && !all:
		case w.Prefix:
			m.prefixes = append(m.prefixes, i)
		case w.Level == Exact:
			k := spelledWord{w.Key, w.spelling}
			m.exact[k] = append(m.exact[k], formOf{i, 0})
		default:
			for j, f := range w.Forms {
				first, _, _ := strings.Cut(f.Text, " ")
				m.forms[first] = append(m.forms[first], formOf{i, j})
			}
		}
	}
	return m
}

// binds reports whether w only binds the others: «بين» of «الحوار بين العراق
// وإيران», which a page full of marks would not be read for.
func (w *Word) binds() bool {
	return !w.phrase && w.Level != Exact && arabic.Serves(w.Key)
}

// Mark is one match: byte offsets into a text, End exclusive. It covers whole
// words as written, marks and joined punctuation-free.
type Mark struct {
	Start, End int
	Word       int  // number of the word of the query
	Kin        bool // only akin by its letters: a weaker match, to be drawn as one
}

// Found is a Mark with the token and the form it is of.
type Found struct {
	Mark
	Token  int     // number in the text
	Term   string  // see Form.Text
	Weight float32 // of the form; 1 of a prefix
}

// Find returns the matches in text, in order. Of several words of the query
// that a word may stand for, the one with the heaviest form counts.
func (m *Matcher) Find(text string) []Found {
	var list []Found
	var t arabic.Token
	n, end := -1, 0 // of t; of the last match
	look := func(next arabic.Token) {
		if f, ok := m.token(t, next); ok && n >= 0 && t.Start >= end {
			f.Token, end = n, f.End
			list = append(list, f)
		}
		t = next
		n++
	}
	for next := range arabic.Tokens(text) {
		look(next)
	}
	look(arabic.Token{})
	return m.together(list)
}

// token returns the match that t is, or begins together with the token after it:
// where it does, that is what it is, «بحر» of «بحر الخزر» for who asks for «بحر قزوين».
func (m *Matcher) token(t, next arabic.Token) (f Found, ok bool) {
	f.Start = t.Start
	best := float32(0)
	take := func(c formOf, weight float32) {
		if weight > best {
			best, ok = weight, true
			f.Word, f.End, f.Term, f.Weight = c.word, t.End, t.Term, weight
			f.Kin = c.form >= 0 && m.words[c.word].Level != Exact && m.form(c).distant()
		}
	}
	for _, c := range m.forms[t.Term] {
		form := m.form(c)
		if form.only != nil && form.Weight > best && slices.Contains(form.only.next, next.Term) {
			take(c, form.Weight)
			f.End, f.Term = next.End, form.Text
		}
	}
	if ok {
		return f, true
	}
	for _, c := range m.forms[t.Term] {
		if form := m.form(c); form.only == nil || form.only.next == nil {
			take(c, form.Weight)
		}
	}
	if len(m.exact) > 0 {
		for _, c := range m.exact[spelledWord{t.Term, t.Spelling}] {
			take(c, 1)
		}
	}
	for _, i := range m.prefixes {
		if strings.HasPrefix(t.Term, m.words[i].Key) {
			take(formOf{i, -1}, 1)
		}
	}
	return f, ok
}

// phrases appends the phrases among n and its kids.
func (n *node) phrases(list []*node) []*node {
	if n.kind == query.Phrase {
		list = append(list, n)
	}
	for _, kid := range n.kids {
		list = kid.phrases(list)
	}
	return list
}
