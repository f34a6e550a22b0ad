package page

import (
	"strings"
	"unicode/utf8"
)

// contentOf returns the words that carry meaning: those of four letters and
// more that are not common, without the clitics that come before a word.
func contentOf(words []string, common map[string]bool) []string {
	var out []string
	for _, w := range words {
		if utf8.RuneCountInString(w) < 4 || common[w] {
			continue
		}
		if w = bareWord(w); !common[w] {
			out = append(out, w)
		}
	}
	return out
}

// commonWords stand in texts of every subject, as do the words of verbs.txt.
const commonWords = `التي الذي الذين اللذين اللتين اللواتي خلال يوم عام عاما أكثر أخرى آخر اليوم أمس غدا فيما فيها منها منهم عليه عليها عليهم إليه إليها إليهم
	لديه لديها لديهم أنها أنه أنهم لأنه لأنها هؤلاء تلك أولئك خاصة بشكل أول الأول الأولى الثاني الثانية الثالث الثالثة جميع كافة كل بعض عدد كبير كبيرة أكبر
	جديد جديدة وقت فترة عندما أمام داخل خارج بسبب أحد إحدى نحو حوالي أثناء حاليا حول عبر تحت فوق لدى سواء رغم ضمن إضافة بالإضافة إطار جانب مختلف مختلفة عديد
	أبرز مزيد نفسه نفسها نفس وسط بعدما قبيل أيضا دون بدون ليكون مما ممن إنها عليهما بينهم بينها هنالك كذلك باسم سابق سابقا مقبل الماضي الماضية المقبل المقبلة الحالي
	الحالية الأخير الأخيرة صباح مساء ساعة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت`

// clitics stand before a word, the longest first.
var clitics = []string{"وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و"}

// bareWord takes one run of clitics off: «والحكومة ← حكومه». It errs on some
// words («والد»), the same way each time they come.
func bareWord(w string) string {
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(w, c); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return w
}

// learn counts the content words of the paragraphs, a word once in each.
func (v *view) learn() {
	for i := range v.lines {
		l := &v.lines[i]
		if l.Runes < 100 || v.comings[l.Key][0] != i {
			continue
		}
		seen := map[string]bool{}
		for _, w := range l.content {
			if seen[w] {
				continue
			}
			seen[w] = true
			v.known[w]++
			if v.core[i] > 0.5 {
				v.inCore[w]++
			}
		}
	}
}

// flow is the mean echo of a paragraph of the run of text in the next: how much
// the text hangs together from one to the next.
func (v *view) flow() float64 {
	sum, pairs, last := 0.0, 0.0, -1
	for i := range v.lines {
		if v.core[i] == 0 || v.lines[i].Runes < 100 {
			continue
		}
		if last >= 0 {
			sum += echo(&v.lines[last], &v.lines[i])
			pairs++
		}
		last = i
	}
	return sum / max(1, pairs)
}

// knownShare is the share of the content words of line i that other paragraphs
// of the page use, and that those in its run of text do.
func (v *view) knownShare(i int) (all, core float64) {
	l := &v.lines[i]
	own, ownCore := 0, 0
	if l.Runes >= 100 {
		own = 1
		if v.core[i] > 0.5 {
			ownCore = 1
		}
	}
	for _, w := range l.content {
		if v.known[w] > own {
			all++
		}
		if v.inCore[w] > ownCore {
			core++
		}
	}
	n := float64(max(1, len(l.content)))
	return all / n, core / n
}

// echo is the share of the content words of l that o says again.
func echo(l, o *line) float64 {
	again := 0
	for _, w := range l.content {
		for _, x := range o.content {
			if x == w {
				again++
				break
			}
		}
	}
	return float64(again) / float64(max(1, len(l.content)))
}
