package desk

import (
	"errors"
	"strconv"
	"strings"

	"mudawwana/app/ui/export"
)

// ErrFormat says that a text is no desk: ask for the file that the desk saved.
var ErrFormat = errors.New("desk: not a saved desk")

// names are the lists of a desk in a file, in the order of lists.
var names = [4]string{"articles", "passages", "searches", "read"}

func (d *Desk) lists() [4]*[]Item {
	return [4]*[]Item{&d.Articles, &d.Passages, &d.Searches, &d.Read}
}

// JSON is the desk as text, members of a thing that are empty left out:
//
//	{"mudawwana-desk":1,
//	 "articles":[{"id":"…","title":"…","text":"…","note":"…","tags":["…"],"at":1700000000}],
//	 "passages":[…],"searches":[…],"read":[…]}
func (d Desk) JSON() string {
	var b strings.Builder
	b.WriteString(`{"mudawwana-desk":1`)
	for i, list := range d.lists() {
		b.WriteString(",\n " + export.Quote(names[i]) + ":[")
		for j, it := range *list {
			if j > 0 {
				b.WriteString(",\n  ")
			}
			it.write(&b)
		}
		b.WriteString("]")
	}
	b.WriteString("}\n")
	return b.String()
}

func (it Item) write(b *strings.Builder) {
	b.WriteString(`{"id":` + export.Quote(it.ID))
	if it.Title != "" {
		b.WriteString(`,"title":` + export.Quote(it.Title))
	}
	if it.Text != "" {
		b.WriteString(`,"text":` + export.Quote(it.Text))
	}
	if it.Note != "" {
		b.WriteString(`,"note":` + export.Quote(it.Note))
	}
	for i, t := range it.Tags {
		b.WriteString([2]string{`,"tags":[`, ","}[min(i, 1)] + export.Quote(t))
	}
	if len(it.Tags) > 0 {
		b.WriteString("]")
	}
	b.WriteString(`,"at":` + strconv.FormatInt(it.At, 10) + "}")
}

// Parse reads what JSON wrote, also by another hand: members that it does not
// know are passed over, and what lacks an id, or says nothing as a passage, is
// left out.
func Parse(text string) (Desk, error) {
	root, err := parse(text)
	if err != nil || root.member("mudawwana-desk").number != 1 {
		return Desk{}, ErrFormat
	}
	var d Desk
	for i, list := range d.lists() {
		for _, v := range root.member(names[i]).list {
			it := Item{ID: v.text("id"), Title: v.text("title"), Text: v.text("text"), Note: v.text("note"), At: v.member("at").number}
			for _, t := range v.member("tags").list {
				it.Tags = append(it.Tags, t.string)
			}
			it.Tags = tidy(it.Tags)
			if it.ID != "" && (list != &d.Passages || it.Text != "") {
				*list = append(*list, it)
			}
		}
	}
	return Desk{}.Merge(d), nil // each once
}
