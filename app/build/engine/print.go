package engine

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"mudawwana/corpus"
)

// hit is one line of -json.
type hit struct {
	Rank     int      `json:"rank"`
	ID       string   `json:"id"`
	Score    float64  `json:"score"`
	Title    string   `json:"title"`
	Source   string   `json:"source,omitempty"`
	Date     string   `json:"date,omitempty"`
	Snippets []string `json:"snippets,omitempty"`
}

// printJSON prints one object a Hit.
func printJSON(w io.Writer, r corpus.Result) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i, h := range r.Hits {
		line := hit{
			Rank: i + 1, ID: externalID(h), Score: h.Score, Title: h.Title.Text,
			Source: h.Outlet, Date: dateOf(h.Published),
		}
		for _, p := range h.Snippets {
			line.Snippets = append(line.Snippets, p.Text)
		}
		if err := e.Encode(line); err != nil {
			return fmt.Errorf("search: %w", err)
		}
	}
	return nil
}

// printHits prints r for a person: on a terminal what matches stands out.
func printHits(w io.Writer, r corpus.Result) {
	mark := isTerminal(w)
	for i, h := range r.Hits {
		fmt.Fprintf(w, "%d. %s\n", i+1, passage(h.Title, mark))
		about := []string{externalID(h)}
		for _, s := range []string{h.Outlet, dateOf(h.Published)} {
			if s != "" {
				about = append(about, s)
			}
		}
		fmt.Fprintf(w, "   %s\n", strings.Join(about, " · "))
		if len(h.Snippets) > 0 {
			fmt.Fprintf(w, "   %s\n", passage(h.Snippets[0], mark))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%d of %d articles\n", len(r.Hits), r.Total)
}

// passage returns the text of p, with what matches in bold.
func passage(p corpus.Passage, bold bool) string {
	var b strings.Builder
	if p.CutBefore {
		b.WriteString("… ")
	}
	at := 0
	for _, m := range p.Marks {
		if !bold || m.Start < at {
			continue
		}
		b.WriteString(plain(p.Text[at:m.Start]))
		b.WriteString("\x1b[1m" + plain(p.Text[m.Start:m.End]) + "\x1b[0m")
		at = m.End
	}
	b.WriteString(plain(p.Text[at:]))
	if p.CutAfter {
		b.WriteString(" …")
	}
	return b.String()
}

// plain replaces control characters, which could steer the terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// externalID returns what the documents called it.
func externalID(h corpus.Hit) string {
	if h.ExternalID != "" {
		return h.ExternalID
	}
	return string(h.ID)
}

// dateOf returns a day, an interval or "".
func dateOf(p corpus.Published) string {
	if p.From == p.To {
		return p.From.String()
	}
	return p.From.String() + "/" + p.To.String()
}
