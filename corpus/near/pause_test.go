package near

import (
	"context"
	"fmt"
	"slices"
	"testing"
)

// watched is Words that counts how many of them were looked at.
type watched struct {
	*List
	seen int
}

func (w *watched) Bytes(n int) []byte {
	w.seen++
	return w.List.Bytes(n)
}

// impatient is a Context that is done once it was asked so often.
type impatient struct {
	context.Context
	words *watched
	left  int
	last  int // words looked at when it was asked before
	most  int // words looked at between two questions
}

func (i *impatient) Err() error {
	i.most = max(i.most, i.words.seen-i.last)
	i.last = i.words.seen
	if i.left--; i.left < 0 {
		return context.Canceled
	}
	return nil
}

// manyWords are words that share letters, in no language.
func manyWords() *watched {
	var words []string
	for i := range 40_000 {
		words = append(words, string([]rune{'م', 'س' + rune(i%3), 'ا' + rune(i/3%20), 'ل' + rune(i/60%4), 'ر' + rune(i/240%9), 'ه' + rune(i/2160%3), 'ب' + rune(i/6480%7)}))
	}
	for i := range 3_000 {
		words = append(words, fmt.Sprintf("masul%d", i))
	}
	slices.Sort(words)
	list := &List{}
	for _, w := range slices.Compact(words) {
		list.Add(w, 1)
	}
	return &watched{List: list}
}

func TestNearAsksOftenAndGivesUpWhenToldTo(t *testing.T) {
	const ever = 1 << 40
	for _, key := range []string{"مسالرهب", "مساهلربه", "مسالر", "وبالمسبلرها", "masul"} {
		w := manyWords()
		v := &Vocabulary{Words: w}
		if err := v.Prepare(t.Context()); err != nil {
			t.Fatal(err)
		}
		ask := func(left int) (*impatient, []Match, []Match) {
			w.seen = 0
			ctx := &impatient{Context: t.Context(), words: w, left: left}
			near := v.Near(ctx, key, Everything)
			ctx.last = w.seen
			return ctx, near, v.Nearest(ctx, key)
		}
		patient, near, nearest := ask(ever)
		asked, all := ever-patient.left, w.seen
		if len(nearest) == 0 || asked < 5 {
			t.Fatalf("%s is no case: asked %d times, %d and %d words", key, asked, len(near), len(nearest))
		}
		// A step looks at a few words.
		if most := 4 * stepsATurn; patient.most > most {
			t.Errorf("%s: %d of %d looks between two questions", key, patient.most, all)
		}
		for _, left := range []int{0, 1, asked / 3} {
			_, near, nearest := ask(left)
			if near != nil || nearest != nil {
				t.Errorf("%s: an answer in spite of having given up", key)
			}
			if most := (left + 2) * 4 * stepsATurn; w.seen > most || w.seen >= all {
				t.Errorf("%s: %d looks after %d questions, %d in all", key, w.seen, left, all)
			}
		}
		if _, again, _ := ask(ever); !slices.Equal(again, near) {
			t.Errorf("%s: having given up changed the answer", key)
		}
	}
}
