package export

import (
	"strconv"

	"mudawwana/corpus"
)

// Hits is a table of what a search found, site being the absolute address of
// the explorer. The columns are in English: programs read them.
func Hits(query string, hits []corpus.Hit, site string) []Record {
	table := make([]Record, 0, len(hits))
	for i, h := range hits {
		snippet := ""
		if len(h.Snippets) > 0 {
			snippet = h.Snippets[0].Text
		}
		table = append(table, Record{
			{"query", query},
			{"rank", strconv.Itoa(i + 1)},
			{"title", h.Title.Text},
			{"source", h.Outlet},
			{"from", h.Published.From.String()},
			{"to", h.Published.To.String()},
			{"date_evidence", evidence(h.Published)},
			{"matches", strconv.Itoa(h.Matches)},
			{"score", strconv.FormatFloat(h.Score, 'f', 3, 64)},
			{"snippet", snippet},
			{"id", string(h.ID)},
			{"address", site + "article/" + string(h.ID) + "/"},
		})
	}
	return table
}

func evidence(p corpus.Published) string {
	switch p.Evidence {
	case corpus.Stated:
		return "stated"
	case corpus.Inferred:
		return "estimated"
	}
	return ""
}

// Reading is a table of Hits for reading: title, source and date, snippet and
// address of each.
func Reading(table []Record) []Record {
	keep := map[string]bool{"title": true, "source": true, "from": true, "snippet": true, "address": true}
	out := make([]Record, len(table))
	for i, r := range table {
		for _, f := range r {
			if keep[f.Name] {
				out[i] = append(out[i], f)
			}
		}
	}
	return out
}
