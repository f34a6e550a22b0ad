package corpus

import (
	"cmp"
	"slices"
	"strings"

	"mudawwana/corpus/arabic"
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
				m.forms[f.text] = append(m.forms[f.text], formOf{i, j})
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
	n := 0
	for t := range arabic.Tokens(text) {
		if f, ok := m.token(t); ok {
			f.Start, f.End, f.token, f.term = t.Start, t.End, n, t.Term
			list = append(list, f)
		}
		n++
	}
	return m.together(list)
}

func (m *matcher) token(t arabic.Token) (f found, ok bool) {
	best := float32(0)
	take := func(c formOf, weight float32) {
		if weight > best {
			best, ok = weight, true
			f.Word, f.form = c.word, c.form
			f.Kin = c.form >= 0 && m.words[c.word].Level != Exact && m.words[c.word].forms[c.form].distant()
		}
	}
	for _, c := range m.forms[t.Term] {
		take(c, m.words[c.word].forms[c.form].weight)
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
	for p := range a.parts {
		list := m.find(p.text)
		for _, f := range list {
			counts[Match{Word: f.Word, Term: f.term}]++
		}
		h.Matches += len(list)
		if p.block == TitleBlock {
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
