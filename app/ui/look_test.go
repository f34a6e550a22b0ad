package ui

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// pairs are the colours of web/app.css that stand on one another, with the
// least contrast that WCAG 2.2 asks for: 1.4.3 for text, 1.4.11 for edges.
var pairs = []struct {
	on, under string
	least     float64
}{
	{"ink", "paper", 4.5}, {"ink", "raised", 4.5}, {"ink", "sunk", 4.5},
	{"quiet", "paper", 4.5}, {"quiet", "raised", 4.5}, {"quiet", "sunk", 4.5},
	{"link", "paper", 4.5}, {"link", "raised", 4.5}, {"link", "sunk", 4.5},
	{"warn", "paper", 4.5}, {"warn", "sunk", 4.5},
	{"on-link", "link", 4.5}, {"on-mark", "mark", 4.5}, {"on-mark", "now", 4.5},
	{"edge", "paper", 3}, {"focus", "paper", 3}, {"focus", "raised", 3},
}

func TestEveryPairOfColoursCanBeRead(t *testing.T) {
	css, err := os.ReadFile("../../web/app.css")
	if err != nil {
		t.Fatal(err)
	}
	light := colours(t, string(css), ":root {")
	for _, selector := range []string{":root {", `:root[data-theme="dark"] {`, ":root:not([data-theme]) {", `:root[data-theme="contrast"] {`} {
		theme := colours(t, string(css), selector)
		for name := range light {
			if _, ok := theme[name]; !ok {
				t.Errorf("%s lacks --%s", selector, name)
			}
		}
		least := 1.0
		if strings.Contains(selector, "contrast") {
			least = 7 / 4.5 // 1.4.6, enhanced
		}
		for _, p := range pairs {
			if c := contrast(theme[p.on], theme[p.under]); c < p.least*least {
				t.Errorf("%s --%s on --%s: %.2f, wanted %.2f", selector, p.on, p.under, c, p.least*least)
			}
		}
	}
}

func TestContrastIsTheRatioOfRelativeLuminances(t *testing.T) {
	// (1 + 0.05) / (0 + 0.05) = 21; #767676: ((0x76/255+0.055)/1.055)^2.4 = 0.1812, 1.05/0.2312 = 4.54
	for pair, want := range map[[2]int]float64{{0x000000, 0xFFFFFF}: 21, {0x767676, 0xFFFFFF}: 4.54, {0x123456, 0x123456}: 1} {
		if got := contrast(pair[0], pair[1]); math.Abs(got-want) > 0.005 {
			t.Errorf("%06x: %.3f, want %.2f", pair, got, want)
		}
	}
}

var colour = regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6});`)

// colours are the colours that the block after selector sets.
func colours(t *testing.T, css, selector string) map[string]int {
	t.Helper()
	_, block, found := strings.Cut(css, selector)
	if !found {
		t.Fatalf("no %s", selector)
	}
	block, _, _ = strings.Cut(block, "}")
	out := map[string]int{}
	for _, m := range colour.FindAllStringSubmatch(block, -1) {
		n, err := strconv.ParseInt(m[2], 16, 32)
		if err != nil {
			t.Fatal(fmt.Errorf("%s: %w", m[1], err))
		}
		out[m[1]] = int(n)
	}
	return out
}

// contrast is (L1 + 0.05) / (L2 + 0.05), L1 the lighter (WCAG 2.2, "contrast
// ratio").
func contrast(a, b int) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is 0.2126 R + 0.7152 G + 0.0722 B of the linear sRGB components.
func luminance(rgb int) float64 {
	linear := func(c int) float64 {
		v := float64(c&0xFF) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(rgb>>16) + 0.7152*linear(rgb>>8) + 0.0722*linear(rgb)
}
