package near

import (
	"cmp"
	"context"
	"slices"

	"mudawwana/corpus/arabic"
)

// Near returns the words that may stand for key, a folded word, best first and
// at most 64. Between small steps it asks for ctx.Err, which may well take its
// time; when that is not nil it gives up and returns nil.
func (v *Vocabulary) Near(ctx context.Context, key string, level Level) []Match {
	found := matches{by: map[int]Match{}}
	l := v.lens(ctx, key)
	known := false
	if n, ok := v.Find(key); ok {
		found.add(Match{n, 1, SameFolded})
		known = true
	}
	var rests []rest
	if level >= Clitics {
		rests = l.rests(key)
		l.taken(rests, level, &found)
	}
	if level >= Stems && !arabic.Serves(key) {
		l.irregular(rests, &found)
	}
	if level >= Everything && !v.isStop(key) && v.Prepare(ctx) == nil {
		known = known || found.same()
		l.synonyms(key, &found)
		l.sameRoot(rests, &found)
		l.meaning(rests, known, &found)
		l.otherScript(key, &found)
		if named(key) {
			l.variants(key, &found)
		} else {
			l.relatives(key, known, &found)
			l.rareSlips(key, &found)
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	list := found.sorted(v.Words)
	return list[:min(len(list), maxMatches)]
}

// maxMatches is how many words are enough: more change no ranking.
const maxMatches = 64

// isStop reports whether only key itself and its stem are looked for: it only
// serves, or a fifth of the documents have it.
func (v *Vocabulary) isStop(key string) bool {
	if arabic.Serves(key) {
		return true
	}
	n, ok := v.Find(key)
	return ok && v.Total >= 20 && v.Docs(n)*5 > v.Total
}

// matches keeps the best Match of each word.
type matches struct{ by map[int]Match }

func (m *matches) add(x Match) {
	if old, ok := m.by[x.Word]; !ok || x.Weight > old.Weight || x.Weight == old.Weight && x.Reason < old.Reason {
		m.by[x.Word] = x
	}
}

// same reports whether the word itself is there, with or without clitics.
func (m *matches) same() bool {
	for _, x := range m.by {
		if x.Reason == SameStem && x.Weight >= cliticWeight {
			return true
		}
	}
	return false
}

// family adds word n and all words of its stem, with a weight and a reason.
func (v lens) family(n int, weight float32, reason Reason, found *matches) {
	found.add(Match{n, weight, reason})
	stems := matches{by: map[int]Match{}}
	v.asked = "" // that it was a slip says nothing of other words
	v.stems(v.Text(n), Stems, &stems)
	for _, m := range stems.by {
		found.add(Match{m.Word, m.Weight * weight, reason})
	}
}

func (m *matches) sorted(words Words) []Match {
	list := make([]Match, 0, len(m.by))
	for _, x := range m.by {
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(words.Docs(b.Word), words.Docs(a.Word)), cmp.Compare(a.Word, b.Word))
	})
	return list
}
