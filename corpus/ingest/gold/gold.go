// Package gold holds the seeds annotated by hand, line by line, for tests to
// measure against; no program imports it.
//
// NNN.json belongs to the seed whose name begins with NNN. Its segments are
// ranges of lines, from 1, that cover every line that is not blank once, each
// with its kind and the number of its article on the page. Kind is one of
// those of package ingest; Or names a second one that is as good.
package gold

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
)

//go:embed *.json
var annotations embed.FS

// Page is one annotated seed.
type Page struct {
	File     string // name in seeds/
	Segments []Segment
	Articles []Article
}

// Segment is a range of lines of one kind.
type Segment struct {
	Start, End, Article int
	Kind, Or            string
}

// Article is what a reader takes from the page; Title is nil where the page
// prints none, and Stated says that the page names the outlet.
type Article struct {
	Title     *string
	Deck      string
	Byline    string
	Published string
	Outlet    string
	Stated    bool `json:"outlet_stated"`
	Keywords  []string
	BodyLines []int `json:"body_lines"`
	Captions  []struct {
		Line int
		Text string
	}
}

// Pages returns all of them, in the order of their names.
func Pages() ([]Page, error) {
	names, err := fs.Glob(annotations, "*.json")
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, n := range names {
		data, err := annotations.ReadFile(n)
		if err != nil {
			return nil, err
		}
		var p Page
		if err := json.Unmarshal(data, &p); err != nil {
			return nil, fmt.Errorf("gold: %s: %w", n, err)
		}
		pages = append(pages, p)
	}
	return pages, nil
}

// Score counts the lines of one kind: found, found wrongly, not found.
type Score struct{ Hit, Wrong, Missed int }

// Count adds one line.
func (s *Score) Count(got, want bool) {
	switch {
	case got && want:
		s.Hit++
	case got:
		s.Wrong++
	case want:
		s.Missed++
	}
}

// Plus is the score over the lines of both.
func (s Score) Plus(o Score) Score {
	return Score{s.Hit + o.Hit, s.Wrong + o.Wrong, s.Missed + o.Missed}
}

// F1 is the harmonic mean of precision and recall, 0 when nothing was found.
func (s Score) F1() float64 {
	if s.Hit == 0 {
		return 0
	}
	return 2 * float64(s.Hit) / float64(2*s.Hit+s.Wrong+s.Missed)
}
