package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/article"
	"mudawwana/corpus/query"
)

// matcher finds the words of a query in a text.
type matcher struct {
	words    []*word
	forms    map[string][]formOf // by folded word
	exact    map[spelledWord][]formOf
	prefixes []int // words that are prefixes
	phrases  []*node
}

// formOf says that a word of the corpus is form number form of word number word.
type formOf struct{ word, form int }

// form is the form that o says.
func (m *matcher) form(o formOf) *form { return &m.words[o.word].forms[o.form] }

// spelledWord is a word as Exact compares it.
type spelledWord struct{ key, spelling string }

func newMatcher(words []*word, root *node) *matcher {
	m := &matcher{words: words, forms: map[string][]formOf{}, exact: map[spelledWord][]formOf{}}
	m.phrases = root.phrases(nil)
	all := !slices.ContainsFunc(words, func(w *word) bool { return !w.Negated && !w.binds() })
	for i, w := range words {
		switch {
		case w.Negated || w.binds() && !all:
		case w.prefix:
			m.prefixes = append(m.prefixes, i)
		case w.Level == Exact:
			k := spelledWord{w.key, w.spelling}
			m.exact[k] = append(m.exact[k], formOf{i, 0})
		default:
			for j, f := range w.forms {
				first, _, _ := strings.Cut(f.text, " ")
				m.forms[first] = append(m.forms[first], formOf{i, j})
			}
		}
	}
	return m
}

// binds reports whether w only binds the others: «بين» of «الحوار بين العراق
// وإيران», which a page full of marks would not be read for.
func (w *word) binds() bool {
	return !w.phrase && w.Level != Exact && (arabic.Binds(w.key) || arabic.Asks(w.key))
}

// found is a Mark with the token and the form it is of.
type found struct {
	Mark
	form  int // number in word.forms, -1 of a prefix
	token int // number in the text
	term  string
}

// find returns the matches in text, in order. Of several words of the query
// that a word may stand for, the one with the heaviest form counts.
func (m *matcher) find(text string) []found {
	var list []found
	var t arabic.Token
	n, end := -1, 0 // of t; of the last match
	look := func(next arabic.Token) {
		if f, ok := m.token(t, next); ok && n >= 0 && t.Start >= end {
			f.token, end = n, f.End
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

// token returns the match that t is, or begins together with the token after it.
func (m *matcher) token(t, next arabic.Token) (f found, ok bool) {
	f.Start = t.Start
	best := float32(0)
	take := func(c formOf, weight float32) {
		if weight > best {
			best, ok = weight, true
			f.Word, f.form, f.End, f.term = c.word, c.form, t.End, t.Term
			f.Kin = c.form >= 0 && m.words[c.word].Level != Exact && m.form(c).distant()
		}
	}
	for _, c := range m.forms[t.Term] {
		form := m.form(c)
		if form.only == nil || form.only.next == nil {
			take(c, form.weight)
		} else if slices.Contains(form.only.next, next.Term) && form.weight > best {
			take(c, form.weight)
			f.End, f.term = next.End, form.text
		}
	}
	if len(m.exact) > 0 {
		for _, c := range m.exact[spelledWord{t.Term, t.Spelling}] {
			take(c, 1)
		}
	}
	for _, i := range m.prefixes {
		if strings.HasPrefix(t.Term, m.words[i].key) {
			take(formOf{i, -1}, 1)
		}
	}
	return f, ok
}

// show fills in what a reader sees of the Hit of a.
func (m *matcher) show(h *Hit, a *Article) {
	var passages []passage
	counts := map[Match]int{}
	for p := range article.Parts(a) {
		list := m.find(p.Text)
		for _, f := range list {
			counts[Match{Word: f.Word, Term: f.term}]++
		}
		h.Matches += len(list)
		if p.Block == TitleBlock {
			h.Title.Marks = marksOf(list)
			continue
		}
		if len(list) > 0 || len(passages) == 0 {
			passages = append(passages, m.best(p, list))
		}
	}
	h.Snippets = pick(passages)
	for k, n := range counts {
		k.Count = n
		h.Why = append(h.Why, k)
	}
	slices.SortFunc(h.Why, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Word, b.Word), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Term, b.Term))
	})
}

func marksOf(list []found) []Mark {
	marks := make([]Mark, len(list))
	for i, f := range list {
		marks[i] = f.Mark
	}
	return marks
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
