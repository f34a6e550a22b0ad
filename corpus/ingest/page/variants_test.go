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
		for _, h := range layouts(t, "layouts") {
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

// TestTheWayLinesAreCutDoesNotLoseTheBody reads each layout with other gaps, and
// with its paragraphs cut or joined.
func TestTheWayLinesAreCutDoesNotLoseTheBody(t *testing.T) {
	m := newTestModel(t)
	of := func(change func([]marked) []marked) float64 {
		var all tally
		for _, h := range layouts(t, "layouts") {
			s := newSample(h.name, change(h.page))
			var one pageScore
			one.body, one.kinds = measure(m, s)
			all = tally{"all": append(all["all"], one)}
		}
		return all.mean("all")
	}
	plain := of(func(p []marked) []marked { return p })
	for _, v := range []struct {
		name   string
		change func([]marked) []marked
		fall   float64 // of the mean body F1, at most
	}{
		{"no empty lines", spacedBy(0), 0.01},
		{"an empty line after each", spacedBy(1), 0.01},
		{"two empty lines after each", spacedBy(2), 0.01},
		{"paragraphs joined in pairs", joined, 0.01},
		{"a sentence a line", sentences, 0.01},
		{"lines of eighty characters", func(p []marked) []marked { return columns(p, 75) }, 0.03},
	} {
		got := of(v.change)
		t.Logf("%-28s mean body %.3f (%.3f as written)", v.name, got, plain)
		if got < plain-v.fall {
			t.Errorf("%s: %.3f, more than %.2f below %.3f", v.name, got, v.fall, plain)
		}
	}
}

func spacedBy(n int) func([]marked) []marked {
	return func(p []marked) (out []marked) {
		for _, m := range p {
			if m.kind != "" {
				out = append(append(out, m), make([]marked, n)...)
			}
		}
		return out
	}
}
