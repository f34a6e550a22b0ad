package match

import (
	"testing"

	"mudawwana/corpus/near"
)

func TestMarksTellKinFromTheWordItself(t *testing.T) {
	m := newMatcher([]*Word{{Forms: []Form{
		{Text: "الدولي", Reason: near.SameWord, Weight: 1},
		{Text: "دوله", Reason: near.Kinship, Weight: 0.4},
	}}}, &node{})
	for _, c := range []struct {
		text string
		kin  bool
	}{{"الدولي", false}, {"دولة", true}} {
		if list := m.Find(c.text); len(list) != 1 || list[0].Kin != c.kin {
			t.Errorf("%s: %+v, want kin %v", c.text, list, c.kin)
		}
	}
}
