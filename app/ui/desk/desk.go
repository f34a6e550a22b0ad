// Package desk is what readers keep on their device: starred and annotated
// articles, passages, searches, and what they read. It knows how these are
// changed, written and read back, not where they are stored.
package desk

import (
	"slices"
	"strings"

	"mudawwana/app/ui/words"
)

// Desk is a reader's desk. Each list is newest first. Its methods return the
// changed Desk and leave the old one as it was.
type Desk struct {
	Articles []Item // starred or written about: Text is the reader's note
	Passages []Item // parts of articles: Text is the passage
	Searches []Item // to do again: ID is the address, as state.Address prints it
	Read     []Item
}

// Item is one thing on a desk. One type for all keeps the program small.
type Item struct {
	ID    string // of the article
	Title string
	Text  string
	Note  string // about a passage
	Tags  []string
	At    int64 // when it came, in seconds since 1970
}

// maxRead is how many visits a desk remembers.
const maxRead = 200

// Empty reports whether there is nothing on the desk.
func (d Desk) Empty() bool {
	return len(d.Articles)+len(d.Passages)+len(d.Searches)+len(d.Read) == 0
}

// Article returns what is kept of an article, and whether anything is.
func (d Desk) Article(id string) (Item, bool) {
	if i := find(d.Articles, Item{ID: id}, byID); i >= 0 {
		return d.Articles[i], true
	}
	return Item{}, false
}

// Star puts an article on the desk, or takes it off with all that was written
// about it.
func (d Desk) Star(a Item) Desk {
	if _, there := d.Article(a.ID); there {
		d.Articles = without(d.Articles, a, byID)
		return d
	}
	return d.Write(a)
}

// Write puts an article on the desk with its note and tags, or changes them.
func (d Desk) Write(a Item) Desk {
	a.Text = strings.TrimSpace(a.Text)
	a.Tags = tidy(a.Tags)
	if i := find(d.Articles, a, byID); i >= 0 {
		d.Articles = slices.Clone(d.Articles)
		a.At = d.Articles[i].At
		d.Articles[i] = a
		return d
	}
	d.Articles = put(a, d.Articles)
	return d
}

// Keep puts a passage on the desk, once.
func (d Desk) Keep(p Item) Desk {
	p.Text = strings.TrimSpace(p.Text)
	if p.Text != "" && find(d.Passages, p, byText) < 0 {
		d.Passages = put(p, d.Passages)
	}
	return d
}

// Annotate writes a note about a passage, and its tags.
func (d Desk) Annotate(p Item, note string, tags []string) Desk {
	if i := find(d.Passages, p, byText); i >= 0 {
		d.Passages = slices.Clone(d.Passages)
		d.Passages[i].Note, d.Passages[i].Tags = strings.TrimSpace(note), tidy(tags)
	}
	return d
}

// AllTags are the tags of a desk, each once, those of the newest things first.
func (d Desk) AllTags() []string {
	var all []string
	for _, it := range slices.Concat(d.Articles, d.Passages) {
		all = append(all, it.Tags...)
	}
	return tidy(all)
}

// Holds reports whether text stands in it, however it is spelled, and whether it
// has the tag; an empty text or tag holds for all.
func (it Item) Holds(text, tag string) bool {
	if tag != "" && !slices.Contains(it.Tags, tag) {
		return false
	}
	all := words.Plain(strings.Join(append([]string{it.Title, it.Text, it.Note}, it.Tags...), "\n"))
	for _, w := range strings.Fields(words.Plain(text)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

// DropPassage takes a passage off the desk.
func (d Desk) DropPassage(p Item) Desk {
	d.Passages = without(d.Passages, p, byText)
	return d
}

// Searched reports whether a search is on the desk.
func (d Desk) Searched(address string) bool { return find(d.Searches, Item{ID: address}, byID) >= 0 }

// Save puts a search on the desk, or takes it off.
func (d Desk) Save(s Item) Desk {
	if d.Searched(s.ID) {
		d.Searches = without(d.Searches, s, byID)
		return d
	}
	d.Searches = put(s, d.Searches)
	return d
}

// Visited puts an article at the head of what was read.
func (d Desk) Visited(v Item) Desk {
	d.Read = put(v, without(d.Read, v, byID))
	d.Read = d.Read[:min(len(d.Read), maxRead)]
	return d
}

// Merge is d with all of e that it lacks, e's after d's.
func (d Desk) Merge(e Desk) Desk {
	d.Articles = merge(d.Articles, e.Articles, byID)
	d.Passages = merge(d.Passages, e.Passages, byText)
	d.Searches = merge(d.Searches, e.Searches, byID)
	d.Read = merge(d.Read, e.Read, byID)
	d.Read = d.Read[:min(len(d.Read), maxRead)]
	return d
}

// same says whether two things are one.
type same func(a, b Item) bool

func byID(a, b Item) bool   { return a.ID == b.ID }
func byText(a, b Item) bool { return a.ID == b.ID && a.Text == b.Text }

func find(list []Item, it Item, is same) int {
	for i := range list {
		if is(list[i], it) {
			return i
		}
	}
	return -1
}

func put(it Item, list []Item) []Item { return append([]Item{it}, list...) }

func without(list []Item, it Item, is same) []Item {
	var kept []Item
	for _, other := range list {
		if !is(other, it) {
			kept = append(kept, other)
		}
	}
	return kept
}

func merge(list, more []Item, is same) []Item {
	list = slices.Clone(list)
	for _, it := range more {
		if find(list, it, is) < 0 {
			list = append(list, it)
		}
	}
	return list
}

// Tags cuts what a reader typed into tags, at commas of either script.
func Tags(text string) []string {
	return tidy(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '،' || r == '\n' }))
}

// tidy is tags without white space, empty ones and repetitions.
func tidy(tags []string) []string {
	var out []string
	for _, t := range tags {
		t = strings.Join(strings.Fields(t), " ")
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
