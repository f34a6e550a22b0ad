package words

import "strings"

// lineReasons are the words of the page parser for why a line has its kind, in
// Arabic. In English they stand as they are.
var lineReasons = map[string]string{
	"a date":                       "تاريخ",
	"a known label":                "عنوان ثابت معروف",
	"a list item":                  "بند في قائمة",
	"among numbers":                "بين أرقام",
	"a name and a place":           "اسم ومكان",
	"a title with its summary":     "عنوان يليه ملخّصه",
	"after a colon":                "بعد نقطتين",
	"after a label":                "بعد عنوان ثابت",
	"alone between paragraphs":     "وحده بين فقرتين",
	"at the bottom":                "في آخر الصفحة",
	"at the top":                   "في أول الصفحة",
	"correction":                   "تصحيح بيد المستخدم",
	"credit in brackets":           "مصدر الصورة بين قوسين",
	"goes on from the line before": "تتمة السطر السابق",
	"holds the headline":           "فيه العنوان",
	"how it begins":                "بدايته",
	"how it ends":                  "نهايته",
	"how it is written":            "طريقة كتابته",
	"in the run of text":           "ضمن النص المتصل",
	"its HTML element":             "عنصره في HTML",
	"its words return below":       "كلماته تعود بعده",
	"long":                         "طويل",
	"not prose":                    "ليس نثرًا",
	"one word":                     "كلمة واحدة",
	"order of the page":            "ترتيب الصفحة",
	"outside the run of text":      "خارج النص المتصل",
	"record":                       "سجلّ",
	"said again below":             "يتكرر بعده",
	"said before":                  "ورد قبله",
	"separated words":              "كلمات مفصولة",
	"short":                        "قصير",
	"very short":                   "قصير جدًا",
	"what stands around it":        "ما يحيط به",
	"what the page says of itself": "ما تقوله الصفحة عن نفسها",
	"words of the text":            "كلمات من النص",
}

// LineReason says why a line of a source page has its kind: the parser's
// phrases, which "; " parts, in the reader's language. One that is new here
// stands as it is.
func (l Locale) LineReason(reason string) string {
	if l.Lang != "ar" {
		return reason
	}
	phrases := strings.Split(reason, "; ")
	for i, p := range phrases {
		if said, ok := lineReasons[p]; ok {
			phrases[i] = said
		}
	}
	return strings.Join(phrases, "؛ ")
}
