package page

import (
	"strings"
	"testing"

	"mudawwana/corpus/ingest/markup"
)

// TestTheWayAPageIsWrittenDoesNotChangeItsReading reads each layout as other
// systems write it.
func TestTheWayAPageIsWrittenDoesNotChangeItsReading(t *testing.T) {
	m := newTestModel(t)
	farsi := strings.NewReplacer("ي", "ی", "ى", "ی", "ك", "ک")
	digits := strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")
	quotes := strings.NewReplacer(`"`, "&quot;", "«", "&laquo;", "»", "&raquo;")
	for _, v := range []struct {
		name string
		line func(string) string
		same float64 // share of lines that must keep their kind
	}{
		{"line ends of other systems, spaces", func(s string) string { return " " + s + " \t\r" }, 1},
		{"marks of direction", func(s string) string { return "\u200f" + s + "\u202c" }, 1},
		{"Farsi letters", farsi.Replace, 0.99},
		{"Arabic digits", digits.Replace, 0.99},
		{"entities and tags", func(s string) string { return "<p>" + quotes.Replace(s) + "</p>" }, 0.99},
	} {
		same, all := 0, 0
		for _, h := range layouts(t) {
			var plain, other []string
			for _, l := range h.page {
				plain = append(plain, l.text)
				if l.text != "" {
					l.text = v.line(l.text)
				}
				other = append(other, l.text)
			}
			a, b := m.Read(markup.Split(strings.Join(plain, "\n"))), m.Read(markup.Split(strings.Join(other, "\n")))
			if len(a) != len(b) {
				t.Errorf("%s, %s: %d lines, want %d", v.name, h.name, len(b), len(a))
				continue
			}
			for i := range a {
				if all++; a[i].Kind() == b[i].Kind() {
					same++
				}
			}
		}
		t.Logf("%s: %d of %d lines keep their kind", v.name, same, all)
		if float64(same) < v.same*float64(all) {
			t.Errorf("%s: fewer than %v", v.name, v.same)
		}
	}
}
