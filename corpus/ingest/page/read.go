package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mudawwana/corpus"
)

// Model says what the lines of a page are. It does not change once made and
// can be used by many goroutines.
type Model struct {
	labels  labelSet
	verbs   map[string]bool
	weights weights
	grammar *grammar
	classes map[string]string // of classes.txt
}

// NewModel returns the model, with more labels of the form of labels.txt.
func NewModel(more string) (*Model, error) {
	m := &Model{labels: labelSet{}, verbs: wordSet(verbData), classes: readClasses(classData)}
	var err error
	if m.weights, err = readWeights(modelData); err != nil {
		return nil, err
	}
	if m.grammar, err = readGrammar(grammarData, m.weights); err != nil {
		return nil, err
	}
	if err = m.labels.readLabels(labelData); err != nil {
		return nil, err
	}
	if err = m.labels.readLabels(more); err != nil {
		return nil, fmt.Errorf("own %w", err)
	}
	return m, nil
}

// Reading is a Line with what the model made of it.
type Reading struct {
	Line
	Part  string // of the page: pre, head, lede, body, tail
	Class string // of line: the columns of model.txt
	f     features
}

// Has says whether the line has a feature.
func (r *Reading) Has(feature string) bool { return r.f[feature] > 0 }

// Read reads the lines of a page as a sequence.
func (m *Model) Read(lines []Line) []Reading {
	v := newView(lines, m)
	out := make([]Reading, len(lines))
	scores := make([][]float64, len(lines))
	for i := range lines {
		out[i] = Reading{Line: lines[i], f: v.features(i)}
		scores[i] = m.grammar.spread(m.weights.scores(out[i].f))
	}
	for i, s := range m.grammar.decode(scores) {
		out[i].Part, out[i].Class, _ = strings.Cut(m.grammar.states[s].name, ".")
	}
	return out
}

// Kind names what the line is in the words of the annotated pages.
func (r *Reading) Kind() corpus.LineKind {
	switch r.Class {
	case "head":
		return "headline"
	case "subh":
		return "subhead"
	case "capt":
		if r.Part == "tail" || r.Part == "pre" {
			return "related-teaser"
		}
		return "caption"
	case "label":
		return "section-label"
	case "teas", "summ":
		return "related-teaser"
	case "list":
		return "related-list"
	case "widg":
		return "widget"
	case "dup":
		if r.Part == "tail" {
			return "related-teaser"
		}
		return "duplicate"
	case "meta":
		return r.metaKind()
	}
	return corpus.LineKind(r.Class)
}

// metaKind tells the kinds of apparatus apart.
func (r *Reading) metaKind() corpus.LineKind {
	switch {
	case r.f["label:keywords"] > 0 || r.f["separators"] > 0.7:
		return "keywords"
	case r.f["label:source"] > 0:
		return "source-credit"
	case r.f["date-line"] > 0 || r.f["label:date"] > 0:
		return "published-date"
	case r.f["signature"] > 0 && r.Part == "tail":
		return "related-teaser"
	case r.f["label:byline"] > 0 || r.f["signature"] > 0:
		return "byline"
	case r.Part == "pre":
		return "section-label"
	case strings.Contains(r.Text, " - ") || strings.Contains(r.Text, "–"):
		return "dateline"
	}
	return "byline"
}

// Reason names the features that spoke most for the class of the line, against
// the mean of all classes, strongest first.
func (m *Model) Reason(r *Reading) string {
	class := slices.Index(m.weights.classes, r.Class)
	type vote struct {
		name string
		n    float64
	}
	var votes []vote
	for name, value := range r.f {
		w := m.weights.of[name]
		if w == nil || name == "bias" {
			continue
		}
		mean := 0.0
		for _, x := range w {
			mean += x / float64(len(w))
		}
		if n := (w[class] - mean) * value; n > 0.3 {
			votes = append(votes, vote{name, n})
		}
	}
	slices.SortFunc(votes, func(a, b vote) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.name, b.name)) })
	var names []string
	for _, v := range votes[:min(3, len(votes))] {
		names = append(names, v.name)
	}
	return cmp.Or(strings.Join(names, " "), "sequence")
}
