package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"mudawwana/corpus/ingest/plain"
)

func (s *synth) oneArticle(flat bool, n int) {
	a := s.any()
	if n == 0 {
		a = s.first
	}
	s.now = a
	title := plain.Clean(a.Title)
	headless := n == 0 && s.chance(0.07)
	if !headless {
		s.head(title, flat)
	}
	caption := s.caption()
	if s.chance(0.5) && (!headless || s.chance(0.1)) {
		s.put("caption", caption)
		for range s.pick("", "", "", "1", "2") {
			s.put("duplicate", caption)
		}
		s.rest()
	}
	if !headless && s.chance(0.25) {
		for range s.between(1, 6) {
			s.put("widget", s.button())
		}
		s.rest()
	}
	if !headless && s.chance(0.12) {
		s.para("duplicate", title)
	}
	if deck := s.deckOf(); deck != "" && s.chance(0.06) {
		s.para("duplicate", deck)
	}
	if !headless && s.late {
		s.para("deck", s.standfirst())
		if s.chance(0.35) {
			s.para("widget", s.pick("إعلان", "اقرأ المزيد", s.button()))
		}
	}
	s.body(a)
	s.tail(title, flat)
}

// deckOf returns the deck of the article that is being put, or nothing.
func (s *synth) deckOf() string {
	for _, m := range s.out[max(0, len(s.out)-12):] {
		if m.kind == "deck" && m.article == s.article {
			return m.text
		}
	}
	return ""
}

func (s *synth) button() string {
	return s.pick("TT", "شارك", "طباعة", "فيسبوك", "تويتر", "واتساب", "حفظ", "Facebook", "Twitter", "X", "Email", "استمع", "مدة القراءة: 3 دقائق", "حجم الخط", "نسخ الرابط", "شارك القصة", "A+", "0", "تيليغرام", "مشاركة عبر البريد", "Copied", "المزيد", "Whatsapp", "1,204 مشاهدة", "إعلان", "تم نسخ الرابط", "play-circle 01:30", "https://example.com/p/4Yab", "https://t.co/x1", "رابط الخبر: http://example.org/n/12")
}

func (s *synth) head(title string, flat bool) {
	if s.chance(0.12) {
		s.para("section-label", s.pick("سياسة", "العالم العربي", "اقتصاد", "أخبار", "تقارير", "شؤون دولية"))
	}
	if s.chance(0.1) {
		s.para("published-date", s.date())
	}
	if flat && s.chance(0.3) {
		s.put("headline", title)
		if s.chance(0.5) {
			s.para("duplicate", title)
		}
	} else {
		s.para("headline", title)
	}
	s.late = s.chance(0.12)
	if !s.late && s.chance(0.25) {
		s.para("deck", s.summaryOrTitle())
	}
	if s.chance(0.35) {
		s.para("byline", s.pick(s.name(), "بقلم: "+s.name(), "كتب: "+s.name(), s.name()+" - "+s.city(), "كتبت- "+s.name(), s.city()+" - "+s.name()+":", "إعداد: "+s.name(), "By "+s.name(), "«صحيفة» ("+s.city()+")", s.name()+" ("+s.city()+")"))
	} else if s.chance(0.2) {
		s.para("dateline", s.pick(s.city()+" - "+s.agency(), s.agency()+" - "+s.city(), s.city()+"/ "+s.agency()))
	}
	if s.chance(0.5) {
		s.para("published-date", s.date())
		if s.chance(0.15) {
			s.para("published-date", "آخر تحديث: "+s.date())
		}
	}
}

func (s *synth) summaryOrTitle() string {
	switch {
	case s.chance(0.55):
		return s.standfirst()
	case s.chance(0.6):
		return s.title()
	}
	return s.summary()
}

// paragraphs cuts the text of an article in the style of the page.
func (s *synth) paragraphs(text string) []string {
	var out []string
	if s.whole {
		return []string{plain.Clean(text)}
	}
	for _, p := range strings.Split(text, "\n") {
		p = plain.Clean(p)
		if p == "" {
			continue
		}
		if !s.shorter && utf8.RuneCountInString(p) < 700 {
			out = append(out, p)
			continue
		}
		n := 1
		if !s.shorter {
			n = s.between(2, 3)
		}
		parts := strings.SplitAfter(p, ". ")
		for len(parts) > 0 {
			k := min(n, len(parts))
			out = append(out, plain.Clean(strings.Join(parts[:k], "")))
			parts = parts[k:]
		}
	}
	return out
}

func (s *synth) body(a synthArticle) {
	ps := s.paragraphs(a.Text)
	ps = ps[:min(len(ps), 22)]
	if s.chance(0.1) { // news in brief
		ps = ps[:min(len(ps), s.between(1, 4))]
	}
	if s.chance(0.25) {
		ps[0] = s.pick(s.city()+" ("+s.agency()+") - ", s.city()+" - "+s.agency()+" - ", s.agency()+"/ ", s.city()+"- ", "وكالة الأنباء/ ") + ps[0]
	}
	if s.formed(ps) {
		return
	}
	inserts, broken := s.chance(0.5), s.chance(0.06)
	for i, p := range ps {
		if !s.stops {
			p = strings.TrimRight(p, ".")
		} else if s.chance(0.95) && utf8.RuneCountInString(p) > 60 && !endsSentence(p) && !strings.HasSuffix(p, ":") {
			p += "."
		}
		kind := "body"
		if i > 0 && utf8.RuneCountInString(p) < 60 && !endsSentence(p) && s.stops {
			kind = "?" // many are subheads of the article itself
		}
		for broken && s.chance(0.5) && utf8.RuneCountInString(p) > 60 {
			at := s.between(10, utf8.RuneCountInString(p)-10) // an element inside the sentence
			head := strings.TrimRight(string([]rune(p)[:at]), " ")
			k := strings.LastIndexByte(head, ' ')
			if k < 1 {
				break
			}
			s.put(kind, p[:k])
			p = p[k+1:]
		}
		s.para(kind, p)
		if i == len(ps)-1 || !inserts || !s.chance(0.25) {
			continue
		}
		s.insert()
	}
	if s.chance(0.05) {
		for range s.between(2, 6) {
			s.para("body", s.pick("أولا: ", "ثانيا: ", "الدولار: ", "الفريق: ", "- ", "السعر: ")+s.sentence(15, 70))
		}
	}
	if s.chance(0.07) {
		s.data()
	}
	if s.chance(0.12) {
		for range s.between(2, 6) {
			s.para("body", s.pick("- ", "• ", "* ", "1- ")+s.sentence(20, 120))
		}
		s.para("body", s.sentence(35, 200)+".")
	}
}

// insert puts what is not body between two paragraphs.
func (s *synth) insert() {
	switch s.IntN(12) {
	case 10:
		s.data()
	case 11:
		s.pullQuote()
	case 0, 1:
		s.para("subhead", s.subhead())
	case 2, 3:
		s.para("caption", s.caption())
	case 4:
		s.para("related-teaser", s.pick("اقرأ أيضاً: ", "إقرأ أيضا: ", "شاهد أيضاً: ", "اقرأ المزيد: ", "طالع أيضا.. ", "للمزيد: ")+s.title()+s.pick("", "", "؟ "+s.summary(), ". "+s.summary()))
	case 5:
		s.para("section-label", s.label("اقرأ أيضاً", "اقرأ أيضا:", "مواضيع ذات صلة", "قد يهمك أيضا", "شاهد أيضا", "قصص مقترحة"))
		for range s.between(1, 4) {
			s.para("related-teaser", s.title())
		}
		if s.chance(0.3) {
			s.para("widget", s.pick("نهاية", "قصص مقترحة نهاية", "نهاية القائمة"))
		}
	case 6:
		s.put("related-teaser", s.title())
		s.para("related-teaser", s.summary())
	case 7:
		s.para("widget", s.pick("— "+s.name()+" (@user_1) August 8, 2023", "https://twitter.com/a/status/1", "إعلان", "Advertisement", "إعلان", "يتم التحميل...", "تابعوا قناتنا على تليغرام لتصلكم آخر الأخبار", "اشترك في النشرة البريدية ليصلك كل جديد على بريدك الإلكتروني", "pic.twitter.com/abc123", "شاهد الفيديو", "TT", "0 seconds of 1 minute, 20 secondsVolume 90%"))
	case 8:
		s.para("subhead", s.subhead())
		s.para("caption", s.caption())
	case 9:
		s.para("widget", s.pick("إعلان", "قد يهمك", "النشرة الإخبارية"))
		s.para("widget", s.pick("احصل على أهم الأخبار مباشرة إلى بريدك الإلكتروني بالاشتراك في نشرتنا الإخبارية اليومية.", "اشترك", "بالضغط على زر الاشتراك فإنك توافق على شروط الاستخدام وسياسة الخصوصية."))
	}
}

func (s *synth) tail(title string, flat bool) {
	for s.chance(0.12) {
		s.para("related-teaser", s.pick("اقرأ أيضاً: ", "إقرأ أيضا: ", "شاهد أيضاً: ", "اقرأ المزيد: ", "طالع أيضا.. ", "للمزيد: ", "اقرأ/ي أيضا: ", "ذات صلة: ")+s.title())
	}
	if s.chance(0.2) {
		s.para("source-credit", s.pick("المصدر: ", "المصدر : ", "نقلا عن ", "المصدر: وكالة ", "المصدر: صحيفة ")+s.agency())
	}
	if s.chance(0.06) {
		s.para("agency", s.pick("("+s.agency()+")", s.agency(), "وكالات"))
	}
	if s.chance(0.25) {
		var tags []string
		for range s.between(2, 9) {
			tags = append(tags, s.pick("العراق", "السعودية", "مصر", "إيران", "الولايات المتحدة", "النفط", "مجلس الأمن", "كرة القدم", "الدولار", "سوريا", "الحكومة", "التعليم"))
		}
		switch s.IntN(3) {
		case 0:
			s.para("keywords", s.pick("كلمات دلالية: ", "الوسوم: ", "كلمات مفتاحية: ", "وسوم: ")+strings.Join(tags, s.pick(" ", "، ", " | ")))
		case 1:
			s.para("keywords", "#"+strings.Join(tags, " #"))
		case 2:
			for _, t := range tags[:min(4, len(tags))] {
				s.put("keywords", s.pick("#", "#", "")+t)
			}
			s.rest()
		}
	}
	if s.chance(0.3) {
		for range s.between(1, 7) {
			s.put("widget", s.button())
		}
	}
	if s.chance(0.12) && flat {
		s.put("widget", s.name()+s.pick(" كاتب وصحفي عراقي.", "، كاتبة وباحثة في الشؤون السياسية لها مؤلفات عدة في التاريخ المعاصر.", " أكاديمي وكاتب", ": باحث في العلاقات الدولية"))
	} else if s.chance(0.12) {
		if s.chance(0.4) {
			s.put("widget", s.name())
		}
		s.para("widget", s.colophon())
	}
	for range s.between(0, 2) {
		if flat || s.chance(0.5) {
			s.related(title)
		}
	}
	if flat && s.chance(0.3) {
		s.comments()
	}
}

// related puts a list or a run of teasers.
func (s *synth) related(title string) {
	if s.chance(0.75) {
		s.para("section-label", s.label("مقالات ذات صلة", "اقرأ أيضاً", "مواضيع ذات صلة", "الأكثر قراءة", "أخبار متعلقة", "قد يعجبك أيضا", "المزيد من الأخبار", "آخر الأخبار", "مقالات مشابهة", "شاهد أيضا", "الأكثر مشاهدة", "من نفس القسم"))
	}
	n := s.between(2, 9)
	if s.chance(0.1) {
		n = s.between(10, 30)
	}
	if s.chance(0.5) {
		b := s.pick("• ", "", "", "", "- ", "#")
		for i := range n {
			if b == "#" {
				s.put("related-list", fmt.Sprint(i+1))
			}
			x := s.title()
			if s.chance(0.05) {
				x = title
			}
			s.put("related-list", strings.TrimPrefix(b, "#")+x)
		}
		s.rest()
		return
	}
	order, glue := s.IntN(5), s.chance(0.5)
	for range n {
		x := s.title()
		if order == 4 {
			s.para("related-teaser", x)
		}
		if order == 1 || order == 4 {
			s.para("related-teaser", s.pick("سياسة ", "المشرق العربي ", "اقتصاد ", "")+s.caption())
		}
		if order == 2 {
			s.put("related-teaser", s.pick("سياسة", "العالم", "رياضة"))
		}
		s.put("related-teaser", x)
		if !glue {
			s.rest()
		}
		if order != 3 {
			s.para("related-teaser", s.summary())
		}
		if order == 3 || order == 2 {
			s.put("related-teaser", s.pick(s.clock(), s.date()))
		}
		if order == 1 || order == 4 {
			s.put("related-teaser", s.pick(s.name(), "«صحيفة»")+" ("+s.city()+")")
		}
	}
}

func (s *synth) comments() {
	s.put("section-label", s.pick("التعليقات", "أضف تعليقا", "اترك تعليقاً", "تعليقات القراء"))
	for range s.between(0, 5) {
		s.put("widget", s.name())
		if s.chance(0.5) {
			s.put("widget", s.pick(s.clock(), s.date()))
		}
		s.put("widget", s.remark())
		s.put("widget", s.pick("رد", "الرد", "إعجاب", "أبلغ عن إساءة"))
	}
}

func (s *synth) footer() {
	links := s.between(3, 18)
	if s.chance(0.2) {
		links = s.between(20, 60)
	}
	for range links {
		s.put("widget", s.pick("من نحن", "اتصل بنا", "سياسة الخصوصية", "شروط الاستخدام", "هيئة التحرير", "أعلن معنا", "وظائف", "خريطة الموقع", "RSS", "تابعنا على", "Facebook", "Twitter", "YouTube", "التطبيقات", "أخبار", "رياضة", "اقتصاد", "منوعات", "الأرشيف", "العودة إلى الأعلى"))
	}
	if s.chance(0.5) {
		s.put("widget", s.pick("جميع الحقوق محفوظة © 2023", "Copyright © 2024 All rights reserved.", "© 2025 جميع الحقوق محفوظة للموقع، ولا يجوز النسخ أو إعادة النشر إلا بإذن مسبق من الإدارة"))
	}
	if s.chance(0.25) {
		s.put("widget", s.colophon())
	}
	if s.chance(0.3) {
		s.put("widget", "المقالات المنشورة لا تعبر بالضرورة عن رأي الموقع وإنما تعبر عن رأي كاتبها، وإدارة الموقع غير مسؤولة عن محتوى التعليقات المنشورة")
	}
}
