package ingest

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"mudawwana/corpus"
	"mudawwana/corpus/ingest/date"
	"mudawwana/corpus/ingest/decode"
	"mudawwana/corpus/ingest/markup"
	"mudawwana/corpus/ingest/page"
	"mudawwana/corpus/ingest/plain"
)

// recordLimit is how long a line of records may be, in bytes.
const recordLimit = 16 << 20

// fieldNames are the names a field of a record may have, in any case; the
// first present wins. Other fields are left alone.
var fieldNames = map[string][]string{
	"id": {"id", "docid", "doc_id", "key"}, "title": {"title", "headline", "عنوان", "العنوان"},
	"text":     {"text", "body", "content", "article", "نص", "النص"},
	"html":     {"html"},
	"deck":     {"deck", "summary", "description", "abstract", "subtitle"},
	"date":     {"date", "published", "published_at", "publish_date", "datetime", "time", "تاريخ", "التاريخ"},
	"outlet":   {"source", "outlet", "publisher", "newspaper", "site", "مصدر", "المصدر"},
	"byline":   {"author", "byline", "writer", "كاتب", "الكاتب"},
	"url":      {"url", "link", "address"},
	"section":  {"section", "category", "topic"},
	"keywords": {"keywords", "tags"},
	"lang":     {"lang", "language"},
	"agency":   {"agency"},
}

// record is one row by lower-case column name.
type record map[string]markup.Value

func (r record) field(name string) string {
	for _, n := range fieldNames[name] {
		if v := strings.TrimSpace(string(r[n])); v != "" {
			return v
		}
	}
	return ""
}

// recordReader gives the rows of a file one at a time: the line each begins
// on, and io.EOF after the last. Another error is about one row only when it
// is a rowError.
type recordReader interface {
	next() (record, int, error)
}

// rowError is an error after which the next row can be read.
type rowError struct{ error }

// jsonRows reads one JSON object a line.
type jsonRows struct {
	in   *bufio.Reader
	line int
	held []byte
}

func (r *jsonRows) next() (record, int, error) {
	for {
		row, err := r.read()
		if err != nil && !(err == io.EOF && len(row) > 0) {
			return nil, r.line, err
		}
		row = bytes.TrimSpace(bytes.TrimPrefix(row, []byte("\ufeff")))
		if len(row) == 0 {
			continue
		}
		raw := record{}
		if err := json.Unmarshal(row, &raw); err != nil {
			return nil, r.line, rowError{fmt.Errorf("line %d: no JSON object: %w", r.line, err)}
		}
		rec := record{}
		for k, v := range raw {
			rec[strings.ToLower(k)] = v
		}
		return rec, r.line, nil
	}
}

// read returns the next line, and passes over one beyond recordLimit.
func (r *jsonRows) read() ([]byte, error) {
	r.line++
	r.held = r.held[:0]
	for long := false; ; {
		part, err := r.in.ReadSlice('\n')
		if long = long || len(r.held)+len(part) > recordLimit; !long {
			r.held = append(r.held, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long {
			return nil, rowError{fmt.Errorf("line %d: longer than %d MiB", r.line, recordLimit>>20)}
		}
		return r.held, err
	}
}

// csvRows reads rows under a head of column names.
type csvRows struct {
	in      *csv.Reader
	columns []string
}

func newCSVRows(in io.Reader, comma rune) (*csvRows, error) {
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("no head of column names: %w", err)
	}
	rows := &csvRows{in: r}
	for _, c := range head {
		rows.columns = append(rows.columns, strings.ToLower(strings.TrimSpace(strings.TrimPrefix(c, "\ufeff"))))
	}
	probe := record{}
	for _, c := range rows.columns {
		probe[c] = "x"
	}
	if probe.field("text") == "" && probe.field("html") == "" {
		return nil, errors.New("no column named text, body, content or html")
	}
	return rows, nil
}

func (r *csvRows) next() (record, int, error) {
	row, err := r.in.Read()
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		return nil, bad.Line, rowError{err}
	}
	if err != nil {
		return nil, 0, err
	}
	line, _ := r.in.FieldPos(0)
	rec := record{}
	for i, v := range row {
		if i < len(r.columns) {
			rec[r.columns[i]] = markup.Value(v)
		}
	}
	return rec, line, nil
}

// recordFile reads a file of records as a stream.
func (p *parser) recordFile(source corpus.Page, ext string, in io.Reader, yield func(File) error) error {
	buffered := bufio.NewReaderSize(in, 1<<16)
	sample, _ := buffered.Peek(1 << 16)
	if len(bytes.TrimSpace(sample)) == 0 {
		return decode.ErrEmpty
	}
	enc, name := decode.Detect(sample)
	if enc == nil {
		return decode.ErrNotText
	}
	source.Encoding = name
	text := bufio.NewReaderSize(transform.NewReader(buffered, enc.NewDecoder()), 1<<16)
	if ext == ".jsonl" {
		return p.records(source, &jsonRows{in: text}, yield)
	}
	comma := ','
	if ext == ".tsv" {
		comma = '\t'
	}
	rows, err := newCSVRows(&lineLimited{in: text, limit: recordLimit}, comma)
	if err != nil {
		return err
	}
	return p.records(source, rows, yield)
}

// lineLimited fails when no line ends within limit bytes.
type lineLimited struct {
	in    io.Reader
	limit int
	since int
}

// Read implements io.Reader.
func (l *lineLimited) Read(b []byte) (int, error) {
	n, err := l.in.Read(b)
	if i := bytes.LastIndexByte(b[:n], '\n'); i >= 0 {
		l.since = n - i - 1
	} else {
		l.since += n
	}
	if l.since > l.limit {
		return 0, fmt.Errorf("a line longer than %d MiB", l.limit>>20)
	}
	return n, err
}

// records yields one File per row, and a File of warnings at the end.
func (p *parser) records(source corpus.Page, rows recordReader, yield func(File) error) error {
	var problems File
	problems.Page.Path = source.Path
	seen := map[corpus.ArticleID]bool{}
	for bad := 0; ; {
		rec, line, err := rows.next()
		if err == io.EOF {
			break
		}
		if err == nil {
			var f File
			if f, err = p.record(source, rec, line, seen); err == nil {
				if err := yield(f); err != nil {
					return err
				}
				continue
			}
		}
		if bad++; bad <= warningLimit {
			problems.Warnings = append(problems.Warnings, fmt.Sprintf("%s: %v", source.Path, err))
		}
		var row rowError
		if !errors.As(err, &row) {
			break
		}
	}
	if len(problems.Warnings) == 0 {
		return nil
	}
	return yield(problems)
}

// warningLimit is how many rows of one file are complained about.
const warningLimit = 20

// record makes the File of one row: its text is taken at its word, a field
// html is read as a page.
func (p *parser) record(source corpus.Page, rec record, line int, seen map[corpus.ArticleID]bool) (File, error) {
	text := rec.field("text")
	if plain.Written(text) == "" {
		text = "" // it shows nothing
	}
	if text == "" && rec.field("html") == "" {
		return File{}, rowError{fmt.Errorf("line %d: a record without text", line)}
	}
	key := cmp.Or(rec.field("id"), rec.field("url"), shortHash(rec.field("title")+text))
	source.ID = recordID(source.ID, key)
	var a corpus.Article
	f := File{}
	if text == "" {
		lines, head := markup.HTML(rec.field("html"))
		f = p.page(source, lines)
		describe(&head, f.Articles)
		if len(f.Articles) == 0 {
			return File{}, rowError{fmt.Errorf("line %d: no article in html", line)}
		}
		a = f.Articles[0]
	}
	for text != "" {
		var s string
		s, text = markup.Cut(text)
		if s = plain.Written(s); s != "" {
			bare := plain.Bare(s)
			a.Blocks = append(a.Blocks, corpus.Block{Kind: blockKind("body", bare), Text: plain.Tail(s, page.Unbullet(bare)), Line: line})
		}
	}
	rec.describe(&a)
	a.ID, a.Page, a.Lines = corpus.ArticleID(source.ID), source.ID, corpus.LineRange{Start: line, End: line}
	for seen[a.ID] {
		f.Warnings = append(f.Warnings, fmt.Sprintf("%s: line %d: a second record with the id %q, kept under another", source.Path, line, key))
		a.ID = corpus.ArticleID(recordID(corpus.PageID(a.ID), shortHash(rec.field("text")+fmt.Sprint(line))))
	}
	seen[a.ID] = true
	source.Articles = []corpus.ArticleID{a.ID}
	source.Lines = []corpus.Line{{LineRange: a.Lines, Kind: "body", Article: 1, Reason: "record", Text: a.Title}}
	f.Page, f.Articles = source, []corpus.Article{a}
	return f, nil
}

// describe writes the fields of a record into its article.
func (r record) describe(a *corpus.Article) {
	a.ExternalID = r.field("id")
	a.Title = cmp.Or(plain.Written(r.field("title")), a.Title)
	if a.Title == "" {
		a.Title, a.TitleDerived = firstSentence(a), true
	}
	a.Deck = cmp.Or(plain.Written(r.field("deck")), a.Deck)
	a.Outlet = cmp.Or(plain.Clean(r.field("outlet")), a.Outlet)
	a.Byline = cmp.Or(plain.Clean(r.field("byline")), a.Byline)
	a.Section = cmp.Or(plain.Clean(r.field("section")), a.Section)
	a.Source = cmp.Or(r.field("url"), a.Source)
	if lang := r.field("lang"); lang != "ar" {
		a.Lang = cmp.Or(lang, a.Lang)
	}
	if s := r.field("agency"); s != "" {
		a.Agencies = cutKeywords(s)
	}
	if s := r.field("keywords"); s != "" {
		a.Keywords = cutKeywords(s)
	}
	if d := r.field("date"); d != "" {
		for _, found := range date.Find(d) {
			a.Published = corpus.Published{From: found.From, To: found.To, Time: found.Clock, Evidence: corpus.Stated, Quote: d, Line: a.Lines.Start}
			break
		}
	}
}
