// Package cite writes an article's reference in the forms that readers paste
// into their papers and their reference managers. It says only what is known:
// an estimated date is marked as one, or left out where a form cannot.
package cite

import (
	"strconv"
	"strings"

	"mudawwana/app/ui/export"
	"mudawwana/app/ui/words"
	"mudawwana/corpus"
)

// Source is an article with where it was read.
type Source struct {
	corpus.Article
	Address  string     // of the page where it was read
	Accessed corpus.Day // when; 0 leaves it out
}

// Reference is an article's reference in one form.
type Reference struct {
	ID, Name string
	File     string // what it is called when saved; empty when it is not
	Text     string
	Type     string // MIME
}

// All are the references of s in every form, the footnote first.
func All(s Source, l words.Locale) []Reference {
	name := string(s.ID)
	return []Reference{
		{"footnote", l.CiteFootnote, "", Footnote(s, l), ""},
		{"bibtex", "BibTeX", name + ".bib", BibTeX(s), "application/x-bibtex"},
		{"ris", "RIS", name + ".ris", RIS(s), "application/x-research-info-systems"},
		{"csl", "CSL-JSON", name + ".json", CSL(s), "application/json"},
	}
}

// Footnote is one line as Arabic papers write it:
//
//	فلان، «العنوان»، الصحيفة، 9 أغسطس 2023 (تقديرًا)، <العنوان الشبكي>، تاريخ الاطلاع: …
func Footnote(s Source, l words.Locale) string {
	var parts []string
	add := func(p string) {
		if p != "" {
			parts = append(parts, p)
		}
	}
	add(s.Byline)
	add("«" + s.Title + "»")
	add(s.Outlet)
	when := l.Span(s.Published.From, s.Published.To)
	if when != "" && s.Published.Evidence != corpus.Stated {
		when += " (" + l.Estimated + ")"
	}
	add(when)
	if at := s.at(); at != "" {
		const mark = "\u200e" // left-to-right: the brackets stand where the address begins and ends
		add(mark + "<" + at + ">" + mark)
	}
	if s.Accessed != 0 {
		add(words.Fill(l.Accessed, l.Date(s.Accessed)))
	}
	return strings.Join(parts, l.ListComma) + "."
}

// at is the publisher's own address, else the one where it was read.
func (s Source) at() string {
	if s.Article.Source != "" {
		return s.Article.Source
	}
	return s.Address
}

// stated is the day of publication when the page prints it, else 0.
func (s Source) stated() corpus.Day {
	if s.Published.Evidence == corpus.Stated && s.Published.From == s.Published.To {
		return s.Published.From
	}
	return 0
}

func (s Source) language() string {
	if s.Lang == "" {
		return "ar"
	}
	return s.Lang
}

// BibTeX is a biblatex @article. The author is braced: it is one name.
func BibTeX(s Source) string {
	var b strings.Builder
	b.WriteString("@article{" + string(s.ID))
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	if s.Byline != "" {
		field("author", "{"+texEscape.Replace(s.Byline)+"}")
	}
	field("title", texEscape.Replace(s.Title))
	field("journaltitle", texEscape.Replace(s.Outlet))
	field("date", s.stated().String())
	field("langid", map[string]string{"ar": "arabic", "en": "english"}[s.language()])
	field("url", strings.NewReplacer("{", "%7B", "}", "%7D", "\\", "%5C").Replace(s.at()))
	field("urldate", s.Accessed.String())
	b.WriteString("\n}\n")
	return b.String()
}

var texEscape = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "#", `\#`, "&", `\&`,
	"$", `\$`, "_", `\_`, "^", `\^{}`, "~", `\~{}`, "\n", " ")

// RIS is a record of type NEWS (Research Information Systems tags, as Zotero
// and EndNote read them), its lines ended by CR LF.
func RIS(s Source) string {
	var b strings.Builder
	tag := func(name, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(name + "  - " + value + "\r\n")
		}
	}
	tag("TY", "NEWS")
	tag("AU", s.Byline)
	tag("TI", s.Title)
	tag("T2", s.Outlet)
	tag("DA", strings.ReplaceAll(s.stated().String(), "-", "/"))
	for _, k := range s.Keywords {
		tag("KW", k)
	}
	tag("LA", s.language())
	tag("UR", s.at())
	tag("Y2", strings.ReplaceAll(s.Accessed.String(), "-", "/"))
	b.WriteString("ER  - \r\n")
	return b.String()
}

// CSL is CSL-JSON (Citation Style Language 1.0.2): a list of one item.
func CSL(s Source) string {
	var j jsonLines
	j.add("id", export.Quote(string(s.ID)))
	j.add("type", export.Quote("article-newspaper"))
	j.text("title", s.Title)
	j.text("container-title", s.Outlet)
	if s.Byline != "" {
		j.add("author", `[{"literal":`+export.Quote(s.Byline)+`}]`)
	}
	j.date("issued", s.stated())
	j.text("language", s.language())
	j.text("URL", s.at())
	j.date("accessed", s.Accessed)
	return "[{" + strings.Join(j, ",\n  ") + "}]\n"
}

type jsonLines []string

func (j *jsonLines) add(name, value string) { *j = append(*j, export.Quote(name)+":"+value) }

func (j *jsonLines) text(name, value string) {
	if value != "" {
		j.add(name, export.Quote(value))
	}
}

func (j *jsonLines) date(name string, d corpus.Day) {
	if d != 0 {
		t := d.Time()
		j.add(name, `{"date-parts":[[`+strconv.Itoa(t.Year())+","+strconv.Itoa(int(t.Month()))+","+strconv.Itoa(t.Day())+"]]}")
	}
}
