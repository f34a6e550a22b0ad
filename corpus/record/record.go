package record

import (
	"encoding/binary"

	"mudawwana/corpus/article"
)

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

// Meta is what Search needs of every Article without touching its stored text:
// enough for Hits, Facets, filters and sorting.
type Meta struct {
	ID         article.ArticleID
	ExternalID string
	Title      string
	Outlet     string
	Section    string
	Published  article.Published
}

// MetaOf returns the meta of a.
func MetaOf(a *article.Article) Meta {
	return Meta{a.ID, a.ExternalID, a.Title, a.Outlet, a.Section, a.Published}
}

// AppendMeta appends the record of m to b.
func AppendMeta(b []byte, m *Meta) []byte {
	b = AppendText(b, string(m.ID))
	b = AppendText(b, m.ExternalID)
	b = AppendText(b, m.Title)
	b = AppendText(b, m.Outlet)
	b = AppendText(b, m.Section)
	return appendPublished(b, m.Published)
}

// DecodeMeta reads a whole record of AppendMeta; it returns ErrFormat when b is
// anything else.
func DecodeMeta(b []byte) (Meta, error) {
	r := Reader{s: string(b)}
	m := Meta{
		ID:         article.ArticleID(r.Text()),
		ExternalID: r.Text(),
		Title:      r.Text(),
		Outlet:     r.Text(),
		Section:    r.Text(),
		Published:  r.published(),
	}
	return m, r.End()
}

func appendInt(b []byte, n int) []byte { return binary.AppendVarint(b, int64(n)) }

// AppendText appends a text to b.
func AppendText(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

// AppendTexts appends texts to b.
func AppendTexts[S ~string](b []byte, list []S) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = AppendText(b, string(s))
	}
	return b
}

func appendPublished(b []byte, p article.Published) []byte {
	b = appendInt(b, int(p.From))
	b = appendInt(b, int(p.To)-int(p.From))
	b = AppendText(b, p.Time)
	b = binary.AppendUvarint(b, uint64(p.Evidence))
	b = AppendText(b, p.Quote)
	return appendInt(b, p.Line)
}

// Reader takes values off the front of bytes. After the first value that is not
// there every further one is zero, and End reports it.
type Reader struct {
	s   string
	bad bool
}

// NewReader returns a Reader of b, of which it keeps nothing.
func NewReader(b []byte) *Reader { return &Reader{s: string(b)} }

// End returns ErrFormat unless all of it was read exactly.
func (r *Reader) End() error {
	if r.bad || r.s != "" {
		return ErrFormat
	}
	return nil
}

func (r *Reader) fail() {
	r.bad = true
	r.s = ""
}

// Uint reads an unsigned varint.
func (r *Reader) Uint() uint64 {
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

func (r *Reader) int() int {
	u := r.Uint()
	return int(int64(u>>1) ^ -int64(u&1))
}

// upTo reads a uint that is at most last.
func (r *Reader) upTo(last uint64) uint64 {
	n := r.Uint()
	if n > last {
		r.fail()
		return 0
	}
	return n
}

// count reads how many values of at least size bytes each follow.
func (r *Reader) count(size int) int {
	n := r.Uint()
	if n > uint64(len(r.s)/size) {
		r.fail()
		return 0
	}
	return int(n)
}

// Text reads a text.
func (r *Reader) Text() string {
	n := r.count(1)
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func (r *Reader) published() article.Published {
	const last = 3652059 // 9999-12-31
	from, to := r.int(), r.int()
	to += from
	if min(from, to) < 0 || max(from, to) > last {
		r.fail()
	}
	p := article.Published{From: article.Day(from), To: article.Day(to)}
	p.Time = r.Text()
	p.Evidence = article.Evidence(r.upTo(uint64(article.Stated)))
	p.Quote = r.Text()
	p.Line = r.int()
	return p
}

func (r *Reader) related() []article.Related {
	n := r.count(3)
	if n == 0 {
		return nil
	}
	list := make([]article.Related, n)
	for i := range list {
		list[i] = article.Related{Title: r.Text(), Summary: r.Text(), Line: r.int()}
	}
	return list
}

// ReadTexts reads texts off r.
func ReadTexts[S ~string](r *Reader) []S {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	list := make([]S, n)
	for i := range list {
		list[i] = S(r.Text())
	}
	return list
}
