// Package desk is what readers keep on their device: starred and annotated
// articles, passages, searches, and what they read. It knows how these are
// changed, written and read back, not where they are stored.
package desk

import (
	"slices"
	"strings"
)

// Desk is a reader's desk. Each list is newest first. Its methods return the
// changed Desk and leave the old one as it was.
type Desk struct {
	Articles []Article
	Passages []Passage
	Searches []Search
	Read     []Visit
}

// Article is one that was starred or written about.
type Article struct {
	ID, Title string
	Note      string
	Tags      []string
	At        int64 // seconds since 1970, as in the others
}

// Passage is a part of an article.
type Passage struct {
	ID, Title string // of the article
	Text      string
	At        int64
}

// Search is a search to do again.
type Search struct {
	Address string // relative to the site, as state.Address prints it
	Name    string
	At      int64
}

// Visit is an article that was read.
type Visit struct {
	ID, Title string
	At        int64
}

// maxRead is how many visits a desk remembers.
const maxRead = 200

// Empty reports whether there is nothing on the desk.
func (d Desk) Empty() bool {
	return len(d.Articles)+len(d.Passages)+len(d.Searches)+len(d.Read) == 0
}

// Article returns what is kept of an article, and whether anything is.
func (d Desk) Article(id string) (Article, bool) {
	i := slices.IndexFunc(d.Articles, func(a Article) bool { return a.ID == id })
	if i < 0 {
		return Article{}, false
	}
	return d.Articles[i], true
}

// Star puts an article on the desk, or takes it off with all that was written
// about it.
func (d Desk) Star(a Article) Desk {
	if _, there := d.Article(a.ID); there {
		d.Articles = without(d.Articles, func(b Article) bool { return b.ID == a.ID })
		return d
	}
	return d.Write(a)
}

// Write puts an article on the desk with its note and tags, or changes them.
func (d Desk) Write(a Article) Desk {
	a.Note = strings.TrimSpace(a.Note)
	a.Tags = tidy(a.Tags)
	if i := slices.IndexFunc(d.Articles, func(b Article) bool { return b.ID == a.ID }); i >= 0 {
		d.Articles = slices.Clone(d.Articles)
		a.At = d.Articles[i].At
		d.Articles[i] = a
		return d
	}
	d.Articles = slices.Insert(slices.Clone(d.Articles), 0, a)
	return d
}

// Keep puts a passage on the desk, once.
func (d Desk) Keep(p Passage) Desk {
	p.Text = strings.TrimSpace(p.Text)
	if p.Text == "" || slices.ContainsFunc(d.Passages, p.same) {
		return d
	}
	d.Passages = slices.Insert(slices.Clone(d.Passages), 0, p)
	return d
}

func (p Passage) same(q Passage) bool { return p.ID == q.ID && p.Text == q.Text }

// DropPassage takes a passage off the desk.
func (d Desk) DropPassage(p Passage) Desk {
	d.Passages = without(d.Passages, p.same)
	return d
}

// Searched reports whether a search is on the desk.
func (d Desk) Searched(address string) bool {
	return slices.ContainsFunc(d.Searches, func(s Search) bool { return s.Address == address })
}

// Save puts a search on the desk, or takes it off.
func (d Desk) Save(s Search) Desk {
	if d.Searched(s.Address) {
		d.Searches = without(d.Searches, func(t Search) bool { return t.Address == s.Address })
		return d
	}
	d.Searches = slices.Insert(slices.Clone(d.Searches), 0, s)
	return d
}

// Visited puts an article at the head of what was read.
func (d Desk) Visited(v Visit) Desk {
	read := without(d.Read, func(w Visit) bool { return w.ID == v.ID })
	d.Read = slices.Insert(read, 0, v)
	d.Read = d.Read[:min(len(d.Read), maxRead)]
	return d
}

// Merge is d with all of e that it lacks, e's after d's.
func (d Desk) Merge(e Desk) Desk {
	for _, a := range e.Articles {
		if _, there := d.Article(a.ID); !there {
			d.Articles = append(slices.Clip(d.Articles), a)
		}
	}
	for _, p := range e.Passages {
		if !slices.ContainsFunc(d.Passages, p.same) {
			d.Passages = append(slices.Clip(d.Passages), p)
		}
	}
	for _, s := range e.Searches {
		if !d.Searched(s.Address) {
			d.Searches = append(slices.Clip(d.Searches), s)
		}
	}
	for _, v := range e.Read {
		if len(d.Read) < maxRead && !slices.ContainsFunc(d.Read, func(w Visit) bool { return w.ID == v.ID }) {
			d.Read = append(slices.Clip(d.Read), v)
		}
	}
	return d
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

func without[T any](list []T, is func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), is)
}
