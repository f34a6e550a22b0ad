package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mudawwana/corpus/ingest/markup"
)

// near is how many lines away a repetition still belongs to the same article.
const near = 14

// features holds the values of one line by name.
type features map[string]float64

// line is a Line with the words that tell what it is about.
type line struct {
	markup.Line
	content  []string // see contentOf
	dateline bool     // see isDateline
}

// view is what the features of a page are computed from.
type view struct {
	lines    []line
	verbs    map[string]bool
	labels   labelSet
	stops    float64          // share of long lines that end as a sentence does
	spaced   bool             // empty lines stand between the paragraphs
	known    map[string]int   // content words of the paragraphs, by number of paragraphs
	inCore   map[string]int   // the same of the paragraphs in the run of text
	comings  map[string][]int // the lines of each key, in order
	core     []float64        // see cores
	from, to int              // first and last line of the run of text; to < from when there is none
	forms    []form
	coarse   []form   // of forms, see form.coarse
	tags     []string // see tag
	under    []string // see shelves
	bond     float64  // see flow
	width    int      // see findWidth; 0 for none
	leads    []lead   // see findLeads
	tab      []string // see tabParts
	trust    float64  // how much the words of the run of text can tell, from 0 to 1
}

func newView(lines []markup.Line, p *Model) *view {
	v := &view{verbs: p.verbs, labels: p.labels, known: map[string]int{}, inCore: map[string]int{}, comings: map[string][]int{}}
	long, stopped, gaps := 0, 0, 0
	for i := range lines {
		l := &line{lines[i], contentOf(lines[i].Words, p.common), p.labels.isDateline(&lines[i])}
		v.lines = append(v.lines, *l)
		v.forms = append(v.forms, l.form())
		v.coarse = append(v.coarse, l.form().coarse())
		v.tags = append(v.tags, v.tag(l))
		v.comings[l.Key] = append(v.comings[l.Key], i)
		if l.Gap && i > 0 {
			gaps++
		}
		if l.Runes < 100 {
			continue
		}
		long++
		if endsSentence(l.Text) {
			stopped++
		}
	}
	v.stops = float64(stopped+1) / float64(long+1)
	v.spaced = gaps*5 > len(lines)*2
	v.findCore()
	v.findWidth()
	v.learn()
	v.bond = v.flow()
	v.under = v.shelves()
	v.findLeads()
	if len(lines) > 0 {
		v.tab = tabParts(lines[0].Text)
	}
	return v
}

// findCore finds the run of text and its ends.
func (v *view) findCore() {
	v.core = cores(v.lines)
	v.from, v.to = 0, -1
	for i, x := range v.core {
		if x == 0 {
			continue
		}
		if x > 0.5 && v.lines[i].Runes >= 100 {
			v.trust = min(1, v.trust+0.25)
		}
		if v.to < 0 {
			v.from = i
		}
		v.to = i
	}
}

// features describes line i.
func (v *view) features(i int) features {
	f := make(features, 64) // more than a line has
	f["bias"] = 1
	l := &v.lines[i]
	f.length(l.Runes)
	f.shape(l, v)
	f.labels(l, v)
	f.repetition(v, i)
	f.surroundings(v, i)
	f.crossings(v, i)
	f.place(v, i)
	f.series(v, i)
	f.lead(v, i)
	for _, h := range l.Hints {
		f[h] = 1
	}
	return f
}

func (f features) length(n int) {
	switch {
	case n < 25:
		f["len<25"] = 1
	case n < 60:
		f["len<60"] = 1
	case n < 100:
		f["len<100"] = 1
	case n < 200:
		f["len<200"] = 1
	default:
		f["len>=200"] = 1
	}
}

// shape says how the line is written.
func (f features) shape(l *line, v *view) {
	s := l.Text
	switch {
	case strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, ".."):
		f["ends:dots"] = 1
	case strings.HasSuffix(s, ":"):
		f["ends:colon"] = 1
	case endsAsking(s):
		f["ends:question"] = 1
	case endsSentence(s):
		f["ends:stop"] = 1
	default:
		f["ends:open"] = v.stops
	}
	if strings.ContainsRune(s, '،') {
		f["comma"] = min(1, float64(strings.Count(s, "،"))/2)
	}
	if i := strings.Index(s, ". "); i > 20 && i < len(s)-20 {
		f["inner-stop"] = 1
	}
	f.opening(l, v)
	f.script(l)
	if Credit(s) != "" {
		f["credit"] = 1
	}
	if whole, _ := Signature(s); whole {
		f["signature"] = 1
	}
	if isDateLine(s, l.Runes) {
		f["date-line"] = 1
	}
	if c := strings.Count(s, "|") + strings.Count(s, "#") + strings.Count(s, "؛"); c >= 2 {
		if l.isRow() {
			f["row"] = 1
		} else {
			f["separators"] = min(1, float64(c)/4)
		}
	}
}

// opening looks at the first words.
func (f features) opening(l *line, v *view) {
	r, _ := utf8.DecodeRuneInString(l.Text)
	switch {
	case isBullet(r):
		f["bullet"] = 1
	case r == '"' || r == '«' || r == '“':
		f["opens:quote"] = 1
	}
	if len(l.Words) == 0 {
		return
	}
	w := l.Words[0]
	bare := strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	switch {
	case v.verbs[w]:
		f["opens:verb"] = 1
	case v.verbs[bare] && len(l.Words) > 3:
		f["opens:and-verb"] = 1
	case strings.HasPrefix(w, "و") && utf8.RuneCountInString(w) > 4:
		f["opens:and"] = 1
	}
	for _, w := range l.Words[1:min(len(l.Words), 6)] {
		if v.verbs[w] {
			f["early-verb"] = 1
		}
	}
}

func (f features) script(l *line) {
	arabic, latin, digits := 0, 0, 0
	for _, r := range l.Text {
		switch {
		case r >= 'ء' && r <= 'ي' || r > 0x7f && unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
			arabic++
		case unicode.IsLetter(r):
			latin++
		case unicode.IsDigit(r):
			digits++
		}
	}
	switch {
	case arabic+latin == 0:
		f["no-letters"] = 1
	case latin > arabic*2 && l.Runes < 60:
		f["latin"] = 1
	case digits > arabic+latin:
		f["digits"] = 1
	}
	if strings.Contains(l.Text, "://") || strings.Contains(l.Text, "www.") || strings.Contains(l.Text, "@") && len(l.Words) < 6 {
		f["address"] = 1
	}
	if len(l.Words) == 1 {
		f["one-word"] = 1
	}
	if strings.Contains(l.Text, "{") || strings.Contains(l.Text, "();") || strings.Contains(l.Text, "=\"") {
		f["code"] = 1
	}
}

// labels gives each label of the line; in a long line it weighs little.
func (f features) labels(l *line, v *view) {
	names, lead := v.labels.match(&l.Line)
	for _, n := range names {
		f[n] = 1
		if l.Runes >= 120 && n != "label:notice" {
			f[n] = 0.2
		}
	}
	if l.dateline {
		f["dateline"] = 1
	}
	if lead > 0 && f["label:related"] > 0 {
		if len(l.Words) > lead+2 {
			f["teaser-label"] = 1
			delete(f, "label:related")
		}
	}
}

// repetition says whether the line was, or will be, said again.
func (f features) repetition(v *view, i int) {
	l := &v.lines[i]
	if l.Key == "" {
		return
	}
	said := v.comings[l.Key]
	at, _ := slices.BinarySearch(said, i)
	if len(said) > 1 && l.Runes < 15 {
		f["said-short"] = 1
	} else {
		if at > 0 && i-said[at-1] <= near {
			f["said-near"] = 1
		}
		if at > 0 && i-said[0] > near {
			f["said-far"] = 1
		}
		if at+1 < len(said) && said[at+1]-i <= near {
			f["again-near"] = 1
		}
		if at+1 < len(said) && said[len(said)-1]-i > near {
			f["again-far"] = 1
		}
	}
	if l.Runes < 20 {
		return
	}
	for j := max(0, i-3); j < min(len(v.lines), i+4); j++ {
		o := &v.lines[j]
		if j == i || o.Key == l.Key {
			continue
		}
		if o.Runes < 2*l.Runes+40 && strings.Contains(o.Key, l.Key) {
			f["held-near"] = 1
		}
		if o.Runes >= 20 && strings.Contains(l.Key, o.Key) && l.Runes < 2*o.Runes+40 {
			f["holds-near"] = 1
		}
	}
}

// surroundings says what stands around line i.
func (f features) surroundings(v *view, i int) {
	l := &v.lines[i]
	before, after := v.at(i-1), v.at(i+1)
	if before == nil {
		f["first"] = 1
	}
	if after == nil {
		f["last"] = 1
	}
	if before.paragraph() {
		f["prev-long"] = 1
	}
	if after.paragraph() {
		f["next-long"] = 1
	}
	if !before.paragraph() && !after.paragraph() && before != nil && after != nil {
		f["between-short"] = 1
	}
	if v.spaced && before != nil && !l.Gap {
		f["glued-prev"] = 1
	}
	if v.spaced && after != nil && !after.Gap {
		f["glued-next"] = 1
	}
	short, long := 0, 0
	for j := max(0, i-4); j <= min(len(v.lines)-1, i+4); j++ {
		if o := &v.lines[j]; j == i {
			continue
		} else if o.paragraph() {
			long++
		} else if o.Runes < 60 && !endsSentence(o.Text) {
			short++
		}
	}
	f["among-short"] = float64(short) / 8
	f["among-long"] = float64(long) / 8
	f["known"], f["known-core"] = v.knownShare(i)
}

func (v *view) at(i int) *line {
	if i < 0 || i >= len(v.lines) {
		return nil
	}
	return &v.lines[i]
}

// paragraph says whether the line alone looks like running text.
func (l *line) paragraph() bool { return l != nil && paragraph(&l.Line) }

func paragraph(l *markup.Line) bool { return l.Runes >= 110 || l.Runes >= 60 && endsSentence(l.Text) }
