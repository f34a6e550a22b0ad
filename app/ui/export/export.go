// Package export writes lists of articles as files for other programs.
package export

import (
	"strings"
	"unicode/utf8"
)

// Field is one named value of a Record.
type Field struct{ Name, Value string }

// Record is one row: the same names in the same order in each of a table.
type Record []Field

// CSV is RFC 4180 with a header line, CR LF line ends, and a byte order mark
// in front, without which spreadsheets take Arabic for another encoding. A
// value that a spreadsheet would run as a formula gets an apostrophe in front.
func CSV(table []Record) string {
	if len(table) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\uFEFF")
	for i, f := range table[0] {
		cell(&b, i, f.Name)
	}
	b.WriteString("\r\n")
	for _, r := range table {
		for i, f := range r {
			cell(&b, i, f.Value)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func cell(b *strings.Builder, i int, v string) {
	if i > 0 {
		b.WriteByte(',')
	}
	if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
		v = "'" + v
	}
	if strings.ContainsAny(v, ",\"\r\n") {
		v = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	b.WriteString(v)
}

// JSON is the table as an array of objects, one a line.
func JSON(table []Record) string {
	rows := make([]string, len(table))
	for i, r := range table {
		rows[i] = object(r)
	}
	return "[\n" + strings.Join(rows, ",\n") + "\n]\n"
}

// JSONL is the table as one object a line.
func JSONL(table []Record) string {
	var b strings.Builder
	for _, r := range table {
		b.WriteString(object(r) + "\n")
	}
	return b.String()
}

func object(r Record) string {
	fields := make([]string, len(r))
	for i, f := range r {
		fields[i] = Quote(f.Name) + ":" + Quote(f.Value)
	}
	return "{" + strings.Join(fields, ",") + "}"
}

// Text is the table for reading: a paragraph a record, empty values left out.
func Text(table []Record) string {
	var b strings.Builder
	for _, r := range table {
		for _, f := range r {
			if f.Value != "" {
				b.WriteString(f.Value + "\n")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// Quote is s as a JSON string (RFC 8259, 7) that also holds nothing that could
// end or comment out a script element, nor U+2028 and U+2029. Bytes that are
// no UTF-8 become U+FFFD.
func Quote(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20, r == 0x7F, r == '<', r == '>', r == '&', r == '\u2028', r == '\u2029':
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&0xF])
			}
		case r == utf8.RuneError:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
