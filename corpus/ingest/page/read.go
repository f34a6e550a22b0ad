package page

import (
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/markup"
)

//go:embed reasons.txt
var reasonData string

// Model says what the lines of a page are. It does not change once made and
// can be used by many goroutines.
type Model struct {
	labels  labelSet
	verbs   map[string]bool
	common  map[string]bool
	weights weights
	grammar *grammar
	reasons reasons
}

// NewModel returns the model, with more labels of the form of labels.txt.
func NewModel(more string) (*Model, error) {
	m := &Model{labels: labelSet{}, verbs: wordSet(verbData), common: wordSet(verbData + commonWords), reasons: readReasons(reasonData)}
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
	markup.Line
	Part  string // of the page: pre, head, lede, body, tail
	Class string // of line: the columns of model.txt
	f     features
	form  form
}

// Has says whether the line has a feature.
func (r *Reading) Has(feature string) bool { return r.f[feature] > 0 }

// Read reads the lines of a page as a sequence.
func (m *Model) Read(lines []markup.Line) []Reading {
	v := newView(lines, m)
	out := make([]Reading, len(lines))
	scores := make([][]float64, len(lines))
	for i := range lines {
		out[i] = Reading{Line: lines[i], f: v.features(i), form: v.forms[i]}
		scores[i] = m.grammar.spread(m.weights.scores(out[i].form, out[i].f))
	}
	for i, s := range m.grammar.decode(scores) {
		out[i].Part, out[i].Class, _ = strings.Cut(m.grammar.states[s].name, ".")
	}
	tags(out)
	return out
}

// Kind names what the line is in the words of the annotated pages.
func (r *Reading) Kind() corpus.LineKind {
	switch r.Class {
	case "item":
		return "body"
	case "head":
		return "headline"
	case "subh":
		return "subhead"
	case "capt", "deck":
		switch {
		case r.Part == "tail" || r.Part == "pre":
			return "related-teaser"
		case r.Has("said-near"):
			return "duplicate"
		case r.Class == "capt":
			return "caption"
		}
		return "deck"
	case "label":
		return "section-label"
	case "teas", "summ":
		return "related-teaser"
	case "list":
		return "related-list"
	case "widg":
		return "widget"
	case "dup":
		if r.Part == "tail" && r.Runes < 110 {
			return "related-teaser" // a teaser says its title twice
		}
		if r.Has("credit") && !r.Has("said-near") && !r.Has("said-far") {
			return "caption" // the headline with the credit of its picture
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
	case r.Has("label:keywords") || r.Has("tag") || r.Has("class:tags") || r.f["separators"] > 0.7 || r.Part == "tail" && r.Has("separators"):
		return "keywords"
	case r.Has("label:source"):
		return "source-credit"
	case r.Has("date-line") || r.Has("label:date") || isTime(r.Text):
		return "published-date"
	case r.Has("label:agency") && len(r.Words) <= agencyWords:
		return "agency"
	case r.Has("signature") && r.Part == "tail":
		return "related-teaser"
	case r.Has("label:byline") || r.Has("signature"):
		return "byline"
	case r.Has("dateline"):
		return "dateline"
	case r.Part == "pre":
		return "section-label"
	case strings.Contains(r.Text, " - ") || strings.Contains(r.Text, "–"):
		return "dateline"
	}
	return "byline"
}

// agencyWords is how many words the name of an agency has at most.
const agencyWords = 5

// Reason says in a few words of reasons.txt, strongest first, why the line has
// its class: what spoke most for it, against the mean of all classes.
func (m *Model) Reason(r *Reading) string {
	if r.Has("tag") {
		return m.reasons.of("tag")
	}
	class := slices.Index(m.weights.classes, r.Class)
	votes := map[string]float64{}
	for _, name := range slices.Sorted(maps.Keys(r.f)) { // sums of floats depend on the order
		m.weights.rows(r.form, name, func(row []float64) {
			mean := 0.0
			for _, x := range row {
				mean += x / float64(len(row))
			}
			votes[m.reasons.of(name)] += (row[class] - mean) * r.f[name]
		})
	}
	delete(votes, "")
	names := slices.SortedFunc(maps.Keys(votes), func(a, b string) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	n := 0
	for n < min(3, len(names)) && votes[names[n]] > 0.3 {
		n++
	}
	return cmp.Or(strings.Join(names[:n], "; "), "order of the page")
}

// reasons maps beginnings of feature names to words for readers.
type reasons []struct{ prefix, words string }

func readReasons(data string) reasons {
	var out reasons
	for data != "" {
		var row string
		row, data = markup.Cut(data)
		if prefix, words, ok := strings.Cut(row, "\t"); ok && row[0] != '#' {
			out = append(out, struct{ prefix, words string }{prefix, words})
		}
	}
	return out
}

func (r reasons) of(feature string) string {
	for _, x := range r {
		if strings.HasPrefix(feature, x.prefix) {
			return x.words
		}
	}
	return ""
}
