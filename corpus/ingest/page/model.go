package page

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"mudawwana/corpus/ingest/markup"
)

//go:embed model.txt
var modelData string

//go:embed grammar.txt
var grammarData string

// weights give each feature a number per class, in the order of classes: one
// row for lines of every form, and one of its own for each form of line, since
// what a neighbour says depends on what the line itself looks like.
type weights struct {
	classes []string
	of      [anyForm + 1]map[string][]float64
}

// readWeights reads model.txt: a row of classes, then rows of numbers, each
// after the name of its feature, «form+feature» for lines of one form.
func readWeights(data string) (weights, error) {
	w := weights{}
	for i := range w.of {
		w.of[i] = map[string][]float64{}
	}
	for n := 1; data != ""; n++ {
		var row string
		row, data = markup.Cut(data)
		f := strings.Fields(row)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if w.classes == nil {
			w.classes = f[1:]
			continue
		}
		if len(f) != len(w.classes)+1 {
			return weights{}, fmt.Errorf("model: line %d: want %d numbers", n, len(w.classes))
		}
		numbers := make([]float64, len(w.classes))
		for i, s := range f[1:] {
			x, err := strconv.ParseFloat(s, 64)
			if err != nil && s != "." {
				return weights{}, fmt.Errorf("model: line %d: %w", n, err)
			}
			numbers[i] = x
		}
		in, name := anyForm, f[0]
		if i := strings.IndexByte(name, '+'); i > 0 {
			in, name = formNamed(name[:i]), name[i+1:]
		}
		w.of[in][name] = numbers
	}
	return w, nil
}

// rows calls yield with the rows of a feature that a line of this form has.
func (w *weights) rows(in form, name string, yield func(row []float64)) {
	for _, i := range [...]form{anyForm, in} {
		if row := w.of[i][name]; row != nil {
			yield(row)
		}
	}
}

// scores returns the emission score of each class. Features come in any order,
// and sums of floats depend on it: integers do not.
func (w *weights) scores(in form, f features) []float64 {
	const unit = 1 << 20
	sums := make([]int64, len(w.classes))
	for name, value := range f {
		w.rows(in, name, func(row []float64) {
			for i, x := range row {
				sums[i] += int64(x * value * unit)
			}
		})
	}
	s := make([]float64, len(sums))
	for i, sum := range sums {
		s[i] = float64(sum) / unit
	}
	return s
}

// spread gives each state the score of its class.
func (g *grammar) spread(byClass []float64) []float64 {
	s := make([]float64, len(g.states))
	for i, st := range g.states {
		s[i] = byClass[st.class]
	}
	return s
}

// A state is a class of line in a part of the page.
type state struct {
	name  string // part and class: "head.caption"
	class int    // index in weights.classes
}

// grammar is the cost of each step; impossible ones cost +Inf.
type grammar struct {
	states     []state
	step       [][]float64 // from, to
	before     [][]uint8   // by state, what it can follow
	start, end []float64
}

// readGrammar reads grammar.txt against the classes of w.
func readGrammar(data string, w weights) (*grammar, error) {
	g := &grammar{}
	var rules [][]string
	for n := 1; data != ""; n++ {
		var row string
		row, data = markup.Cut(data)
		f := strings.Fields(row)
		switch {
		case len(f) == 0 || f[0][0] == '#':
		case f[0] == "state" && len(f) > 1:
			if err := g.add(f[1], f[2:], w.classes); err != nil {
				return nil, fmt.Errorf("grammar: line %d: %w", n, err)
			}
		case len(f) == 3:
			rules = append(rules, f)
		default:
			return nil, fmt.Errorf("grammar: line %d: want from, to and cost", n)
		}
	}
	return g, g.price(rules)
}

func (g *grammar) add(part string, classes, known []string) error {
	for _, c := range classes {
		i := 0
		for i < len(known) && known[i] != c {
			i++
		}
		if i == len(known) {
			return fmt.Errorf("no class %q", c)
		}
		g.states = append(g.states, state{part + "." + c, i})
	}
	return nil
}

// price applies the rules in order: a later one overrules an earlier one.
func (g *grammar) price(rules [][]string) error {
	n := len(g.states)
	g.start, g.end = infinite(n), infinite(n)
	for range g.states {
		g.step = append(g.step, infinite(n))
	}
	g.before = make([][]uint8, n)
	for _, r := range rules {
		cost, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			return fmt.Errorf("grammar: %v: %w", r, err)
		}
		for i, a := range g.states {
			if r[0] == "start" && a.is(r[1]) {
				g.start[i] = cost
			}
			if r[1] == "end" && a.is(r[0]) {
				g.end[i] = cost
			}
			for j, b := range g.states {
				if a.is(r[0]) && b.is(r[1]) {
					if math.IsInf(g.step[i][j], 1) {
						g.before[j] = append(g.before[j], uint8(i))
					}
					g.step[i][j] = cost
				}
			}
		}
	}
	return nil
}

// is says whether pattern names s: "head.caption", "head.*", "*.caption".
func (s state) is(pattern string) bool {
	part, class, _ := strings.Cut(pattern, ".")
	p, c, _ := strings.Cut(s.name, ".")
	return (part == "*" || part == p) && (class == "*" || class == c)
}

func infinite(n int) []float64 {
	s := make([]float64, n)
	for i := range s {
		s[i] = math.Inf(1)
	}
	return s
}

// decode returns the best state of each line (Viterbi); scores are by line and
// state.
func (g *grammar) decode(scores [][]float64) []int {
	if len(scores) == 0 {
		return nil
	}
	n := len(g.states)
	best := make([]float64, n)
	for i := range g.states {
		best[i] = scores[0][i] - g.start[i]
	}
	back := make([][]uint8, len(scores))
	for t := 1; t < len(scores); t++ {
		next := make([]float64, n)
		back[t] = make([]uint8, n)
		for j := range g.states {
			next[j] = math.Inf(-1)
			for _, i := range g.before[j] {
				if x := best[i] - g.step[i][j]; x > next[j] {
					next[j], back[t][j] = x, i
				}
			}
			next[j] += scores[t][j]
		}
		best = next
	}
	return g.trace(best, back)
}

// trace walks back from the best last state.
func (g *grammar) trace(best []float64, back [][]uint8) []int {
	at := 0
	for i := range g.states {
		if best[i]-g.end[i] > best[at]-g.end[at] {
			at = i
		}
	}
	out := make([]int, len(back))
	for t := len(back) - 1; t >= 0; t-- {
		out[t] = at
		if t > 0 {
			at = int(back[t][at])
		}
	}
	return out
}
