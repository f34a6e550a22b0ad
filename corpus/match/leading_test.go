package match

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestLeadingKeepsTheBestAndTheirTies(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		by := make([]float32, 50)
		var docs []uint32
		for doc := range by {
			by[doc] = float32(r.IntN(20))
			docs = append(docs, uint32(doc))
		}
		n := 1 + r.IntN(60)
		sorted := slices.Clone(by)
		slices.Sort(sorted)
		least := sorted[max(len(sorted)-n, 0)]
		want := slices.DeleteFunc(slices.Clone(docs), func(doc uint32) bool { return by[doc] < least })
		if got := Leading(docs, by, n); !slices.Equal(got, want) {
			t.Fatalf("%d best of %v: %v, want %v", n, by, got, want)
		}
	}
}
