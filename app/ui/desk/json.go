package desk

import (
	"errors"
	"strconv"
	"strings"

	"mudawwana/app/ui/export"
)

// ErrFormat says that a text is no desk: ask for the file that the desk saved.
var ErrFormat = errors.New("desk: not a saved desk")

// JSON is the desk as text:
//
//	{"mudawwana-desk":1,
//	 "articles":[{"id":"…","title":"…","note":"…","tags":["…"],"at":1700000000}],
//	 "passages":[{"id":"…","title":"…","text":"…","at":0}],
//	 "searches":[{"address":"?q=…","name":"…","at":0}],
//	 "read":[{"id":"…","title":"…","at":0}]}
func (d Desk) JSON() string {
	var b strings.Builder
	b.WriteString(`{"mudawwana-desk":1`)
	list(&b, "articles", d.Articles, func(a Article) string {
		tags := make([]string, len(a.Tags))
		for i, t := range a.Tags {
			tags[i] = export.Quote(t)
		}
		return texts("id", a.ID, "title", a.Title, "note", a.Note) + `,"tags":[` + strings.Join(tags, ",") + "]" + at(a.At)
	})
	list(&b, "passages", d.Passages, func(p Passage) string { return texts("id", p.ID, "title", p.Title, "text", p.Text) + at(p.At) })
	list(&b, "searches", d.Searches, func(s Search) string { return texts("address", s.Address, "name", s.Name) + at(s.At) })
	list(&b, "read", d.Read, func(v Visit) string { return texts("id", v.ID, "title", v.Title) + at(v.At) })
	b.WriteString("}\n")
	return b.String()
}

func list[T any](b *strings.Builder, name string, items []T, object func(T) string) {
	b.WriteString(",\n " + export.Quote(name) + ":[")
	for i, item := range items {
		if i > 0 {
			b.WriteString(",\n  ")
		}
		b.WriteString("{" + object(item) + "}")
	}
	b.WriteString("]")
}

func texts(pairs ...string) string {
	var parts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		parts = append(parts, export.Quote(pairs[i])+":"+export.Quote(pairs[i+1]))
	}
	return strings.Join(parts, ",")
}

func at(seconds int64) string { return `,"at":` + strconv.FormatInt(seconds, 10) }

// Parse reads what JSON wrote, also by another hand: members that it does not
// know are passed over, and what lacks an id or an address is left out.
func Parse(text string) (Desk, error) {
	root, err := parse(text)
	if err != nil || root.member("mudawwana-desk").number != 1 {
		return Desk{}, ErrFormat
	}
	var d, in Desk
	for _, v := range root.member("articles").list {
		a := Article{ID: v.text("id"), Title: v.text("title"), Note: v.text("note"), At: v.member("at").number}
		for _, t := range v.member("tags").list {
			a.Tags = append(a.Tags, t.string)
		}
		if a.ID != "" {
			a.Tags = tidy(a.Tags)
			in.Articles = append(in.Articles, a)
		}
	}
	for _, v := range root.member("passages").list {
		if p := (Passage{v.text("id"), v.text("title"), v.text("text"), v.member("at").number}); p.ID != "" && p.Text != "" {
			in.Passages = append(in.Passages, p)
		}
	}
	for _, v := range root.member("searches").list {
		if s := (Search{v.text("address"), v.text("name"), v.member("at").number}); s.Address != "" {
			in.Searches = append(in.Searches, s)
		}
	}
	for _, v := range root.member("read").list {
		if w := (Visit{v.text("id"), v.text("title"), v.member("at").number}); w.ID != "" {
			in.Read = append(in.Read, w)
		}
	}
	return d.Merge(in), nil // each once
}
