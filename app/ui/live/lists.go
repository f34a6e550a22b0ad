package live

import (
	"context"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mudawwana/app/ui/dom"
	"mudawwana/app/ui/export"
	"mudawwana/app/ui/state"
	"mudawwana/app/ui/view"
	"mudawwana/corpus"
)

// maxExport is the most Hits that one file holds.
const maxExport = 10000

// exported saves all that the search in sight finds, in the named form.
func (b *browser) exported(form string) {
	a := b.shown.Address
	go func() {
		ctx := dom.NewPatient(context.Background())
		r := a.Request()
		r.Offset, r.Limit = 0, maxExport
		found, err := b.engine.Search(ctx, r)
		if err != nil {
			b.tell(b.shown.Locale().Failed)
			return
		}
		if form == "html" {
			b.saveTexts(ctx, a, found.Hits)
			return
		}
		saveTable("mudawwana-results", form, export.Hits(a.Query, found.Hits, b.shown.Site))
	}()
}

// maxTexts is how many articles are saved whole at once.
const maxTexts = 500

// saveTexts saves the articles of hits as a page of their own. The copies folded
// under them say the same again and stay out.
func (b *browser) saveTexts(ctx context.Context, a state.Address, hits []corpus.Hit) {
	var list []state.Data
	for _, h := range hits {
		to := a.Asking()
		to.View, to.ID = state.ArticleView, string(h.ID)
		if d, err := state.Load(ctx, b.engine, to); err == nil && !d.Missing && len(list) < maxTexts {
			list = append(list, d)
		}
	}
	s := b.shown
	s.Address = a
	dom.SaveFile("mudawwana-results.html", "text/html", view.Digest(s, list))
}

// batchExported saves the best Hit of each query of the batch.
func (b *browser) batchExported(form string) {
	var table []export.Record
	for _, f := range b.shown.Batch.Done {
		hits := []corpus.Hit{f.Best}
		table = append(table, export.Hits(f.Query, hits, b.shown.Site)...)
	}
	saveTable("mudawwana-batch", form, table)
}

func saveTable(name, form string, table []export.Record) {
	switch form {
	case "csv":
		dom.SaveFile(name+".csv", "text/csv", export.CSV(table))
	case "json":
		dom.SaveFile(name+".json", "application/json", export.JSON(table))
	case "jsonl":
		dom.SaveFile(name+".jsonl", "application/jsonl", export.JSONL(table))
	default:
		dom.SaveFile(name+".txt", "text/plain", export.Text(export.Reading(table)))
	}
}

// runBatch searches for the queries of text one after another.
func (b *browser) runBatch(text string) {
	b.stopBatch()
	ctx, cancel := context.WithCancel(context.Background())
	b.stopBatch = cancel
	batch := state.NewBatch(text)
	show := func(now state.Batch) {
		b.do(func() { b.change(func(s state.State) state.State { return s.Searched(now) }) }, nil)
	}
	show(batch)
	go func() {
		for _, q := range batch.Queries {
			patience := dom.NewPatient(ctx)
			r, err := b.engine.Search(patience, corpus.Request{Query: q, Limit: 1, Bare: true})
			if ctx.Err() != nil {
				return
			}
			found := state.Found{Query: q}
			if err == nil && len(r.Hits) > 0 {
				found.Total, found.Best = r.Total, r.Hits[0]
			}
			batch.Done = append(batch.Done, found)
			if n := len(batch.Done); n%20 == 0 || n == len(batch.Queries) {
				show(batch)
				dom.GiveWay()
			}
		}
	}()
}

// batchFile takes the queries of a file.
func (b *browser) batchFile(input app.Value) {
	b.readBatch(input.Get("files").Index(0))
	input.Set("value", "")
}

// dropped follows a file or a text that is dragged to the field of the batch: it
// says that it may be dropped there, and takes it.
func (b *browser) dropped(e app.Event) {
	target := e.Get("target")
	if !target.Get("closest").Truthy() || !target.Call("closest", ".batch").Truthy() {
		return
	}
	e.PreventDefault()
	carried := e.Get("dataTransfer")
	if e.Get("type").String() != "drop" || !carried.Truthy() {
		return
	}
	if files := carried.Get("files"); files.Length() > 0 {
		b.readBatch(files.Index(0))
	} else if text := carried.Call("getData", "text/plain").String(); text != "" {
		b.takeBatch(text)
	}
}

func (b *browser) readBatch(file app.Value) {
	if file.Truthy() {
		dom.Then(file.Call("text"), func(text app.Value) { b.takeBatch(text.String()) }, func() { b.tell(b.shown.Locale().Failed) })
	}
}

// takeBatch puts text into the field of the batch and searches for it.
func (b *browser) takeBatch(text string) {
	if area := dom.ByID("batch"); area.Truthy() {
		area.Set("value", text)
	}
	b.runBatch(text)
}
