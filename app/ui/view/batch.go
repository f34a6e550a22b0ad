package view

import (
	"mudawwana/app/ui/inline"
	m "mudawwana/app/ui/markup"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/words"
)

// batch searches for a list of queries and shows what each found.
func (v draw) batch() *m.Node {
	return m.El("section.batch.live",
		m.El("h2", m.Text(v.l.Batch)),
		m.El("p", m.Text(v.l.BatchIntro)),
		m.El("div.note",
			m.El("label for=batch", m.Text(v.l.BatchQueries)),
			m.El("textarea id=batch rows=4 dir=auto")),
		m.El("div.row",
			m.El("button type=button data-act=batch", m.Text(v.l.BatchRun)),
			m.El("label.button", m.Text(v.l.BatchFile),
				m.El("input.hush type=file accept=.txt,.csv,.tsv,text/plain data-act=batch-file"))),
		v.batchTable())
}

func (v draw) batchTable() *m.Node {
	if len(v.Batch.Queries) == 0 {
		return nil
	}
	body := m.El("tbody")
	for _, f := range v.Batch.Done {
		best := m.Group{}
		if f.Total > 0 {
			to := state.Address{View: state.ArticleView, ID: string(f.Best.ID), Query: f.Query}
			best = m.Group{m.El("a", inline.Corpus("", f.Best.Title.Text), m.At("href", v.Href(to)), m.Text(f.Best.Title.Text))}
		}
		body.Add(m.El("tr",
			m.El("th scope=row", m.El("a", m.At("href", v.Href(state.Address{Query: f.Query})), m.El("bdi", m.Text(f.Query)))),
			m.El("td", m.Text(v.l.Number(f.Total))),
			m.El("td", best)))
	}
	done := words.Fill(v.l.BatchRunning, v.l.Number(len(v.Batch.Done)), v.l.Number(len(v.Batch.Queries)))
	return m.El("div",
		m.El("p.meta role=status", m.Text(done)),
		m.Island("table", m.El("caption.hush", m.Text(v.l.Batch)),
			m.El("thead", m.El("tr", heading(v.l.BatchQuery), heading(v.l.BatchFound), heading(v.l.BatchFirst))), body),
		v.formats("batch-"))
}

func heading(text string) *m.Node { return m.El("th scope=col", m.Text(text)) }

// formats are the forms in which a table can be saved.
func (v draw) formats(prefix string) *m.Node {
	row := m.Island("div.row.live", m.El("span.meta", m.Text(v.l.ExportResults)))
	forms := [][2]string{{"csv", v.l.ExportCSV}, {"json", v.l.ExportJSON}, {"jsonl", v.l.ExportJSONL}, {"txt", v.l.ExportText}}
	if prefix == "" {
		forms = append(forms, [2]string{"html", v.l.ExportPage})
	}
	for _, f := range forms {
		row.Add(m.El("button type=button", m.At("data-act", prefix+"export"),
			m.At("data-name", f[0]), m.Text(f[1])))
	}
	return row
}
