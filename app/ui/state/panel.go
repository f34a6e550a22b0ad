package state

import (
	"slices"
	"strconv"
	"strings"

	"mudawwana/app/ui/words"
)

// Panel is a dialog over the page.
type Panel uint8

// The panels.
const (
	NoPanel Panel = iota
	DisplayPanel
	HelpPanel
	CitePanel
	EmbedPanel
	FiltersPanel // of a search, where it is not beside the Hits
)

// Show is the State with a panel over the page, or none.
func (s State) Show(p Panel) State {
	s.Panel, s.Said = p, ""
	return s
}

// Tell is the State with a short word to the reader, such as that something
// was copied.
func (s State) Tell(text string) State {
	s.Said = text
	return s
}

// Prefer is the State after the reader set the named preference: "theme",
// "size" (a number of steps from the present one), "digits", "months", "bare",
// "lang". A value that is none is the default.
func (s State) Prefer(name, value string) State {
	p := s.Prefs
	switch name {
	case "theme":
		p.Theme = value
	case "size":
		if n, err := strconv.Atoi(value); err == nil {
			p.Size += n
		}
	case "digits":
		p.Digits = words.Digits(choiceOf(value, int(words.ArabicDigits)))
	case "months":
		p.Months = words.Months(choiceOf(value, int(words.Morocco)))
	case "bare":
		p.Bare = value == "1"
	case "plain":
		p.Plain = value == "1"
	case "lang":
		p.Lang, s.Lang = value, value
		if value == "ar" {
			p.Lang, s.Lang = "", ""
		}
	}
	s.Prefs = ParsePrefs(p.String())
	return s
}

// Unfold is the State with the part of the page of that id unfolded, or folded.
func (s State) Unfold(id string, open bool) State {
	if s.Unfolded(id) != open {
		s.unfolded = Toggled(s.unfolded, id)
	}
	return s
}

// Unfolded reports whether the part of that id is unfolded.
func (s State) Unfolded(id string) bool { return slices.Contains(s.unfolded, id) }

// Narrow reads the days that a reader typed into the two fields, and returns the
// Address that they narrow to. A field that cannot be read is marked, and
// nothing is narrowed then. The first field begins a month or a year, the second
// ends it.
func (s State) Narrow(from, to string) (next State, a Address, ok bool) {
	first, _, okFrom := words.ReadDays(from)
	_, last, okTo := words.ReadDays(to)
	s.WrongFrom, s.WrongTo = !okFrom && strings.TrimSpace(from) != "", !okTo && strings.TrimSpace(to) != ""
	if okFrom && okTo && first > last {
		s.WrongTo = true
	}
	a = s.Address
	a.From, a.To, a.Shown = first, last, 0
	return s, a, !s.WrongFrom && !s.WrongTo
}

// Sift is the State with only those things of the desk in sight that hold text
// and tag; the same tag again takes it off.
func (s State) Sift(text, tag string) State {
	if tag == s.DeskTag && text == s.DeskText {
		tag = ""
	}
	s.DeskText, s.DeskTag = text, tag
	return s
}
