package site

import (
	"os"
	"testing"
)

func TestQualityIsBestWhereItIsWorthItsTime(t *testing.T) {
	for _, c := range []struct {
		name   string
		packer Packer
		file   string
		size   int
		want   int
	}{
		{"a program", Packer{Quality: Best}, "app.wasm", 6 << 20, Best},
		{"a program with a large corpus in it", Packer{Quality: Best}, "app.wasm", 40 << 20, Quick},
		{"a page of a small corpus", Packer{Quality: Best}, "x/index.html", 20 << 10, Best},
		{"a page of a large corpus", Packer{Quality: Best, Pages: Quick}, "x/index.html", 20 << 10, Quick},
		{"a style beside many pages", Packer{Quality: Best, Pages: Quick}, "a.css", 20 << 10, Best},
	} {
		if got := c.packer.quality(c.file, c.size); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestPackerRemembersTheYoungestResultsOnly(t *testing.T) {
	p := Packer{Cache: t.TempDir(), Quality: Quick}
	data := make([]byte, worth)
	for i := range kept { // two results each
		data[0] = byte(i)
		if _, _, err := p.pack(data, Quick); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(p.Cache)
	if err != nil || len(entries) != kept {
		t.Errorf("%d results, %v", len(entries), err)
	}
}
