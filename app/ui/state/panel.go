package state

import (
	"strconv"

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
	case "lang":
		p.Lang, s.Lang = value, value
		if value == "ar" {
			p.Lang, s.Lang = "", ""
		}
	}
	s.Prefs = ParsePrefs(p.String())
	return s
}
