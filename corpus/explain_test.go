package corpus

import "testing"

func TestAWordIsTheSameWhereItIsWrittenTheSame(t *testing.T) {
	c := open(t, text("a", "", "أكدت الأمم المتحدة"))
	for typed, want := range map[string]Reason{
		"المتحدة": SameWord, "المُتّحدة": SameWord, "المتحــدة": SameWord, "المتحده": SameFolded,
		"أكدت": SameWord, "اكدت": SameFolded, "إكدت": SameFolded,
	} {
		r, err := c.Search(t.Context(), Request{Query: typed})
		if err != nil || len(r.Query.Words) != 1 || len(r.Query.Words[0].Expansions) == 0 {
			t.Fatal(typed, r.Query, err)
		}
		if got := r.Query.Words[0].Expansions[0].Reason; got != want {
			t.Errorf("%s: reason %d, want %d", typed, got, want)
		}
	}
}
