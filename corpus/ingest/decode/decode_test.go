package decode

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

const text = "قال وزير النقل إن الجسر الجديد سيخفف الازدحام عن وسط المدينة"

func TestTextFollowsMarkThenBytesThenDeclaration(t *testing.T) {
	cp1256, err := charmap.Windows1256.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	greek, err := charmap.ISO8859_7.NewEncoder().String("Η γέφυρα άνοιξε σήμερα")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, in, want, encoding string }{
		{"a mark", "\ufeff" + text, text, "utf-8"},
		{"no mark", text, text, "utf-8"},
		{"a wrong declaration", `<meta charset="windows-1256">` + text, `<meta charset="windows-1256">` + text, "utf-8"},
		{"windows-1256", cp1256, text, "windows-1256"},
		{"windows-1256 that says utf-8", `<meta charset="utf-8">` + cp1256, `<meta charset="utf-8">` + text, "windows-1256"},
		{"a declared encoding", `<meta charset="iso-8859-7">` + greek, `<meta charset="iso-8859-7">Η γέφυρα άνοιξε σήμερα`, "iso-8859-7"},
		{"an XML declaration", `<?xml version="1.0" encoding="windows-1256"?>` + cp1256, `<?xml version="1.0" encoding="windows-1256"?>` + text, "windows-1256"},
		{"ASCII", "plain", "plain", "utf-8"},
	} {
		got, encoding, broken, err := Text([]byte(c.in))
		if err != nil || got != c.want || encoding != c.encoding || broken != 0 {
			t.Errorf("%s: %q %s %d %v", c.name, got, encoding, broken, err)
		}
	}
}

func TestTextCountsBrokenBytes(t *testing.T) {
	for _, s := range []string{text + "\xff" + text + "\xfe\xfe", "نص \xff\xfe\x80 مكسور وفيه قليل من الكلام"} {
		got, encoding, broken, err := Text([]byte(s))
		if err != nil || encoding != "utf-8" || broken != 3 || !strings.Contains(got, "\ufffd") {
			t.Errorf("%q: %s %d %v", s, encoding, broken, err)
		}
	}
}

func TestTextRefusesWhatIsNone(t *testing.T) {
	for _, s := range []string{"\x00\x01\x02\x03", "PK\x03\x04\x14\x00\x00\x00\x08\x00", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"} {
		if _, name, _, err := Text([]byte(s)); !errors.Is(err, ErrNotText) {
			t.Errorf("%q is %s, %v", s, name, err)
		}
	}
	if _, _, _, err := Text([]byte(" \n\t")); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(text))
	f.Add([]byte("\xff\xfe\x27\x06\x44\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, name, broken, err := Text(data)
		if err != nil {
			return
		}
		if _, err := htmlindex.Get(name); err != nil || !utf8.ValidString(got) || broken < 0 {
			t.Fatalf("%s %v %d", name, err, broken)
		}
	})
}
