package corpus

import (
	"bufio"
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mudawwana/corpus/arabic"
)

// evalFolder has public questions with judgments; its README says where from.
const evalFolder = "../../shared/eval/arcd"

// lines reads a .jsonl file of evalFolder.
func lines[T any](t testing.TB, name string) []T {
	f, err := os.Open(filepath.Join(evalFolder, name))
	if err != nil {
		t.Skip("the questions are not here: ", err)
	}
	defer f.Close()
	var list []T
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

type asked struct{ ID, Text string }

type passageDoc struct{ ID, Title, Text string }

// judged is which documents answer a question.
func judgments(t testing.TB) map[string]map[string]bool {
	b, err := os.ReadFile(filepath.Join(evalFolder, "qrels.tsv"))
	if err != nil {
		t.Skip("the judgments are not here: ", err)
	}
	m := map[string]map[string]bool{}
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		if m[f[0]] == nil {
			m[f[0]] = map[string]bool{}
		}
		m[f[0]][f[2]] = f[3] != "0"
	}
	return m
}

// gain is nDCG@10 (Järvelin and Kekäläinen, 2002) with gains of 0 and 1: the
// sum of 1 / log2(rank + 1) over the right documents, by the most it could be.
func gain(found []string, right map[string]bool) float64 {
	sum, most := 0.0, 0.0
	for i := range 10 {
		g := 1 / math.Log2(float64(i)+2)
		if i < len(right) {
			most += g
		}
		if i < len(found) && right[found[i]] {
			sum += g
		}
	}
	return sum / most
}

func TestGainFallsWithTheRank(t *testing.T) {
	right := map[string]bool{"a": true, "b": true}
	// (1/log2 2 + 1/log2 4) / (1/log2 2 + 1/log2 3) = 1.5 / 1.63093 = 0.91972
	if g := gain([]string{"a", "x", "b"}, right); math.Abs(g-0.91972) > 1e-5 {
		t.Error(g)
	}
}

func evalCorpus(t testing.TB) (*Corpus, []passageDoc) {
	docs := lines[passageDoc](t, "docs.jsonl")
	var articles []Article
	for i, d := range docs {
		a := text("d"+strconv.Itoa(i), d.Title, d.Text)
		a.ExternalID = d.ID
		articles = append(articles, a)
	}
	return open(t, articles...), docs
}

func TestRankingPassesLightStemmingOnPublicQuestions(t *testing.T) {
	c, docs := evalCorpus(t)
	right := judgments(t)
	plain := newPlain(docs)
	var sum, sumPlain float64
	sets := []string{"q", "kw", "typo", "orth"}
	for _, set := range sets {
		var ours, theirs float64
		empty := 0
		questions := lines[asked](t, set+".jsonl")
		for _, q := range questions {
			r, err := c.Search(context.Background(), Request{Query: q.Text, Bare: true})
			if err != nil {
				t.Fatal(err)
			}
			var found []string
			for _, h := range r.Hits {
				found = append(found, h.ExternalID)
			}
			if len(found) == 0 {
				empty++
			}
			ours += gain(found, right[q.ID])
			theirs += gain(plain.search(q.Text), right[q.ID])
		}
		n := float64(len(questions))
		t.Logf("%-5s nDCG@10 %.4f, plain BM25 with light stems %.4f, %d empty of %d", set, ours/n, theirs/n, empty, len(questions))
		sum += ours / n / float64(len(sets))
		sumPlain += theirs / n / float64(len(sets))
		if empty > 0 {
			t.Errorf("%s: %d queries found nothing", set, empty)
		}
	}
	t.Logf("mean  nDCG@10 %.4f, plain %.4f", sum, sumPlain)
	if sum < sumPlain {
		t.Error("plain light stemming is better")
	}
}

// plain is the ranking to beat: BM25 over light stems, title and text as one.
type plain struct {
	ids     []string
	lengths []float64
	average float64
	freqs   map[string]map[int]float64
}

func newPlain(docs []passageDoc) *plain {
	p := &plain{freqs: map[string]map[int]float64{}}
	for i, d := range docs {
		p.ids = append(p.ids, d.ID)
		n := 0.0
		for tok := range arabic.Tokens(d.Title + "\n" + d.Text) {
			s := lightStem(tok.Term)
			if p.freqs[s] == nil {
				p.freqs[s] = map[int]float64{}
			}
			p.freqs[s][i]++
			n++
		}
		p.lengths = append(p.lengths, n)
		p.average += n / float64(len(docs))
	}
	return p
}

func (p *plain) search(query string) []string {
	scores := map[int]float64{}
	for tok := range arabic.Tokens(query) {
		docs := p.freqs[lightStem(tok.Term)]
		for d, tf := range docs {
			scores[d] += idf(float64(len(p.ids)), float64(len(docs))) * tf * 2.2 / (tf + 1.2*(0.25+0.75*p.lengths[d]/p.average))
		}
	}
	var found []string
	for range 10 {
		best := -1
		for d, s := range scores {
			if best < 0 || s > scores[best] || s == scores[best] && d < best {
				best = d
			}
		}
		if best < 0 {
			break
		}
		found = append(found, p.ids[best])
		delete(scores, best)
	}
	return found
}

// lightStem is light10 (Larkey, Ballesteros and Connell, 2002).
func lightStem(w string) string {
	runes := func(s string) int { return len([]rune(s)) }
	for _, p := range []string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if s, ok := strings.CutPrefix(w, p); ok && runes(s) >= 2 {
			w = s
			break
		}
	}
	if s, ok := strings.CutPrefix(w, "و"); ok && runes(s) >= 3 {
		w = s
	}
	for _, e := range []string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"} {
		if s, ok := strings.CutSuffix(w, e); ok && runes(s) >= 2 {
			w = s
		}
	}
	return w
}
