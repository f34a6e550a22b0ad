package query

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

func TestParseUnderstandsTheTable(t *testing.T) {
	for _, c := range readTable(t, "testdata/queries.txt") {
		q := Parse(c[0])
		if got := treeOf(q.Root); got != c[1] {
			t.Errorf("%s\n  tree %s\n  want %s", c[0], got, c[1])
		}
		if got := filtersOf(q); got != c[2] {
			t.Errorf("%s\n  filter %s\n  want   %s", c[0], got, c[2])
		}
		if got := problemsOf(q); got != c[3] {
			t.Errorf("%s\n  problems %s\n  want     %s", c[0], got, c[3])
		}
	}
}

func TestStringParsesBackToTheSameQuery(t *testing.T) {
	for _, c := range readTable(t, "testdata/queries.txt") {
		checkRoundTrip(t, c[0])
	}
}

func TestParseSeesThroughInvisibleMarks(t *testing.T) {
	for text, want := range map[string]string{
		"\u200fالعراق\u200f \u202bAND\u202c إي\u200cران": "(and العراق إيران)",
		"العراق \u200f-\u200fإيران":                      "(group العراق (not إيران))",
		"\u200e\"التحالف\u200f الدولي\"\u200e~\u200e5":   `"التحالف الدولي"~5`,
		"عنوان\u200f:\u200fالعراق":                       "title:العراق",
		"\ufeff":                                         "",
		"\xff\xfeالعراق":                                 "العراق",
	} {
		if got := treeOf(Parse(text).Root); got != want {
			t.Errorf("%+q: %s, want %s", text, got, want)
		}
	}
}

func TestParseKeepsWhereEachNodeStands(t *testing.T) {
	text := "\u200fالعراق و عنوان:«التحالف الدولي»~2"
	q := Parse(text)
	word, phrase := q.Root.Nodes[0], q.Root.Nodes[1]
	for _, c := range []struct{ got, want string }{
		{text[word.Start:word.End], "العراق"},
		{text[word.TextStart:word.TextEnd], "العراق"},
		{text[phrase.Start:phrase.End], "عنوان:«التحالف الدولي»~2"},
		{text[phrase.TextStart:phrase.TextEnd], "التحالف الدولي"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestParseStandsHostileInput(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("(", 10_000) + "x",
		strings.Repeat("(x ", 10_000),
		strings.Repeat("(x", 60) + strings.Repeat(")", 60),
		strings.Repeat("-(", 2_000) + "x" + strings.Repeat(")", 2_000),
		strings.Repeat("NOT ", 1_000) + "x",
		strings.Repeat("title:", 700),
		strings.Repeat(`"`, 4_095),
		strings.Repeat("'", 4_095),
		strings.Repeat("x AND ", 5_000),
		strings.Repeat("ﷺ", 5_000),
	} {
		q := Parse(text)
		checkOffsets(t, q)
		if len(q.String()) <= MaxBytes {
			checkRoundTrip(t, text)
		}
		if depth := depthOf(q.Root); depth > 3*MaxDepth+1 {
			t.Errorf("%.20q…: depth %d", text, depth)
		}
	}
	q := Parse(strings.Repeat("(", 40) + "x" + strings.Repeat(")", 40))
	if len(q.Problems) != 1 || q.Problems[0] != (Problem{TooDeep, 32, 40}) {
		t.Errorf("40 parentheses: %v", q.Problems)
	}
	q = Parse(strings.Repeat("x ", 3_000))
	if len(q.Problems) != 1 || q.Problems[0] != (Problem{TooLong, 4095, 6000}) {
		t.Errorf("6,000 bytes: %v", q.Problems)
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range readTable(f, "testdata/queries.txt") {
		f.Add(c[0])
	}
	f.Add("\u200fالعراق\u202b -\u200e(AND\u202c")
	f.Fuzz(func(t *testing.T, text string) {
		q := Parse(text)
		checkOffsets(t, q)
		if len(q.String()) > MaxBytes {
			return
		}
		checkRoundTrip(t, text)
		for i := range min(len(q.Parts()), 8) {
			checkWithout(t, q, i)
		}
	})
}

// checkRoundTrip holds that the canonical form means the same and prints the same.
func checkRoundTrip(t *testing.T, text string) {
	t.Helper()
	q := Parse(text)
	back := Parse(q.String())
	if treeOf(back.Root) != treeOf(q.Root) || !reflect.DeepEqual(back.Filter, q.Filter) {
		t.Errorf("%q prints as %q\n  tree %s\n  back %s", text, q, treeOf(q.Root), treeOf(back.Root))
	}
	if again := back.String(); again != q.String() {
		t.Errorf("%q prints as %q, then as %q", text, q, again)
	}
}

// checkOffsets holds that nodes stand inside the text and inside each other.
func checkOffsets(t *testing.T, q Query) {
	t.Helper()
	var check func(n Node, start, end int)
	check = func(n Node, start, end int) {
		if n.Start < start || n.End > end || n.Start > n.End {
			t.Errorf("%q: %s at %d-%d is not in %d-%d", q.Text, n, n.Start, n.End, start, end)
		}
		if n.TextStart != 0 && (n.TextStart < n.Start || n.TextEnd > n.End) {
			t.Errorf("%q: words of %s at %d-%d", q.Text, n, n.TextStart, n.TextEnd)
		}
		for _, m := range n.Nodes {
			check(m, n.Start, n.End)
		}
	}
	check(q.Root, 0, len(q.Text))
	for _, p := range q.Problems {
		if p.Start < 0 || p.End > len(q.Text) || p.Start >= p.End {
			t.Errorf("%q: problem %v", q.Text, p)
		}
	}
}

func readTable(t testing.TB, path string) [][4]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var table [][4]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		var c [4]string
		for i, s := range strings.SplitN(line, "|", 4) {
			c[i] = strings.TrimSpace(s)
		}
		table = append(table, c)
	}
	return table
}

func treeOf(n Node) string {
	if n.Kind == Word {
		n.Text = strings.TrimPrefix(n.Text, "\\")
		return strings.Replace(n.String(), "\\", "", 1)
	}
	if n.Kind == Phrase {
		return n.String()
	}
	if n.empty() {
		return ""
	}
	parts := []string{[...]string{"group", "and", "or", "not"}[n.Kind]}
	for _, m := range n.Nodes {
		parts = append(parts, treeOf(m))
	}
	return "(" + strings.Join(parts, " ") + ")"
}

func filtersOf(q Query) string {
	var parts []string
	for _, f := range q.filters {
		parts = append(parts, f.String())
	}
	return strings.Join(parts, " ")
}

func problemsOf(q Query) string {
	var parts []string
	for _, p := range q.Problems {
		parts = append(parts, string(p.Kind)+" «"+q.Text[p.Start:p.End]+"»")
	}
	return strings.Join(parts, "; ")
}

func depthOf(n Node) int {
	depth := 0
	for _, m := range n.Nodes {
		depth = max(depth, depthOf(m))
	}
	return depth + 1
}
