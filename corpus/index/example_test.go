package index_test

import (
	"bytes"
	"fmt"
	"log"
	"strings"

	"mudawwana/corpus/index"
)

func Example() {
	b := index.NewBuilder(2)
	for _, text := range []string{"وزير الخارجية|زار وزير الخارجية بغداد", "الحوار|في بغداد حوار"} {
		title, body, _ := strings.Cut(text, "|")
		_, err := b.Add(index.Doc{
			Fields: [][]string{strings.Fields(title), strings.Fields(body)},
			Meta:   []byte(title),
			Stored: []byte(body),
		})
		if err != nil {
			log.Fatal(err)
		}
	}
	var file bytes.Buffer
	if _, err := b.WriteTo(&file); err != nil {
		log.Fatal(err)
	}

	s, err := index.Open(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		log.Fatal(err)
	}
	id, _ := s.Lookup("وزير")
	p := s.Postings(id)
	for p.Next() {
		fmt.Println(p.Doc(), p.Freqs(), p.Positions(nil), string(s.Meta(p.Doc())))
	}
	if err := p.Err(); err != nil {
		log.Fatal(err)
	}
	lo, hi := s.PrefixRange("ال")
	for id, term := range s.Range(lo, hi) {
		fmt.Println(string(term), s.DocFreq(id))
	}
	// Output:
	// 0 [1 1 0 0] [0 4] وزير الخارجية
	// الحوار 1
	// الخارجية 1
}
