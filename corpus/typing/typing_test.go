package typing

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"mudawwana/corpus/arabic"
)

// list is Words of a small corpus.
type list struct {
	words    []string // folded, sorted
	docs     map[string]int
	surfaces map[string]string
}

func (l *list) Len() int                  { return len(l.words) }
func (l *list) Text(n int) string         { return l.words[n] }
func (l *list) Docs(n int) int            { return l.docs[l.words[n]] }
func (l *list) Find(w string) (int, bool) { return slices.BinarySearch(l.words, w) }
func (l *list) Surface(n int) string      { return l.surfaces[l.words[n]] }
func (l *list) Prefix(p string) (lo, hi int) {
	lo, _ = l.Find(p)
	for hi = lo; hi < len(l.words) && strings.HasPrefix(l.words[hi], p); hi++ {
	}
	return lo, hi
}

// corpusOf makes a Helper of documents, one a line.
func corpusOf(t testing.TB, documents string) *Helper {
	t.Helper()
	l := &list{docs: map[string]int{}, surfaces: map[string]string{}}
	var c Collector
	for line := range strings.Lines(documents) {
		var field []string
		seen := map[string]bool{}
		for token := range arabic.Tokens(line) {
			field = append(field, token.Term)
			l.surfaces[token.Term] = arabic.Surface(token.Term, token.Spelling)
			if !seen[token.Term] {
				seen[token.Term] = true
				l.docs[token.Term]++
			}
		}
		c.Add([][]string{field})
	}
	for w := range l.docs {
		l.words = append(l.words, w)
	}
	slices.Sort(l.words)
	phrases, err := Decode(c.Append(nil), len(l.words))
	if err != nil {
		t.Fatal(err)
	}
	return New(l, phrases, int(c.docs))
}

// readCases reads a file of documents, a line "--" and cases "typed | text; text".
func readCases(t testing.TB, path string) (documents string, cases [][2]string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	documents, rest, _ := strings.Cut(string(b), "\n--\n")
	for line := range strings.Lines(rest) {
		if typed, want, ok := strings.Cut(strings.TrimRight(line, "\n"), "|"); ok {
			cases = append(cases, [2]string{strings.ReplaceAll(typed, "_", " "), strings.TrimSpace(want)})
		}
	}
	return documents, cases
}

func TestCompleteOffersWhatTheTableSays(t *testing.T) {
	documents, cases := readCases(t, "testdata/complete.txt")
	h := corpusOf(t, documents)
	for _, c := range cases {
		var got []string
		for _, s := range h.Complete(c[0], 4) {
			if s.Kind == Layout {
				s.Text = "~" + s.Text
			}
			got = append(got, s.Text)
		}
		if strings.Join(got, "; ") != c[1] {
			t.Errorf("%q completes to\n  %s\n  want\n  %s", c[0], strings.Join(got, "; "), c[1])
		}
	}
}

func TestCompleteSaysWhatWasTyped(t *testing.T) {
	documents, _ := readCases(t, "testdata/complete.txt")
	h := corpusOf(t, documents)
	for typed, want := range map[string]string{
		"حكوم":         "|ال|حكوم|ة",
		"الام":         "||الأم|م",
		"العراق و وزي": "العراق و ||وزي|ر",
		"«واش":         "«||واش|نطن",
		"الامم ":       "الامم |||المتحدة",
	} {
		list := h.Complete(typed, 1)
		if len(list) != 1 {
			t.Errorf("%q: %+v", typed, list)
			continue
		}
		s := list[0]
		got := s.Text[:s.Head] + "|" + s.Text[s.Head:s.Start] + "|" + s.Text[s.Start:s.End] + "|" + s.Text[s.End:]
		if got != want {
			t.Errorf("%q: %s, want %s", typed, got, want)
		}
	}
}

func TestFlipGivesTheSameKeysOfTheOtherLayout(t *testing.T) {
	for _, c := range []struct{ typed, flipped, other string }{
		{"hguvhr", "العراق", ""},
		{"hgp;,lm", "الحكومة", ""},
		{"ىثصس", "news", ""},
		{"هقشض", "iraq", ""},
		{"سشمشة", "salam", ""},
		{"gsh", "لسا", ""},
		{"مهلات", "lighj", "libj"}, // light but for a slip: لا is «gh» or «b»
		{"حلا", "pgh", "pb"},
		{"Iraq العراق", "", ""},
		{"٢٠٢٣", "", ""},
		{"", "", ""},
	} {
		if flipped, other := Flip(c.typed); flipped != c.flipped || other != c.other {
			t.Errorf("%q: %q, %q, want %q, %q", c.typed, flipped, other, c.flipped, c.other)
		}
	}
}

func TestLayoutHasEveryArabicLetterOnce(t *testing.T) {
	seen := map[string]string{}
	for key, letter := range keys().toArabic {
		if other, ok := seen[letter]; ok {
			t.Errorf("%s is on %s and %s", letter, key, other)
		}
		seen[letter] = key
	}
	for _, r := range "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" {
		if seen[string(r)] == "" {
			t.Errorf("%c is on no key", r)
		}
	}
}

func TestCollectorFindsWhatStandsTogether(t *testing.T) {
	// 8 tokens «مجلس الوزراء» in 2 documents of 20 tokens in all: counts 2, 2, 2
	// of 20, so npmi = ln(0.1/0.01) / -ln 0.1 = 1.
	h := corpusOf(t, "اجتمع مجلس الوزراء في بغداد صباحا ثم عاد الجميع مساء\nقرر مجلس الوزراء من جديد دعم قطاع النفط قبل شهر")
	l := h.Words.(*list)
	var got []string
	for _, p := range h.Phrases.list {
		got = append(got, l.words[p.words[0]]+" "+l.words[p.words[1]])
	}
	if !slices.Equal(got, []string{"مجلس الوزراء"}) {
		t.Errorf("phrases %q", got)
	}
}

func TestNPMIIsAsWorkedOutByHand(t *testing.T) {
	c := Collector{counts: []tally{{count: 10}, {count: 20}, {count: 5}}, tokens: 100}
	for _, k := range []struct {
		count uint32
		words []uint32
		want  float64
	}{
		{10, []uint32{0, 0}, 1},      // ln(0.1/0.01) / ln 10 = 1
		{2, []uint32{0, 1}, 0},       // ln(0.02/0.02) = 0
		{5, []uint32{1, 2}, 0.53724}, // ln(0.05/0.01) / ln 20 = 1.60944/2.99573
		{1, []uint32{0, 1, 2}, 0.25}, // ln(0.01/0.001) / ln 100 / 2 = 0.5/2
	} {
		if got := c.npmi(k.count, k.words); got < k.want-1e-4 || got > k.want+1e-4 {
			t.Errorf("npmi(%d, %v) = %g, want %g", k.count, k.words, got, k.want)
		}
	}
}

func TestCollectorGivesTheSameBytesAgain(t *testing.T) {
	documents, _ := readCases(t, "testdata/complete.txt")
	var first []byte
	for range 5 {
		var c Collector
		for line := range strings.Lines(documents) {
			c.Add([][]string{strings.Fields(line)})
		}
		b := c.Append(nil)
		if first != nil && !bytes.Equal(b, first) {
			t.Fatal("another table")
		}
		first = b
	}
}

func TestForgetKeepsTheFrequent(t *testing.T) {
	tallies := map[int]tally{}
	for i := range maxTallies {
		tallies[i] = tally{docs: 1 + uint32(i%4)}
	}
	forget(tallies)
	// A quarter each of 1 to 4 documents; 1 and 2 have to go to leave half.
	if len(tallies) != maxTallies/2 || tallies[3].docs != 4 || tallies[0].docs != 0 {
		t.Errorf("%d left", len(tallies))
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{1, 2, 1, 0, 9}, 3)
	f.Add([]byte{2, 0, 1, 3, 9, 1, 2, 0, 4}, 3)
	f.Fuzz(func(t *testing.T, b []byte, words int) {
		if words < 0 || words > 1000 {
			return
		}
		p, err := Decode(b, words)
		if err != nil {
			return
		}
		for _, x := range p.list {
			if int(max(x.words[0], x.words[1], x.words[2])) >= words || x.len < 2 || x.len > 3 {
				t.Errorf("phrase %v of %d words", x, words)
			}
		}
	})
}

func FuzzComplete(f *testing.F) {
	documents, cases := readCases(f, "testdata/complete.txt")
	h := corpusOf(f, documents)
	for _, c := range cases {
		f.Add(c[0])
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, s := range h.Complete(typed, 5) {
			if s.Head > s.Start || s.Start > s.End || s.End > len(s.Text) || s.Text == typed {
				t.Errorf("%q: %+v", typed, s)
			}
		}
	})
}
