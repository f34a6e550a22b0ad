package page

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"mudawwana/corpus/ingest/plain"
)

// A marked line is a line with its kind, "" for an empty line.
type marked struct {
	kind, text string
	article    int
}

// shared holds real articles to compose pages from, where it exists.
const shared = "../../../../shared"

// synth composes pages from real articles and invented surroundings, to train
// and to measure on: the articles are for measuring only and are not ours.
type synth struct {
	*rand.Rand
	articles []synthArticle
	out      []marked
	article  int
	spaced   bool
	stops    bool
	shorter  bool // one sentence a paragraph
	whole    bool // a line an article
	late     bool // the standfirst stands right before the text
	now      synthArticle
	first    synthArticle // of the page
}

type synthArticle struct{ Title, Text string }

func newSynth(t testing.TB, seed uint64) *synth {
	f, err := os.Open(filepath.Join(shared, "scale", "news-10k.jsonl.gz"))
	if err != nil {
		t.Log("no articles at", shared)
		return nil
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	s := &synth{Rand: rand.New(rand.NewPCG(seed, 7))}
	for r := bufio.NewReaderSize(z, 1<<20); ; {
		row, err := r.ReadBytes('\n')
		var a synthArticle
		if json.Unmarshal(row, &a) == nil && a.Title != "" && len(a.Text) > 400 {
			s.articles = append(s.articles, a)
		}
		if err != nil {
			return s
		}
	}
}

func (s *synth) any() synthArticle         { return s.articles[s.IntN(len(s.articles))] }
func (s *synth) chance(p float64) bool     { return s.Float64() < p }
func (s *synth) pick(of ...string) string  { return of[s.IntN(len(of))] }
func (s *synth) between(low, high int) int { return low + s.IntN(high-low+1) }
func (s *synth) title() string             { return plain.Clean(s.any().Title) }
func (s *synth) put(kind, text string) {
	s.out = append(s.out, marked{kind, plain.Clean(text), s.article})
}
func (s *synth) gap()                   { s.out = append(s.out, marked{}) }
func (s *synth) para(kind, text string) { s.put(kind, text); s.rest() }
func (s *synth) rest() {
	if s.spaced {
		s.gap()
	}
}

// page returns one page.
func (s *synth) page() []marked {
	s.out, s.article, s.now = nil, 1, synthArticle{}
	s.spaced, s.stops, s.shorter = s.chance(0.5), !s.chance(0.12), s.chance(0.35)
	flat := s.chance(0.55) // the whole HTML, flattened
	s.first = s.any()
	if flat && s.chance(0.25) { // what the tab shows
		s.put("~", plain.Clean(s.first.Title)+s.pick(" - ", " | ", " – ", " :: ")+s.pick("", "أخبار - ", "سياسة | ")+s.pick("موقع ", "صحيفة ", "قناة ", "شبكة ", "")+s.word())
	}
	if flat {
		s.nav()
	}
	s.whole = s.chance(0.1)
	n := 1
	if s.chance(0.2) {
		n = s.between(2, 3)
	}
	for i := range n {
		s.article = i + 1
		s.oneArticle(flat, i)
		if i+1 < n && s.chance(0.35) {
			s.para("section-label", s.pick("إقرأ أيضاً:", "اقرأ أيضا", "مقالات ذات صلة"))
		}
	}
	if s.chance(0.03) { // the same article again, for small screens
		for _, m := range s.out {
			if m.kind == "body" || m.kind == "headline" {
				s.para("duplicate", m.text)
			}
		}
	}
	if flat {
		s.footer()
	}
	return s.out
}

func (s *synth) nav() {
	for range s.between(0, 2) {
		s.put("widget", s.pick("تخطى إلى المحتوى", "الرئيسية", "بحث", "القائمة", "EN", "English", "تسجيل الدخول", "البث المباشر", "Skip to content", "اغلاق"))
	}
	if s.chance(0.3) {
		s.put("widget", s.pick("نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع، وباستمرارك في التصفح فإنك توافق على سياسة الخصوصية الخاصة بنا.", "هذا الموقع يستخدم الكوكيز. لمعرفة المزيد اطلع على شروط الاستخدام", "يرجى تفعيل جافا سكريبت في متصفحك لتتمكن من مشاهدة جميع محتويات الموقع"))
	}
	words := []string{"سياسة", "اقتصاد", "رياضة", "ثقافة وفن", "منوعات", "العالم العربي", "الشرق الأوسط", "المغرب العربي", "شؤون دولية", "رأي", "مقالات", "صحة وجمال", "تكنولوجيا", "فيديو", "صور", "بودكاست", "انفوغراف", "محليات", "أسواق", "طاقة", "سيارات", "مجتمع", "تحقيقات", "حوارات", "الأكثر قراءة", "أخبار العراق", "أخبار مصر", "الخليج", "تركيا", "أوروبا", "أميركا", "آسيا", "أفريقيا", "كأس العالم", "دوري أبطال أوروبا", "من نحن", "اتصل بنا", "أرشيف", "الوفيات", "كتاب وآراء", "دراسات", "الصحيفة الورقية", "نشرة الأخبار", "برامجنا", "مذيعون"}
	menu := s.between(4, 22)
	if s.chance(0.25) {
		menu = s.between(30, 90)
	}
	for range menu {
		switch {
		case s.chance(0.12):
			s.put("widget", s.pick(words...)+" "+s.pick(words...))
		case s.chance(0.05):
			s.put("widget", s.subhead())
		default:
			s.put("widget", s.pick(words...))
		}
	}
	if s.chance(0.3) {
		s.put("widget", s.pick("الثلاثاء 8 أغسطس 2023", "الأحد، 12 نوفمبر 2023", "2023-08-08", "بغداد 34°", "القاهرة: غائم جزئيا 22 درجة", "USD 1,310.50 ▲", "EUR/"+fmt.Sprint(s.IntN(99))+" -0.2%", "النفط 8"+fmt.Sprint(s.IntN(9))+".20", "رئيس التحرير"))
	}
	if s.chance(0.35) {
		s.put("section-label", s.label("عاجل", "آخر الأخبار", "أهم الأخبار", "الأكثر قراءة"))
		for range s.between(1, 7) {
			if s.chance(0.3) {
				s.put("widget", s.clock())
			}
			s.put("related-teaser", s.title())
			if s.chance(0.15) {
				s.put("related-teaser", s.summary())
			}
		}
	}
	if s.chance(0.4) {
		s.put("widget", s.pick("الرئيسية > أخبار > سياسة", "الرئيسية / العالم", "الرئيسية»منوعات", "أنت هنا: الرئيسية", "الرئيسية » "+s.word()+" » "+s.word(), "الرئيسية/"+s.word()+"/"+s.title()))
	}
	if s.chance(0.3) {
		s.gap()
	}
}

func (s *synth) clock() string {
	return s.pick("منذ ساعة", "قبل 3 ساعات", "منذ 15 دقيقة", "10:30", "08:15 م", "قبل يوم واحد", fmt.Sprintf("%02d:%02d", s.IntN(24), s.IntN(60)), "منذ يومين")
}

func (s *synth) date() string {
	d := fmt.Sprintf("%d %s 20%02d", s.between(1, 28), s.pick("يناير", "فبراير", "مارس", "أبريل", "مايو", "يوليو", "غشت", "سبتمبر", "تشرين الأول", "كانون الثاني", "جويلية", "ديسمبر / كانون الأول", "آب/أغسطس"), s.between(10, 25))
	return s.pick("", "نشر في: ", "تاريخ النشر: ", "آخر تحديث: ", "نُشر: ", "تم النشر في ") + s.pick("", "الثلاثاء، ", "الجمعة ") + d + s.pick("", "", " - 10:30", " 08:15 ص", " | 14:05 GMT", "، الساعة 09:12 مساء")
}

func (s *synth) name() string {
	return s.pick("أحمد", "محمد", "سارة", "علي", "ليلى", "خالد", "منى", "يوسف", "هدى", "حسن") + " " + s.pick("الخطيب", "السامرائي", "منصور", "العتيبي", "الطاهر", "بن يحيى", "الجبوري", "المصري", "حداد", "نصر الله")
}

func (s *synth) city() string {
	return s.pick("بغداد", "القاهرة", "بيروت", "دمشق", "الرياض", "جدة", "عمّان", "الرباط", "تونس", "الجزائر", "لندن", "واشنطن", "الخرطوم", "دبي", "صنعاء")
}

func (s *synth) agency() string {
	return s.pick("رويترز", "أ.ف.ب", "د.ب.أ", "وكالات", "أ ب", "فرانس برس", "الأناضول", "واس", "CNN", "أ.ش.أ", "إ.ب.أ", "غيتي")
}

// caption is a title in the dress of one.
func (s *synth) caption() string {
	c := strings.TrimRight(s.title(), ".")
	switch {
	case s.chance(0.55):
		c = s.phrase(4, 14)
	case s.chance(0.4):
		c = s.sentence(40, 150)
	}
	switch s.IntN(9) {
	case 8:
		return c + s.pick(" / ", " | ", "، ") + s.agency()
	case 0, 1, 2:
		return c + " (" + s.pick(s.agency(), "أرشيفية", "أرشيف", "مواقع التواصل", "الجزيرة", "إكس", "الصحافة الفرنسية", "رويترز - أرشيف") + ")"
	case 3:
		return c + ". أرشيفية"
	case 4:
		return s.pick("صورة: ", "صورة أرشيفية: ", "الصورة: ", "التعليق على الصورة، ", "تصوير: ") + c
	case 5:
		return c + " - " + s.agency()
	case 6:
		return s.pick("© ", "صدر الصورة، ", "مصدر الصورة ") + s.pick("Getty Images", "Reuters", "AFP", "EPA")
	}
	return c
}

func (s *synth) sentence(low, high int) string {
	for range 30 {
		for _, x := range strings.Split(s.any().Text, ". ") {
			x = strings.TrimRight(plain.Clean(x), ". ")
			if n := utf8.RuneCountInString(x); n >= low && n <= high {
				return x
			}
		}
	}
	return s.title()
}

func (s *synth) summary() string {
	x := s.sentence(s.between(35, 90), 230)
	return x + s.pick(".", ".", ".", "...", "…", "")
}

// phrase is a run of words of the article itself.
func (s *synth) phrase(low, high int) string {
	for range 20 {
		w := strings.Fields(plain.Clean(s.now.Text))
		n := s.between(low, high)
		if len(w) < n+2 {
			break
		}
		at := s.IntN(len(w) - n)
		x := strings.Join(w[at:at+n], " ")
		if !strings.HasPrefix(x, "و") && !strings.ContainsAny(x, ".:") {
			return strings.Trim(x, "،,\"()«»")
		}
	}
	return s.title()
}

// standfirst says again what the article begins with, or what it says further
// down.
func (s *synth) standfirst() string {
	if s.chance(0.3) {
		out := ""
		for _, x := range strings.SplitAfter(plain.Clean(s.now.Text), ". ") {
			if out != "" && s.chance(0.5) && len(out)+len(x) < 900 {
				out += x
			}
			if out == "" && s.chance(0.3) {
				out = x
			}
		}
		if out = strings.TrimSpace(out); out != "" {
			return out
		}
	}
	w := strings.Fields(plain.Clean(s.now.Text))
	var out []string
	for _, x := range w[:min(len(w), s.between(12, 45))] {
		if s.chance(0.8) {
			out = append(out, strings.TrimRight(x, "."))
		}
	}
	return strings.Join(out, " ") + s.pick(".", ".", "")
}

func (s *synth) subhead() string {
	if s.now.Text != "" && s.chance(0.5) {
		return s.phrase(2, 5)
	}
	w := strings.Fields(s.title())
	n := min(len(w), s.between(2, 6))
	return strings.TrimRight(strings.Join(w[:n], " "), ":،.\"")
}
