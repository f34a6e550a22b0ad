package corpus

import "encoding/binary"

// The stored records. All numbers are varints, as encoding/binary writes them,
// so that small ones take one byte.
//
//	uint     unsigned varint
//	int      zigzag varint
//	text     uint length in bytes, the bytes as they are
//	texts    uint count, that many text
//	date     int From, int To - From (each Day 0 to 3652059, which is 9999-12-31),
//	         text Time, uint Evidence, text Quote, int Line
//	told     0 when the text of the document has it, else uint length in bytes + 1, the bytes
//	article  what its meta does not say: uint flags (1: TitleDerived, 2: the title is told),
//	         told Deck, uint count of blocks, each uint Kind, int Line, told Text,
//	         texts Agencies, text Byline, text Dateline,
//	         texts Keywords, text Lang, text Source,
//	         uint count of related, each text Title, text Summary, int Line,
//	         text Page, int Lines.Start, int Lines.End
//	page     text ID, text Path, text Encoding, texts Articles,
//	         uint count of lines, each int Start, int End, text Kind, int Article,
//	         text Reason, then told Text, or where a part of an Article is the same
//	         text: 0, uint its number in Articles, uint part (0 title, 1 deck, 2 on: Blocks)
//	meta     text ID, text ExternalID, text Title, text Outlet, text Section, date
//
// Worked example: the Block {Caption, "أ", line 3} is 04 06 00, since its only
// word stands in the text of the document; {Caption, "…", line 3}, which has
// none, is 04 06 04 e2 80 a6.

// meta is what Search needs of every Article without touching its stored text:
// enough for Hits, Facets, filters and sorting.
type meta struct {
	ID         ArticleID
	ExternalID string
	Title      string
	Outlet     string
	Section    string
	Published  Published
}

// metaOf returns the meta of a.
func metaOf(a *Article) meta {
	return meta{a.ID, a.ExternalID, a.Title, a.Outlet, a.Section, a.Published}
}

// appendMeta appends the record of m to b.
func appendMeta(b []byte, m *meta) []byte {
	b = appendText(b, string(m.ID))
	b = appendText(b, m.ExternalID)
	b = appendText(b, m.Title)
	b = appendText(b, m.Outlet)
	b = appendText(b, m.Section)
	return appendPublished(b, m.Published)
}

// decodeMeta reads a whole record of appendMeta; it returns ErrFormat when b is
// anything else.
func decodeMeta(b []byte) (meta, error) {
	r := recordReader{s: string(b)}
	m := meta{
		ID:         ArticleID(r.text()),
		ExternalID: r.text(),
		Title:      r.text(),
		Outlet:     r.text(),
		Section:    r.text(),
		Published:  r.published(),
	}
	return m, r.end()
}

func appendInt(b []byte, n int) []byte { return binary.AppendVarint(b, int64(n)) }

func appendText(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

func appendTexts[S ~string](b []byte, list []S) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = appendText(b, string(s))
	}
	return b
}

func appendPublished(b []byte, p Published) []byte {
	b = appendInt(b, int(p.From))
	b = appendInt(b, int(p.To)-int(p.From))
	b = appendText(b, p.Time)
	b = binary.AppendUvarint(b, uint64(p.Evidence))
	b = appendText(b, p.Quote)
	return appendInt(b, p.Line)
}

// recordReader takes values off the front of s. After the first value that is
// not there every further one is zero, and end reports it.
type recordReader struct {
	s   string
	bad bool
}

// end returns ErrFormat unless s was read exactly.
func (r *recordReader) end() error {
	if r.bad || r.s != "" {
		return ErrFormat
	}
	return nil
}

func (r *recordReader) fail() {
	r.bad = true
	r.s = ""
}

func (r *recordReader) uint() uint64 {
	var n uint64
	for i := range min(len(r.s), binary.MaxVarintLen64) {
		c := r.s[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.s = r.s[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

func (r *recordReader) int() int {
	u := r.uint()
	return int(int64(u>>1) ^ -int64(u&1))
}

// upTo reads a uint that is at most last.
func (r *recordReader) upTo(last uint64) uint64 {
	n := r.uint()
	if n > last {
		r.fail()
		return 0
	}
	return n
}

// count reads how many values of at least size bytes each follow.
func (r *recordReader) count(size int) int {
	n := r.uint()
	if n > uint64(len(r.s)/size) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *recordReader) text() string {
	n := r.count(1)
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func (r *recordReader) published() Published {
	const last = 3652059 // 9999-12-31
	from, to := r.int(), r.int()
	to += from
	if min(from, to) < 0 || max(from, to) > last {
		r.fail()
	}
	p := Published{From: Day(from), To: Day(to)}
	p.Time = r.text()
	p.Evidence = Evidence(r.upTo(uint64(Stated)))
	p.Quote = r.text()
	p.Line = r.int()
	return p
}

func (r *recordReader) related() []Related {
	n := r.count(3)
	if n == 0 {
		return nil
	}
	list := make([]Related, n)
	for i := range list {
		list[i] = Related{r.text(), r.text(), r.int()}
	}
	return list
}

func readTexts[S ~string](r *recordReader) []S {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	list := make([]S, n)
	for i := range list {
		list[i] = S(r.text())
	}
	return list
}
