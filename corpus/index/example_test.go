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
			Fields: [][]index.Part{words(title), words(body)},
			Meta:   []byte(title),
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
		fmt.Println(p.Doc(), p.Freqs(), string(s.Meta(p.Doc())))
	}
	if err := p.Err(); err != nil {
		log.Fatal(err)
	}
	lo, hi := s.PrefixRange("ال")
	for id, term := range s.Range(lo, hi) {
		fmt.Println(string(term), s.DocFreq(id))
	}

	// Where the words of the range and the first one stand in document 0:
	watch, err := s.Watch()
	if err != nil {
		log.Fatal(err)
	}
	watch.Term(0, id)
	for id := lo; id < hi; id++ {
		watch.Term(1, id)
	}
	text, err := s.Text()
	if err != nil {
		log.Fatal(err)
	}
	at := make([][]uint32, 2)
	if err := text.Find(0, watch, at); err != nil {
		log.Fatal(err)
	}
	fmt.Println(at)
	// Output:
	// 0 [1 1 0 0] وزير الخارجية
	// الحوار 1
	// الخارجية 1
	// [[0 4] [1 5]]
}

// words cuts a text at its spaces.
func words(text string) []index.Part {
	var p index.Part
	for i, word := range strings.Fields(text) {
		w := index.Word{Term: word}
		if i > 0 {
			w.Gap = " "
		}
		p.Words = append(p.Words, w)
	}
	return []index.Part{p}
}
