package page

import (
	"math"
	"slices"
	"strings"
)

// learner is the averaged structured perceptron (Collins, 2002, «Discriminative
// training methods for hidden Markov models», EMNLP, section 2), with the cost
// of a wrong line added while decoding and the parts of the page latent.
type learner struct {
	*Model
	*alphabet
	of, sums [][]float64 // by number of the alphabet and class
	row      [][]int     // rule number of each step, -1 for impossible
	costs    []float64
	rules    [][]string
	sumC     []float64
	steps    float64
	rate     float64
}

func newLearner(p *Model, a *alphabet) *learner {
	l := &learner{Model: p, alphabet: a, rate: 0.1}
	n := len(p.weights.classes)
	for range a.keys {
		l.of, l.sums = append(l.of, make([]float64, n)), append(l.sums, make([]float64, n))
	}
	for _, row := range strings.Split(grammarData, "\n") {
		if f := strings.Fields(row); len(f) == 3 && f[0][0] != '#' && f[0] != "state" {
			l.rules = append(l.rules, f)
		}
	}
	n = len(p.grammar.states)
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
	l.costs, l.sumC = make([]float64, len(l.rules)), make([]float64, len(l.rules))
	return l
}

// scores returns the score of each state by line: what the weights say, and the
// same with a cost added to what is wrong, and with what is wrong ruled out.
func (l *learner) scores(s *lesson, cost float64) (costly, right [][]float64) {
	n := len(l.grammar.states)
	byClass := make([]float64, len(l.weights.classes))
	for t := range s.f {
		clear(byClass)
		for _, f := range s.f[t] {
			for c, w := range l.of[f.number] {
				byClass[c] += w * float64(f.value)
			}
		}
		row := make([]float64, 2*n)
		for j, st := range l.grammar.states {
			x := byClass[st.class]
			switch {
			case s.allow[t][j]:
				row[j], row[n+j] = x, x
			case isBody(l.weights.classes[st.class]) != s.body[t]:
				row[j], row[n+j] = x+cost, math.Inf(-1)
			case st.name == "head.head" || s.head[t]:
				row[j], row[n+j] = x+cost*2/3, math.Inf(-1)
			default:
				row[j], row[n+j] = x+cost/3, math.Inf(-1)
			}
		}
		costly, right = append(costly, row[:n]), append(right, row[n:])
	}
	return costly, right
}

func isBody(class string) bool { return class == "body" || class == "item" }

func (l *learner) add(s *lesson, path []int, x float64) {
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
		for _, f := range s.f[t] {
			l.of[f.number][c] += x * float64(f.value)
			l.sums[f.number][c] += x * float64(f.value) * l.steps
		}
		if t > 0 {
			move(l.row[path[t-1]][j])
		}
	}
}

// reprice gives the grammar the costs as they are now.
func (l *learner) reprice() {
	n := len(l.grammar.states)
	price := func(to []float64, rows []int) {
		for j, r := range rows {
			if to[j] = math.Inf(1); r >= 0 {
				to[j] = l.costs[r]
			}
		}
	}
	for i := range n {
		price(l.grammar.step[i], l.row[i])
	}
	price(l.grammar.start, l.row[n])
	price(l.grammar.end, l.row[n+1])
}

func (l *learner) learn(s *lesson) {
	l.steps++
	l.reprice()
	costly, right := l.scores(s, 1.5)
	gold, got := l.grammar.decode(right), l.grammar.decode(costly)
	for t := range gold {
		if !s.allow[t][gold[t]] {
			return // no path has the right kinds only
		}
	}
	wrong := 0.0
	for t := range got {
		if !s.allow[t][got[t]] {
			wrong++
		}
	}
	if wrong == 0 {
		return
	}
	x := l.rate / math.Sqrt(float64(len(gold)))
	l.add(s, gold, x)
	l.add(s, got, -x)
}

// average gives the model the mean of the weights over all steps.
func (l *learner) average() {
	for in := range l.weights.of {
		l.weights.of[in] = map[string][]float64{}
	}
	for n, w := range l.of {
		for c := range w {
			w[c] -= l.sums[n][c] / l.steps
		}
		l.weights.of[l.keys[n].in][l.keys[n].name] = w
	}
	for r := range l.costs {
		l.costs[r] -= l.sumC[r] / l.steps
	}
	l.reprice()
}
