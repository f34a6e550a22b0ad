package page

import "testing"

func BenchmarkNewModel(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewModel(""); err != nil {
			b.Fatal(err)
		}
	}
}
