package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/ingest/plain"
)

// shape is the form that the text of an article takes on a page.
type shape int

const (
	asParagraphs shape = iota
	asSentences        // each on a line
	asColumns          // wrapped at a width
	asTicker           // a time before each
	asAnswers          // a question before each
	asScraps           // clauses on lines of their own, nothing that stops them
)

func (s *synth) shape() shape {
	switch x := s.Float64(); {
	case x < 0.05:
		return asSentences
	case x < 0.1:
		return asColumns
	case x < 0.125:
		return asTicker
	case x < 0.165:
		return asAnswers
	case x < 0.185:
		return asScraps
	}
	return asParagraphs
}

// formed puts the paragraphs in another form; it says whether it did.
func (s *synth) formed(ps []string) bool {
	switch s.shape() {
	case asSentences:
		for _, p := range ps {
			for _, x := range strings.SplitAfter(p, ". ") {
				s.para("body", x)
			}
		}
	case asColumns:
		width := s.between(58, 95)
		for _, p := range ps {
			s.wrapped(p, width)
			s.gap()
		}
	case asTicker:
		titled := s.chance(0.5)
		for _, p := range ps {
			s.put("published-date", s.pick(s.clock(), fmt.Sprintf("%02d:%02d", s.IntN(24), s.IntN(60)), fmt.Sprintf("%d:%02d م", s.between(1, 12), s.IntN(60))))
			if titled {
				s.put("subhead", s.phrase(3, 8))
			}
			s.para("body", p)
		}
	case asAnswers:
		kind, mark := "subhead", ""
		if s.chance(0.5) {
			kind, mark = "body", s.pick("* ", "- ", "س: ", "● ", "")
		}
		for i, p := range ps {
			if i > 0 || kind == "body" {
				s.para(kind, mark+s.pick("ما هو ", "هل ", "كيف ", "لماذا ", "متى ", "وماذا عن ", "من ")+s.phrase(2, 9)+"؟")
			}
			s.para("body", s.pick("", "", "ج: ", "- ")+p)
		}
	case asScraps:
		for _, p := range ps[:min(len(ps), 8)] {
			for _, x := range strings.FieldsFunc(p, func(r rune) bool { return r == '.' || r == '،' && s.chance(0.5) }) {
				s.para("body", x)
			}
		}
	default:
		return false
	}
	return true
}

func (s *synth) wrapped(p string, width int) {
	row := ""
	for _, w := range strings.Fields(p) {
		if utf8.RuneCountInString(row)+utf8.RuneCountInString(w) > width {
			s.put("body", row)
			row = ""
		}
		row = strings.TrimSpace(row + " " + w)
	}
	s.put("body", row)
}

// data puts a table, results or a list of values into the text.
func (s *synth) data() {
	n := s.between(2, 7)
	switch s.IntN(8) {
	case 0:
		for range n {
			row := s.word()
			for range s.between(2, 4) {
				row += " | " + s.pick(fmt.Sprint(s.IntN(9000)), fmt.Sprintf("%d.%d%%", s.IntN(90), s.IntN(9)), "-")
			}
			s.put("body", row)
		}
	case 1:
		if s.chance(0.7) {
			s.para("subhead", s.pick("النتائج", "بقية النتائج", "الأسعار", "برنامج المباريات", "جدول المواعيد", s.subhead()))
		}
		for range n {
			s.put("body", s.word()+s.pick(" - ", " × ", " / ")+s.word()+fmt.Sprintf(" %d-%d", s.IntN(5), s.IntN(5)))
		}
	case 2:
		for i := range n {
			s.put("body", fmt.Sprintf("%d%s %s %s", i+1, s.pick(".", "-", ")", "-"), s.phrase(1, 4), s.pick("", fmt.Sprint(s.IntN(500)), fmt.Sprint(s.IntN(90))+" نقطة")))
		}
	case 4: // verse
		if s.chance(0.5) {
			s.para("body", s.sentence(20, 90)+":")
		}
		low := s.between(2, 4)
		for range 2 * max(2, n/2) {
			s.put("body", s.phrase(low, low+2))
			if s.chance(0.1) {
				s.rest()
			}
		}
	case 5: // what a colon announces
		s.para("body", s.sentence(20, 90)+":")
		for range n {
			s.put("body", s.phrase(1, 4))
			if s.spaced {
				s.gap()
			}
		}
	case 6: // the same fields of several things
		names := []string{s.word(), s.word() + " " + s.word(), s.phrase(1, 2)}
		for range max(2, n/2) {
			for _, name := range names {
				s.put("body", name+s.pick(": ", " : ")+s.pick(s.word(), fmt.Sprint(s.IntN(900)), s.name()))
			}
			s.rest()
		}
	case 7: // facts
		if s.chance(0.6) {
			s.para("subhead", s.pick("أرقام", "بطاقة", "حقائق", "معلومات", "من هو", s.subhead()))
		}
		for range n {
			s.put("body", s.pick("", fmt.Sprint(s.IntN(900))+" ", fmt.Sprint(s.IntN(90))+"% ")+s.phrase(2, 7))
		}
	case 3:
		for range n {
			s.put("body", s.phrase(1, 3)+s.pick(": ", " : ", " = ", " – ")+s.pick(fmt.Sprint(s.IntN(9000)), fmt.Sprint(s.IntN(99))+" دولارا", s.phrase(2, 6)))
		}
	}
	s.rest()
}

func (s *synth) word() string {
	w := strings.Fields(s.title())
	return strings.Trim(w[s.IntN(len(w))], "،.:\"()«»")
}

// label heads related matter: one that the labels know, or one that nobody has
// thought of.
func (s *synth) label(known ...string) string {
	if s.chance(0.65) {
		return s.pick(known...)
	}
	w := strings.Fields(s.title())
	n := min(len(w), s.between(1, 2))
	return s.pick("", "المزيد عن ", "ملف: ", "أيضا في ", "كل ", "مختارات ", "من ", "في ", "") + strings.Trim(strings.Join(w[:n], " "), "،.:\"()«»") + s.pick("", "", ":", " »", "..")
}

// pullQuote says a part of the text again in large letters.
func (s *synth) pullQuote() {
	w := strings.Fields(plain.Clean(s.now.Text))
	if len(w) < 40 {
		return
	}
	at, n := s.IntN(len(w)-20), s.between(5, 14)
	s.para("widget", s.pick("\"", "«", "")+strings.Join(w[at:at+n], " ")+s.pick("\"", "»", ""))
}

// words that a site says of itself or of who wrote.
func (s *synth) colophon() string {
	return s.pick(
		s.name()+s.pick(" صحافي", "، صحفية مستقلة", " كاتبة", " باحث")+s.pick(" مهتم بشؤون ", " تكتب عن ", " متخصص في ", " من ")+s.phrase(2, 6)+s.pick(".", "."),
		"الآراء الواردة في هذا المقال تعبر عن رأي الكاتب ولا تعكس بالضرورة موقف "+s.word()+".",
		"لا يجوز نقل هذه المادة أو جزء منها دون إذن خطي من "+s.word()+".",
		s.word()+" منصة مستقلة تمولها تبرعات القراء، ساهم في استمرارها من هنا.",
		"حرر الخبر: "+s.name(), "هذا المحتوى من "+s.agency()+" ولم يحرره فريق التحرير.",
		"تأسست "+s.word()+" عام "+fmt.Sprint(s.between(1950, 2015))+" وتصدر عن شركة "+s.word()+" للنشر والإعلان.",
		"النسخة المطبوعة متوفرة في المكتبات ونقاط البيع، وللاشتراك يرجى الاتصال بقسم التوزيع.",
		"يلتزم الموقع حقوق الملكية الفكرية، ويمكن مراسلتنا عبر البريد للإبلاغ عن أي خطأ.",
		"بعد قراءة الخبر شاركنا رأيك عبر صفحاتنا، ولا تنس تفعيل التنبيهات ليصلك الجديد.")
}

// remark is what a reader says below.
func (s *synth) remark() string {
	out := s.sentence(20, 160)
	for s.chance(0.35) && len(out) < 900 {
		out += s.pick(" ", "، ", ".. ", ". ") + s.sentence(20, 160)
	}
	return out + s.pick("", "", ".", "!!", "..", "؟؟")
}
