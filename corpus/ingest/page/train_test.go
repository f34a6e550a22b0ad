package page

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	train = flag.Int("train", 0, "rounds of training; writes model.txt and grammar.txt")
	cross = flag.Int("cross", 0, "rounds of training on all but every third layout, which it then measures")
)

// sample is an annotated page made ready for learning.
type sample struct {
	name  string
	lines []Line
	want  []string // kinds
	f     []features
	allow [][]bool // states by line
}

// statesOf says which states an annotated kind may be.
var statesOf = map[string]string{
	"headline": "head.head", "deck": "head.deck", "caption": "head.capt body.capt", "body": "*.body", "subhead": "body.subh",
	"byline": "*.meta", "dateline": "*.meta", "agency": "*.meta", "published-date": "*.meta", "keywords": "*.meta", "source-credit": "*.meta",
	"section-label": "*.label pre.meta", "related-teaser": "*.teas *.summ pre.capt tail.capt tail.dup tail.meta", "?": "*.body body.subh",
	"related-list": "*.list", "widget": "*.widg", "duplicate": "head.dup body.dup tail.dup",
}

func newSample(name string, page []marked, p *Model) sample {
	var text []string
	s := sample{name: name}
	for _, m := range page {
		text = append(text, m.text)
	}
	s.lines = Split(strings.Join(text, "\n"))
	return s.fill(p, func(l Line) marked { return page[l.Start-1] })
}

// newHTMLSample is the same page dressed as HTML.
func newHTMLSample(name string, page []marked, p *Model, seed uint64) sample {
	s := sample{name: name}
	text, owner := wrap(rand.New(rand.NewPCG(seed, 3)), page)
	all, _ := p.HTML(text)
	for _, l := range all {
		if _, ok := owner[l.Start]; ok {
			s.lines = append(s.lines, l)
		}
	}
	return s.fill(p, func(l Line) marked { return page[owner[l.Start]] })
}

func (s sample) fill(p *Model, find func(Line) marked) sample {
	v := newView(s.lines, p)
	for i, l := range s.lines {
		m := find(l)
		s.want = append(s.want, m.kind)
		s.f = append(s.f, v.features(i))
		ok := make([]bool, len(p.grammar.states))
		for j, st := range p.grammar.states {
			for _, pattern := range strings.Fields(statesOf[m.kind]) {
				ok[j] = ok[j] || st.is(pattern)
			}
		}
		s.allow = append(s.allow, ok)
	}
	return s
}

// learner is the averaged structured perceptron (Collins, 2002, «Discriminative
// training methods for hidden Markov models», EMNLP, section 2), with the cost
// of a wrong line added while decoding and the parts of the page latent.
type learner struct {
	*Model
	row   [][]int // rule number of each step, -1 for impossible
	costs []float64
	rules [][]string
	sumW  map[string][]float64
	sumC  []float64
	steps float64
	rate  float64
}

func newLearner(p *Model) *learner {
	l := &learner{Model: p, sumW: map[string][]float64{}, rate: 0.1}
	for _, row := range strings.Split(grammarData, "\n") {
		if f := strings.Fields(row); len(f) == 3 && f[0][0] != '#' && f[0] != "state" {
			l.rules = append(l.rules, f)
			x, _ := strconv.ParseFloat(f[2], 64)
			l.costs = append(l.costs, x)
		}
	}
	n := len(p.grammar.states)
	for range n + 2 {
		l.row = append(l.row, slices.Repeat([]int{-1}, n))
	}
	for r, f := range l.rules {
		for i, a := range p.grammar.states {
			if f[0] == "start" && a.is(f[1]) {
				l.row[n][i] = r
			}
			if f[1] == "end" && a.is(f[0]) {
				l.row[n+1][i] = r
			}
			for j, b := range p.grammar.states {
				if a.is(f[0]) && b.is(f[1]) {
					l.row[i][j] = r
				}
			}
		}
	}
	l.sumC = make([]float64, len(l.costs))
	return l
}

func (l *learner) scores(s sample, allow bool, cost float64) [][]float64 {
	out := make([][]float64, len(s.lines))
	for t := range s.lines {
		byClass := l.weights.scores(s.f[t])
		row := make([]float64, len(l.grammar.states))
		for j, st := range l.grammar.states {
			row[j] = byClass[st.class]
			if !s.allow[t][j] {
				if allow {
					row[j] = math.Inf(-1)
				} else if (l.weights.classes[st.class] == "body") != (s.want[t] == "body") {
					row[j] += cost
				} else {
					row[j] += cost / 3
				}
			}
		}
		out[t] = row
	}
	return out
}

func (l *learner) add(s sample, path []int, x float64) {
	n := len(l.grammar.states)
	move := func(r int) {
		if r >= 0 {
			l.costs[r] -= x
			l.sumC[r] -= x * l.steps
		}
	}
	move(l.row[n][path[0]])
	move(l.row[n+1][path[len(path)-1]])
	for t, j := range path {
		c := l.grammar.states[j].class
		for name, v := range s.f[t] {
			w := l.weights.of[name]
			if w == nil {
				continue
			}
			w[c] += x * v
			if l.sumW[name] == nil {
				l.sumW[name] = make([]float64, len(w))
			}
			l.sumW[name][c] += x * v * l.steps
		}
		if t > 0 {
			move(l.row[path[t-1]][j])
		}
	}
}

func (l *learner) reprice() {
	rules := make([][]string, len(l.rules))
	for i, r := range l.rules {
		rules[i] = []string{r[0], r[1], fmt.Sprint(l.costs[i])}
	}
	l.grammar.step = nil
	if err := l.grammar.price(rules); err != nil {
		panic(err)
	}
}

func (l *learner) learn(s sample) bool {
	l.steps++
	l.reprice()
	gold := l.grammar.decode(l.scores(s, true, 0))
	got := l.grammar.decode(l.scores(s, false, 1.5))
	for t := range gold {
		if !s.allow[t][gold[t]] {
			return false
		}
	}
	wrong := 0.0
	for t := range got {
		if !s.allow[t][got[t]] {
			wrong++
		}
	}
	if wrong == 0 {
		return true
	}
	x := l.rate / math.Sqrt(float64(len(gold)))
	l.add(s, gold, x)
	l.add(s, got, -x)
	return true
}

// average replaces the weights by their mean over all steps.
func (l *learner) average() {
	for name, sum := range l.sumW {
		for i := range sum {
			l.weights.of[name][i] -= sum[i] / l.steps
		}
	}
	for r := range l.costs {
		l.costs[r] -= l.sumC[r] / l.steps
	}
	l.reprice()
}

func measure(p *Model, s sample) (body score, kinds score) {
	got := p.Read(slices.Clone(s.lines))
	for i, r := range got {
		k := string(r.Kind())
		if s.want[i] == "?" {
			continue
		}
		switch {
		case k == "body" && s.want[i] == "body":
			body.hit++
		case k == "body":
			body.wrong++
		case s.want[i] == "body":
			body.missed++
		}
		if k == s.want[i] {
			kinds.hit++
		} else {
			kinds.missed++
			kinds.wrong++
		}
	}
	return body, kinds
}

func TestTrain(t *testing.T) {
	if *train > 0 {
		p := newTestModel(t)
		learn(t, p, handSamples(t, p), *train).write(t)
	}
}

// TestCross says how the model does on layouts that it has not seen.
func TestCross(t *testing.T) {
	if *cross == 0 {
		return
	}
	sum, n := 0.0, 0
	for fold := range 3 {
		p := newTestModel(t)
		var seen, held []sample
		for i, s := range handSamples(t, p) {
			if i%3 == fold {
				held = append(held, s)
			} else {
				seen = append(seen, s)
			}
		}
		learn(t, p, seen, *cross)
		for _, s := range held {
			body, kinds := measure(p, s)
			t.Logf("%-28s body %.3f kinds %.3f", s.name, body.f1(), kinds.f1())
			sum += body.f1()
			n++
			for i, r := range p.Read(s.lines) {
				if k := string(r.Kind()); (k == "body") != (s.want[i] == "body") {
					t.Logf("    %d %s, want %s: %.70s", r.Start, k, s.want[i], r.Text)
				}
			}
		}
	}
	t.Logf("mean body F1 of pages not seen: %.3f", sum/float64(n))
}

func newTestModel(t testing.TB) *Model {
	p, err := NewModel("")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func learn(t *testing.T, p *Model, hand []sample, rounds int) *learner {
	l := newLearner(p)
	var set []sample
	if s := newSynth(t, 1); s != nil {
		for i := range 2000 {
			if page := s.page(); i%3 == 0 {
				set = append(set, newHTMLSample(fmt.Sprint("html ", i), page, p, uint64(i)))
			} else {
				set = append(set, newSample(fmt.Sprint("synth ", i), page, p))
			}
		}
	}
	for range 12 {
		set = append(set, hand...)
	}
	for round := range rounds {
		bad := 0
		for i := range set {
			x := set[(i*7919+round*31)%len(set)]
			if !l.learn(x) {
				bad++
				if round == 0 {
					t.Log("no path for", x.name)
				}
			}
		}
		l.rate *= 0.8
	}
	l.average()
	return l
}

func handSamples(t testing.TB, p *Model) []sample {
	out := layouts(t, p)
	for _, g := range readGold(t) {
		out = append(out, newSample(g.File, g.marked(t), p))
	}
	return out
}

func (l *learner) write(t *testing.T) {
	var b strings.Builder
	for _, row := range strings.Split(strings.TrimRight(modelData, "\n"), "\n") {
		f := strings.Fields(row)
		w := l.weights.of[strings.Join(f[:min(1, len(f))], "")]
		if w == nil {
			b.WriteString(row + "\n")
			continue
		}
		fmt.Fprintf(&b, "%-15s", f[0])
		for _, x := range w {
			fmt.Fprintf(&b, " %-5s", strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64))
		}
		b.WriteString("\n")
	}
	model := strings.ReplaceAll(b.String(), " \n", "\n")
	b.Reset()
	i := 0
	for _, row := range strings.Split(strings.TrimRight(grammarData, "\n"), "\n") {
		if f := strings.Fields(row); len(f) == 3 && f[0][0] != '#' && f[0] != "state" {
			row = fmt.Sprintf("%-11s %-12s %.2f", f[0], f[1], l.costs[i])
			i++
		}
		b.WriteString(row + "\n")
	}
	for name, text := range map[string]string{"model.txt": model, "grammar.txt": b.String()} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSyntheticPagesKeepTheirBody(t *testing.T) {
	s := newSynth(t, 99)
	if s == nil {
		return
	}
	p, err := NewModel("")
	if err != nil {
		t.Fatal(err)
	}
	var body, kinds, stick score
	var page score
	for i := range 150 {
		m := s.page()
		x := newSample(fmt.Sprint(i), m, p)
		b, k := measure(p, x)
		body, kinds = body.plus(b), kinds.plus(k)
		stick = stick.plus(yardstick(x))
		b, _ = measure(p, newHTMLSample(fmt.Sprint(i), m, p, uint64(i)))
		page = page.plus(b)
	}
	t.Logf("as HTML: body F1 %.3f", page.f1())
	t.Logf("body F1 %.3f (yardstick %.3f), kinds %.3f", body.f1(), stick.f1(), kinds.f1())
	if body.f1() < 0.93 {
		t.Error("below 0.93")
	}
}

func (s score) plus(o score) score {
	return score{s.hit + o.hit, s.wrong + o.wrong, s.missed + o.missed}
}

// yardstick calls every line of 80 characters that was not said before body.
func yardstick(x sample) (s score) {
	said := map[string]bool{}
	for i, l := range x.lines {
		body := l.Runes >= 80 && !said[l.Text]
		said[l.Text] = true
		if x.want[i] == "?" {
			continue
		}
		switch {
		case body && x.want[i] == "body":
			s.hit++
		case body:
			s.wrong++
		case x.want[i] == "body":
			s.missed++
		}
	}
	return s
}
