package export

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"mudawwana/corpus"
)

var table = []Record{
	{{"title", `قال: "نعم"، ثم`}, {"source", "الحرة"}},
	{{"title", "=1+1"}, {"source", "a,b\nc"}},
}

func TestCSVIsReadBackAndRunsNothing(t *testing.T) {
	text := CSV(table)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	want := [][]string{{"title", "source"}, {`قال: "نعم"، ثم`, "الحرة"}, {"'=1+1", "a,b\nc"}}
	if err != nil || !reflect.DeepEqual(rows, want) || !strings.HasPrefix(text, "\uFEFF") {
		t.Errorf("%q, %v", rows, err)
	}
	if CSV(nil) != "" {
		t.Error("an empty table has a line")
	}
}

func TestJSONAndJSONLHoldTheSame(t *testing.T) {
	var all []map[string]string
	if err := json.Unmarshal([]byte(JSON(table)), &all); err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(JSONL(table)), "\n") {
		var one map[string]string
		if err := json.Unmarshal([]byte(line), &one); err != nil || !reflect.DeepEqual(one, all[i]) || one["source"] != table[i][1].Value {
			t.Errorf("%d: %v, %v", i, one, err)
		}
	}
}

func TestTextLeavesOutWhatIsEmpty(t *testing.T) {
	if got := Text([]Record{{{"a", "x"}, {"b", ""}, {"c", "y"}}}); got != "x\ny\n\n" {
		t.Errorf("%q", got)
	}
}

func FuzzQuoteIsJSONAndNoMarkup(f *testing.F) {
	f.Add("</script><!-- \u2028\"\\\x00")
	f.Fuzz(func(t *testing.T, s string) {
		q := Quote(s)
		var back string
		if err := json.Unmarshal([]byte(q), &back); err != nil || utf8.ValidString(s) && back != s {
			t.Errorf("%q: %q, %v", s, back, err)
		}
		if strings.ContainsAny(q, "<>&\u2028\u2029") {
			t.Errorf("%q", q)
		}
	})
}

func TestHitsSayHowTheirDatesAreKnown(t *testing.T) {
	day, err := corpus.ParseDay("2023-08-09")
	if err != nil {
		t.Fatal(err)
	}
	table := Hits("ق", []corpus.Hit{
		{ID: "a", Title: corpus.Passage{Text: "عنوان"}, Published: corpus.Published{From: day, To: day, Evidence: corpus.Inferred}, Matches: 3,
			Score: 1.23456, Snippets: []corpus.Passage{{Text: "نص"}}},
		{ID: "b"},
	}, "https://example.org/")
	want := Record{{"query", "ق"}, {"rank", "1"}, {"title", "عنوان"}, {"source", ""}, {"from", "2023-08-09"}, {"to", "2023-08-09"},
		{"date_evidence", "estimated"}, {"matches", "3"}, {"score", "1.235"}, {"snippet", "نص"}, {"id", "a"}, {"address", "https://example.org/article/a/"}}
	if !reflect.DeepEqual(table[0], want) || len(table[1]) != len(want) {
		t.Errorf("%v", table)
	}
	if got := Text(Reading(table[:1])); got != "عنوان\n2023-08-09\nنص\nhttps://example.org/article/a/\n\n" {
		t.Errorf("%q", got)
	}
}
