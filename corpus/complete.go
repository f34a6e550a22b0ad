package corpus

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mudawwana/corpus/arabic"
	"mudawwana/corpus/near"
	"mudawwana/corpus/query"
	"mudawwana/corpus/typing"
)

// phrasesBlob is the table of phrases, see typing.Collector.
const phrasesBlob = "phrases"

// spoken is the vocabulary with how its words are written.
type spoken struct {
	*near.Vocabulary
	corpus *Corpus
}

// Surface returns how the corpus writes word n most often.
func (s spoken) Surface(n int) string { return s.corpus.surface(n) }

// newTyping opens what Complete needs. A Segment without a table of phrases, or
// with a damaged one, completes words only.
func (c *Corpus) newTyping() *typing.Helper {
	words := spoken{c.words(), c}
	var phrases typing.Phrases
	if blob, err := c.segment.Blob(phrasesBlob); err == nil {
		if p, err := typing.Decode(blob, words.Len()); err == nil {
			phrases = p
		}
	}
	return typing.New(words, phrases, c.segment.Docs())
}

var completionKinds = [...]CompletionKind{
	typing.Word:   WordCompletion,
	typing.Phrase: PhraseCompletion,
	typing.Layout: LayoutCompletion,
}

const (
	// maxTitles is how many Articles Complete offers.
	maxTitles = 2
	// maxOpenings is how many words may begin as typed for titles to be looked
	// through: more say too little and take too long.
	maxOpenings = 400
)

// Complete returns at most limit ways to go on typing, best first: words and
// phrases, then Articles whose title holds all that was typed. It is nil soon
// after ctx is done.
func (c *Corpus) Complete(ctx context.Context, typed string, limit int) []Completion {
	if list, ok := c.sources(typed, limit); ok {
		return list
	}
	if c.layOut(ctx) != nil {
		return nil
	}
	var list []Completion
	for _, s := range c.typing().Complete(typed, limit) {
		list = append(list, completionOf(s))
	}
	if len(list) < limit {
		list = append(list, c.otherScript(ctx, typed, limit-len(list))...)
	}
	titles := c.titles(ctx, typed, min(maxTitles, limit/2))
	if ctx.Err() != nil {
		return nil
	}
	list = list[:min(len(list), limit-len(titles))]
	return append(list, titles...)
}

// sources completes the name of a source, and reports whether one is typed.
func (c *Corpus) sources(typed string, limit int) ([]Completion, bool) {
	at, field := -1, ""
	for _, name := range []string{"مصدر:", "source:"} {
		if i := strings.LastIndex(typed, name); i > at {
			at, field = i, name
		}
	}
	if at < 0 {
		return nil, false
	}
	const quotes = "\"«»“”"
	name := strings.TrimLeft(typed[at+len(field):], " ")
	bare := strings.TrimLeft(name, quotes)
	if strings.ContainsAny(bare, quotes) || bare == name && strings.Contains(name, " ") {
		return nil, false
	}
	var list []Completion
	for _, s := range c.info.Sources {
		if s.Source == "" || !strings.HasPrefix(arabic.Fold(s.Source), arabic.Fold(bare)) || len(list) >= limit {
			continue
		}
		list = append(list, Completion{Kind: WordCompletion, Text: typed[:at] + field + `"` + s.Source + `"`, Docs: s.Count})
	}
	return list, true
}

func completionOf(s typing.Suggestion) Completion {
	c := Completion{Kind: completionKinds[s.Kind], Text: s.Text, Docs: s.Docs}
	if s.Kind == typing.Layout {
		return c
	}
	for _, m := range []Mark{{Start: 0, End: s.Head}, {Start: s.Start, End: s.End}} {
		switch last := len(c.Marks) - 1; {
		case m.Start == m.End:
		case last >= 0 && c.Marks[last].End == m.Start:
			c.Marks[last].End = m.End
		default:
			c.Marks = append(c.Marks, m)
		}
	}
	return c
}

// otherScript returns the words of the corpus in Arabic that the last word, in
// Latin letters, may name. When it is in Arabic letters and the keyboard should
// have been another, it is read as that: «هقشض», iraq, «العراق».
func (c *Corpus) otherScript(ctx context.Context, typed string, limit int) []Completion {
	kind := WordCompletion
	head, last := lastWord(typed)
	if flipped, _ := typing.Flip(last); !isLatin(last) && isLatin(flipped) {
		kind, last = LayoutCompletion, flipped
	}
	v := c.words()
	key := arabic.Fold(last)
	if _, known := v.Find(key); known && kind == LayoutCompletion || !isLatin(last) || utf8.RuneCountInString(key) < 3 {
		return nil
	}
	var list []Completion
	for _, f := range c.match.Forms(ctx, key) {
		if f.Reason != near.OtherScript && f.Reason != near.Synonym {
			continue
		}
		if text := c.typing().Words.Surface(f.Number); !isLatin(text) {
			list = append(list, Completion{Kind: kind, Text: head + text, Docs: v.Docs(f.Number)})
		}
		if len(list) == limit {
			break
		}
	}
	return list
}

// lastWord cuts typed before its last word.
func lastWord(typed string) (head, last string) {
	i := strings.LastIndexFunc(typed, unicode.IsSpace)
	if i >= 0 {
		_, size := utf8.DecodeRuneInString(typed[i:])
		i += size
	}
	i = max(i, 0)
	return typed[:i], typed[i:]
}

func isLatin(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) < 0
}

// titles returns Articles with all the words of typed in their title, the last
// word as a beginning.
func (c *Corpus) titles(ctx context.Context, typed string, limit int) []Completion {
	q := query.Parse(typed)
	words := plainWords(&q.Root)
	if len(words) == 0 || len(q.Filter.Sources) > 0 || limit <= 0 {
		return nil
	}
	last := &words[len(words)-1]
	lo, hi := c.words().Prefix(arabic.Fold(last.Text))
	if lo == hi || hi-lo > maxOpenings || utf8.RuneCountInString(last.Text) < 3 {
		return nil
	}
	last.Prefix = true
	root := words[0]
	if len(words) > 1 {
		root = query.Node{Kind: query.And, Nodes: words}
	}
	res, err := c.Search(ctx, Request{Query: root.String(), Match: Stem, Limit: limit, Bare: true})
	if err != nil {
		return nil
	}
	var list []Completion
	for _, h := range res.Hits {
		list = append(list, Completion{
			Kind: ArticleCompletion, Text: h.Title.Text, Docs: 1, ID: h.ID, Marks: beginnings(h.Title.Text, words),
		})
	}
	return list
}

// plainWords returns the words of a query that has nothing else, to be looked
// for in titles; nil when it has operators, phrases or fields.
func plainWords(n *query.Node) []query.Node {
	nodes := n.Nodes
	if n.Kind == query.Word {
		nodes = []query.Node{*n}
	} else if n.Kind != query.Group {
		return nil
	}
	var words []query.Node
	for _, w := range nodes {
		if w.Kind != query.Word || w.Field != query.Anywhere {
			return nil
		}
		w.Field = query.Title
		words = append(words, w)
	}
	return words
}

// beginnings marks what of title begins as one of words, the article aside.
func beginnings(title string, words []query.Node) []Mark {
	var keys []string
	for _, w := range words {
		keys = append(keys, strings.TrimPrefix(arabic.Fold(w.Text), "ال"))
	}
	var marks []Mark
	for t := range arabic.Tokens(title) {
		term := strings.TrimPrefix(t.Term, "ال")
		if i := slices.IndexFunc(keys, func(k string) bool { return k != "" && strings.HasPrefix(term, k) }); i >= 0 {
			marks = append(marks, Mark{Start: t.Start, End: t.End, Word: i})
		}
	}
	return marks
}
