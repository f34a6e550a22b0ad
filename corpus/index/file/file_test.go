package file

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// written returns a file with one section and that section.
func written(t *testing.T, section []byte) ([]byte, Section) {
	b := append(Header([]string{"part"}, [][]byte{section}), section...)
	all, err := Bytes(b).Table()
	if err != nil || len(all) != 1 || all[0].Name != "part" {
		t.Fatalf("table %v, %v", all, err)
	}
	return b, all[0]
}

func TestRecordsComeBackFromPacks(t *testing.T) {
	comeBack(t, &Packer{}, 2000) // more than the sample that the dictionary is chosen from
	comeBack(t, &Packer{Plain: true}, 2000)
	comeBack(t, &Packer{Plain: true}, 200)
}

func TestPlainRecordsStandInTheFileAsTheyAre(t *testing.T) {
	p := Packer{Plain: true}
	p.Add([]byte("والعراق والعراق والعراق"))
	if !bytes.Contains(p.Bytes(), []byte("والعراق والعراق والعراق")) {
		t.Errorf("%q", p.Bytes())
	}
}

func comeBack(t *testing.T, p *Packer, records int) {
	t.Helper()
	var want []string
	for i := range records {
		want = append(want, strings.Repeat(string(rune('ا'+i%30))+" والعراق", i%170))
		p.Add([]byte(want[i]))
	}
	b, e := written(t, p.Bytes())
	table := Numbers{B: p.AppendTable(nil)}
	r, err := ReadRecords(&table, At(bytes.NewReader(b), int64(len(b))), e)
	if err != nil || len(table.B) > 0 || r.Len() != len(want) {
		t.Fatalf("%v, %d bytes of the table left", err, len(table.B))
	}
	for i := range want {
		i = i * 7 % len(want)
		if got, err := r.Record(i); err != nil || string(got) != want[i] {
			t.Fatalf("record %d: %d bytes, %v, want %d", i, len(got), err, len(want[i]))
		}
	}
}

func TestTierChecksOnlyThePagesItReads(t *testing.T) {
	section := bytes.Repeat([]byte("abcd"), PageSize)
	sums := Numbers{B: AppendChecks(nil, section)}
	var pages []uint32
	for len(sums.B) > 0 {
		pages = append(pages, sums.Uint32())
	}
	b, e := written(t, section)
	b[len(b)-1]++ // the last of four pages
	for name, src := range map[string]Source{"Bytes": Bytes(b), "At": At(bytes.NewReader(b), int64(len(b)))} {
		tier, err := NewTier(src, e, pages)
		if err != nil {
			t.Fatal(err)
		}
		got, err := tier.UpTo(PageSize-2, PageSize+2)
		if err != nil || string(got[PageSize-2:PageSize+2]) != "cdab" {
			t.Errorf("%s: the first pages: %v", name, err)
		}
		if _, err := tier.UpTo(3*PageSize, 3*PageSize+1); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: the last page: %v", name, err)
		}
	}
}
