package words

import (
	"os"
	"strings"
	"testing"
)

func TestEveryReasonOfTheParserIsSaidInArabic(t *testing.T) {
	data, err := os.ReadFile("../../../corpus/ingest/page/reasons.txt")
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(data)) {
		_, phrase, ok := strings.Cut(strings.TrimSpace(row), "\t")
		if ok && row[0] != '#' && lineReasons[phrase] == "" {
			t.Errorf("%q has no Arabic", phrase)
		}
	}
}

func TestLineReasonTranslatesEachPhrase(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"ar", "very short; at the top", "قصير جدًا؛ في أول الصفحة"},
		{"ar", "something new", "something new"},
		{"en", "very short; at the top", "very short; at the top"},
	} {
		if got := For(c.lang).LineReason(c.in); got != c.want {
			t.Errorf("%s: LineReason(%q) = %q, want %q", c.lang, c.in, got, c.want)
		}
	}
}
