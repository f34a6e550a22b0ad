package corpus

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"
)

// pair is a line of testdata/pairs.txt.
type pair struct {
	group, query, word string
	meet               bool
}

func readPairs(t *testing.T) []pair {
	b, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []pair
	group := ""
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "## "):
			group = strings.TrimSpace(line[3:])
		case len(f) == 3 && (f[0] == "=" || f[0] == "!"):
			list = append(list, pair{group, f[1], f[2], f[0] == "="})
		case len(f) > 0 && f[0] != "#":
			t.Fatalf("no pair: %q", line)
		}
	}
	return list
}

// TestPairsMeetAsTheTableSays puts each word of the table into an article of
// its own and asks for the other: where both are words of the corpus, and where
// the one asked for is in no text.
func TestPairsMeetAsTheTableSays(t *testing.T) {
	pairs := readPairs(t)
	queries := map[string]bool{}
	for _, p := range pairs {
		queries[p.query] = true
	}
	for _, all := range []bool{true, false} {
		c, id := pairCorpus(t, pairs, all)
		var met, must, wrong, mustNot int
		for _, p := range pairs {
			if !all && strings.HasPrefix(p.group, "one letter apart") {
				continue // what is in no text may be a slip of what is
			}
			found := pairMeets(t, c, p.query, id[p.word])
			if p.meet {
				must++
				if found {
					met++
				} else {
					t.Logf("missed: %s: %s does not find %s (all words in texts: %v)", p.group, p.query, p.word, all)
				}
				continue
			}
			mustNot++
			if found || all && pairMeets(t, c, p.word, id[p.query]) {
				wrong++
				t.Errorf("false: %s: %s and %s meet (all words in texts: %v)", p.group, p.query, p.word, all)
			}
		}
		t.Logf("all words in texts: %v: %d of %d pairs meet, %d of %d meet falsely", all, met, must, wrong, mustNot)
		if met*100 < must*95 {
			t.Errorf("%d of %d is less than 95 %%", met, must)
		}
	}
}

// pairCorpus has an Article for the second word of each pair, and with all for
// the first, too.
func pairCorpus(t *testing.T, pairs []pair, all bool) (*Corpus, map[string]ArticleID) {
	id := map[string]ArticleID{}
	var articles []Article
	add := func(word string) {
		if id[word] == "" {
			id[word] = ArticleID("w" + strconv.Itoa(len(articles)))
			articles = append(articles, text(string(id[word]), "", word))
		}
	}
	for _, p := range pairs {
		add(p.word)
		if all {
			add(p.query)
		}
	}
	return open(t, articles...), id
}

func pairMeets(t *testing.T, c *Corpus, query string, id ArticleID) bool {
	r, err := c.Search(context.Background(), Request{Query: query, Limit: 1000, Bare: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hits {
		if h.ID == id {
			return true
		}
	}
	return false
}
