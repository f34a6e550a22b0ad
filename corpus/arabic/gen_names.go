//go:build ignore

// Gen_names writes names.txt: the names of countries and languages that are one
// word or two in Arabic and in English, from CLDR (golang.org/x/text/language/display).
// The table costs 4 KB of the browser's program; the package would cost 300.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func main() {
	var lines []string
	add := func(ar, en string) {
		if ar != "" && en != "" && ar != en && !strings.ContainsAny(ar+en, "-().،'’&") && max(strings.Count(ar, " "), strings.Count(en, " ")) < 2 {
			lines = append(lines, strings.ReplaceAll(ar, " ", "_")+" "+strings.ReplaceAll(strings.ToLower(en), " ", "_"))
		}
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			if r, err := language.ParseRegion(code); err == nil && r.IsCountry() {
				add(display.Arabic.Regions().Name(r), display.English.Regions().Name(r))
			}
			if l, err := language.ParseBase(strings.ToLower(code)); err == nil {
				add(display.Arabic.Languages().Name(l), display.English.Languages().Name(l))
			}
		}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var out bytes.Buffer
	out.WriteString("# Written by gen_names.go from CLDR: countries and languages, Arabic and English.\n")
	fmt.Fprintln(&out, strings.Join(lines, "\n"))
	if err := os.WriteFile("names.txt", out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
