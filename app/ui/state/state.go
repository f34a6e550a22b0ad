package state

import (
	"slices"

	"mudawwana/app/ui/desk"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// State is everything the interface knows about its reader: where they are,
// what they typed and what they prefer. The zero State is the Arabic home page.
// Only the methods of this file change a State; each returns the next one.
type State struct {
	Address
	File      bool   // the one-file edition: addresses stand behind #
	Typed     string // in the search field; Query follows it
	Searching bool   // Data is of an earlier Query
	Failed    bool   // the last search gave an error
	Updated   bool   // a new version of the site waits
	Current   int    // the match of an article in sight, from 1; 0 is none yet
	Prefs     Prefs

	Suggestions Suggestions // below the search field
	Panel       Panel       // over the page
	unfolded    []string    // ids of the parts that the reader unfolded
	WrongFrom   bool        // what the field of the first day holds is no day
	WrongTo     bool
	Said        string // a short word in the panel, or above the page
	Site        string // the absolute address of the site, for references
	Today       corpus.Day
	Desk        desk.Desk
	Refused     bool // the device stores no desk
	Device      Device
	// What of the desk is shown. It is not in the Address, which a browser sends
	// to whoever keeps the site: a reader's own words leave the device never.
	DeskText, DeskTag string
	Batch             Batch
	Trail             []corpus.ArticleID // the results that one came from to an article
}

// Device is what the reader's device holds of the site.
type Device struct {
	Stored      int  // bytes that are there for reading without network
	Installable bool // the browser would install the site
}

// Prefs are the choices that a device remembers. The zero value is the default.
type Prefs struct {
	Lang   string // "ar" when empty
	Theme  string // "light", "dark", "contrast"; empty follows the device
	Size   int    // steps of the reading size, from -2 to 4
	Digits words.Digits
	Months words.Months
	Bare   bool // vowel marks are hidden
	Plain  bool // of an article only its text is shown
}

// usualShown is the number of Hits on a page that has not been asked for more.
const usualShown = 10

// Goto is the State after following a link to a.
func (s State) Goto(a Address) State {
	if s.Panel != FiltersPanel || s.Query != a.Query || a.View != SearchView {
		s.Panel = NoPanel
	}
	s.Address = a
	s.Typed = a.Query
	s.Searching, s.Failed = true, false
	s.Current = 0
	s.Suggestions, s.Said = Suggestions{}, ""
	s.WrongFrom, s.WrongTo = false, false
	return s
}

// Type is the State after the field has come to hold text: on the search page
// the query follows at once, elsewhere only Submit goes to it. No suggestion is in
// focus any more.
func (s State) Type(text string) State {
	s.Typed, s.Suggestions.At = text, 0
	if s.View != SearchView {
		return s
	}
	return s.search(text)
}

// Submit is the State after the reader asked for what the field holds.
func (s State) Submit() State {
	s.Suggestions = Suggestions{}
	if s.View != SearchView {
		s.Address = s.Framed(Address{Lang: s.Lang})
	}
	return s.search(s.Typed)
}

func (s State) search(text string) State {
	if s.Query == text {
		return s
	}
	s.Query = text
	s.Shown = 0
	s.Without = nil
	s.Searching, s.Failed = true, false
	return s
}

// Loaded is the State when the Data of its Address has come.
func (s State) Loaded(err error) State {
	s.Searching, s.Failed = false, err != nil
	return s
}

// Update is the State when a new version of the site waits.
func (s State) Update() State {
	s.Updated = true
	return s
}

// Step is the State with the match n places further in sight, of total; past
// either end it goes on from the other.
func (s State) Step(n, total int) State {
	if total == 0 {
		s.Current = 0
		return s
	}
	if s.Current == 0 {
		s.Current = 1
		if n > 0 {
			n-- // the first step shows the first match
		}
	}
	s.Current = (s.Current-1+n%total+total)%total + 1
	return s
}

// Request is what the Address asks of the engine.
func (a Address) Request() corpus.Request {
	r := corpus.Request{
		Query:   a.Query,
		Filter:  corpus.Filter{Sources: a.Sources, NotSources: a.NotSources, From: a.From, To: a.To},
		Match:   a.Match,
		Sort:    a.Sort,
		Limit:   a.Wanted(),
		Without: a.Without,
	}
	for _, name := range a.WithoutReasons {
		r.WithoutReasons = append(r.WithoutReasons, NamedReason(name))
	}
	return r
}

// Wanted is the number of Hits that a asks for.
func (a Address) Wanted() int {
	if a.Shown > 0 {
		return a.Shown
	}
	return usualShown
}

// Home reports whether a is the search page with nothing asked.
func (a Address) Home() bool {
	return a.View == SearchView && a.Query == "" && !a.Filtered()
}

// Filtered reports whether a filter narrows the search of a.
func (a Address) Filtered() bool {
	return len(a.Sources)+len(a.NotSources) > 0 || a.From != 0 || a.To != 0
}

// Unfiltered is a without its filters.
func (a Address) Unfiltered() Address {
	a.Sources, a.NotSources, a.From, a.To, a.Shown = nil, nil, 0, 0, 0
	return a
}

// Narrowed reports whether a reader took some of the matching away.
func (a Address) Narrowed() bool {
	return a.Match != corpus.Near || len(a.Without)+len(a.WithoutReasons) > 0
}

// Widest is a with all of the matching.
func (a Address) Widest() Address {
	a.Match, a.Without, a.WithoutReasons = corpus.Near, nil, nil
	return a
}

// Asking is what a asks for and how it is matched: the address, all else as
// usual, of a view that marks the same words.
func (a Address) Asking() Address {
	return Address{Query: a.Query, Match: a.Match, Without: a.Without, WithoutReasons: a.WithoutReasons}
}

// Toggled is list with v put in, or taken out if it was there; list stays as
// it was.
func Toggled(list []string, v string) []string {
	if i := slices.Index(list, v); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), v)
}

// Shows is the view that s and d show: what is missing shows as not found.
func (s State) Shows(d Data) View {
	if d.Missing {
		return NotFoundView
	}
	return s.View
}

// Language is the language and the direction of the interface.
func (s State) Language() (lang, dir string) {
	l := s.Locale()
	return l.Lang, l.Dir
}

// Locale is how s speaks.
func (s State) Locale() words.Locale {
	lang := s.Lang
	if lang == "" {
		lang = s.Prefs.Lang
	}
	l := words.For(lang)
	if l.Lang == "ar" {
		l.Digits, l.Months = s.Prefs.Digits, s.Prefs.Months
	}
	return l
}

// Href is the address of a as it stands in a link on the page of s.
func (s State) Href(a Address) string {
	if a.Lang == "" {
		a.Lang = s.Lang
	}
	a = s.Framed(a)
	if s.File {
		return "#/" + a.String()
	}
	return s.Root() + a.String()
}
