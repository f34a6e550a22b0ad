package index

import (
	"encoding/hex"
	"strings"
	"testing"

	"mudawwana/corpus/index/file"
)

// TestExampleOfTheFormatIsTrue holds the worked example in format.go, where
// each byte is explained.
func TestExampleOfTheFormatIsTrue(t *testing.T) {
	data := build(t, 1, []Doc{
		{Fields: fields([]string{"ab", "ac", "ab"}), Meta: []byte("x")},
		{Fields: [][]Part{{{Words: []Word{{Term: "ac", Form: "C"}}, Tail: "."}}}, Stored: []byte("y")},
	})
	if got, want := hex.EncodeToString(data[:file.HeaderSize]), "6d756461777761"+"6e"+"02000000"+"7f000000"+"df58a7f2"; got != want {
		t.Errorf("header %s, want %s", got, want)
	}
	all, err := file.Bytes(data).Table()
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ name, bytes string }{
		{documentsName, "0100 020301 0201" +
			"020100 0200054b6efd73 0207858afb03" +
			"020001 0200054b6efd73 0207f2bd0eb1" +
			"00 0100054b6efd73"},
		{termsName, "02 03 0161 0162 0163 02020202 0001" + strings.Repeat("00", 30) + "020101 8601 a5"},
		{metaName, "010000ffff aa00040000ffff"},
		{checksName, "51537d52 28da6b81"},
		{postingsName, "00"},
		{formsName, "02 00 0143 020101 01 012e01 02 050202030302 49"},
		{textName, "5e00 0d"},
		{storedName, "010000ffff aa04040000ffff"},
		{recordsName, "010000ffff"},
	}
	if len(all) != len(want) {
		t.Fatalf("%d sections, want %d", len(all), len(want))
	}
	for i, w := range want {
		e := all[i]
		got := hex.EncodeToString(data[e.Offset : e.Offset+e.Length])
		if e.Name != w.name || got != strings.ReplaceAll(w.bytes, " ", "") {
			t.Errorf("%s %s, want %s %s", e.Name, got, w.name, w.bytes)
		}
	}
}
