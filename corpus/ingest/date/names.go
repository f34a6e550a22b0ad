package date

import "time"

// monthName is what a name of a month stands for.
type monthName struct {
	month  time.Month // or the number of the Hijri month
	hijri  bool
	common bool // also an ordinary word: a month only between a day and a year
}

// months maps folded names. In the order of the months: the names of Egypt and
// the Gulf; of the Levant and Iraq; of Algeria and Tunisia; of Morocco; of
// Libya from 1986; English with its abbreviations.
var months = monthTable()

var weekdays = map[string]time.Weekday{
	"الاحد": time.Sunday, "الاثنين": time.Monday, "الثلاثاء": time.Tuesday, "الاربعاء": time.Wednesday, "الخميس": time.Thursday,
	"الجمعه": time.Friday, "السبت": time.Saturday,
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday,
	"sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

// ordinals are the days in words, folded; the others are made of two of them.
var ordinals = map[string]int{
	"الاول": 1, "الحادي": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9, "العاشر": 10,
	"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30,
}

func monthTable() map[string]monthName {
	t := map[string]monthName{}
	for i, names := range [][]string{
		{"يناير", "كانون الثاني", "كانون ثاني", "جانفي", "january", "jan"},
		{"فبراير", "شباط", "فيفري", "فيفرى", "february", "feb"},
		{"مارس", "اذار", "march", "mar"},
		{"ابريل", "نيسان", "افريل", "april", "apr"},
		{"مايو", "ايار", "ماي", "may"},
		{"يونيو", "يونيه", "حزيران", "جوان", "june", "jun"},
		{"يوليو", "يوليه", "تموز", "جويليه", "يوليوز", "july", "jul"},
		{"اغسطس", "اب", "اوت", "غشت", "august", "aug"},
		{"سبتمبر", "ايلول", "شتنبر", "september", "sept", "sep"},
		{"اكتوبر", "تشرين الاول", "تشرين اول", "october", "oct"},
		{"نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر", "نوفنبر", "november", "nov"},
		{"ديسمبر", "كانون الاول", "كانون اول", "دجنبر", "ديسمبر", "december", "dec"},
	} {
		for _, n := range names {
			t[n] = monthName{month: time.Month(i + 1)}
		}
	}
	for i, n := range []string{"اي النار", "النوار", "الربيع", "الطير", "الماء", "الصيف", "ناصر", "هانيبال", "الفاتح", "التمور", "الحرث", "الكانون"} {
		t[n] = monthName{month: time.Month(i + 1), common: true}
	}
	for i, names := range [][]string{
		{"محرم", "المحرم"}, {"صفر"}, {"ربيع الاول", "ربيع اول"}, {"ربيع الاخر", "ربيع الثاني", "ربيع ثاني"},
		{"جمادي الاولي", "جمادي الاول"}, {"جمادي الاخره", "جمادي الثانيه", "جمادي الاخر"}, {"رجب"}, {"شعبان"},
		{"رمضان"}, {"شوال"}, {"ذو القعده", "ذي القعده"}, {"ذو الحجه", "ذي الحجه"},
	} {
		for _, n := range names {
			t[n] = monthName{month: time.Month(i + 1), hijri: true}
		}
	}
	return t
}
