package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The letters that the rules of this package name.
const (
	hamza          = 'ء'
	alef           = 'ا'
	alefMadda      = 'آ'
	alefHamzaAbove = 'أ'
	alefHamzaBelow = 'إ'
	wawHamza       = 'ؤ'
	yehHamza       = 'ئ'
	waw            = 'و'
	yeh            = 'ي'
	heh            = 'ه'
	tehMarbuta     = 'ة'
	kaf            = 'ك'
	tatweel        = '\u0640'
	maddaAbove     = '\u0653'
	hamzaAbove     = '\u0654'
	hamzaBelow     = '\u0655'
)

// class is what a rune is to the tokenizer.
type class uint8

const (
	separator class = iota
	mark            // belongs to the letter before it and is not indexed: harakat, tatweel
	invisible       // bidi and zero-width marks: not indexed, and no part of a word's edge
	arabicLetter
	otherLetter
	digit
)

// Fold returns the key under which all spellings of word are found:
// «الحكومه» ← «الحُكومـة», «الي» ← «إلى», «2023» ← «٢٠٢٣», «cafe» ← «Café».
// Runes that are neither letter nor digit are left out.
//
// Fold(Fold(s)) == Fold(s).
func Fold(word string) string {
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		switch c := classOf(r); c {
		case separator, mark, invisible:
		default:
			if s := expand(r); s != "" {
				for _, r := range s {
					if classOf(r) >= arabicLetter {
						b.WriteRune(foldLetter(r))
					}
				}
				continue
			}
			b.WriteRune(foldLetter(r))
		}
	}
	return b.String()
}

// classOf tells what r is. Presentation forms are classed as what they stand
// for; the ones that are whole phrases (ﷺ) are separators.
func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return classOfASCII(r)
	case r >= 0x0600 && r <= 0x06FF:
		return classOfArabic(r)
	case r >= 0x0300 && r <= 0x036F, r >= 0x02B9 && r <= 0x02BF:
		return mark // accents, and ʿ ʾ of transliterations
	case r == 0x00AD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x206F, r == 0xFEFF, r == 0x180E, r >= 0xFE00 && r <= 0xFE0F:
		return invisible
	case r >= firstForm && r <= lastForm:
		return classOfForm(r)
	case r >= 0x0750 && r <= 0x077F, r >= 0x08A0 && r <= 0x08C7:
		return arabicLetter
	case r >= 0x08CA && r <= 0x08FF:
		return mark
	case r >= '０' && r <= '９':
		return digit
	case unicode.IsLetter(r):
		return otherLetter
	case unicode.IsMark(r):
		return mark
	}
	return separator
}

func classOfASCII(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return otherLetter
	case r >= '0' && r <= '9':
		return digit
	}
	return separator
}

func classOfArabic(r rune) class {
	switch {
	case r >= 0x0620 && r <= 0x064A && r != tatweel, r >= 0x0671 && r <= 0x06D3,
		r == 0x06D5, r >= 0x066E && r <= 0x066F, r >= 0x06EE && r <= 0x06EF, r >= 0x06FA && r <= 0x06FC, r == 0x06FF:
		return arabicLetter
	case r >= 0x0660 && r <= 0x0669, r >= 0x06F0 && r <= 0x06F9:
		return digit
	case r == tatweel, r >= 0x064B && r <= 0x065F, r == 0x0670, r >= 0x0610 && r <= 0x061A,
		r >= 0x06D6 && r <= 0x06DC, r >= 0x06DF && r <= 0x06E8, r >= 0x06EA && r <= 0x06ED:
		return mark
	case r == 0x061C:
		return invisible
	}
	return separator
}

func classOfForm(r rune) class {
	s := expand(r)
	if s == "" {
		return separator
	}
	best := separator
	for _, r := range s {
		if r < firstForm {
			best = max(best, classOf(r))
		}
	}
	return best
}

// foldLetter returns the one letter that stands for r and its look-alikes.
func foldLetter(r rune) rune {
	switch {
	case r >= 0x0600 && r <= 0x06FF:
		return foldArabic(r)
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	}
	return foldLatin(r)
}

func foldArabic(r rune) rune {
	switch r {
	case alefMadda, alefHamzaAbove, alefHamzaBelow, 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		return alef // إلى → الي
	case wawHamza, 'ٶ', 'ۆ', 'ۇ', 'ۈ', 'ۋ', 'ۏ', 'ۊ', 'ۅ':
		return waw // مسؤول → مسوول
	case yehHamza, 'ى', 'ی', 'ې', 'ۍ', 'ێ', 'ے', 'ۓ', 'ٸ', 'ؽ', 'ؠ':
		return yeh // على، علی → علي
	case tehMarbuta, 'ہ', 'ھ', 'ۃ', 'ە', 'ۀ', 'ۂ', 'ۿ':
		return heh // حكومة → حكومه
	case 'ک', 'گ', 'ڪ', 'ګ', 'ڭ', 'ڬ', 'ݣ', 'ڰ':
		return kaf // گوگل، کوکل → كوكل
	case 'چ', 'ڃ', 'ڄ':
		return 'ج' // چرچل → جرجل
	case 'پ':
		return 'ب' // پاريس → باريس
	case 'ڤ', 'ڥ', 'ڢ':
		return 'ف' // ڤيينا → فيينا
	case 'ڨ', 'ڧ':
		return 'ق' // ڨفصة → قفصه
	case 'ژ':
		return 'ز' // ژوليت → زوليت
	case 'ڵ':
		return 'ل'
	case 'ٹ':
		return 'ت'
	case 'ڈ':
		return 'د'
	case 'ڑ', 'ڕ':
		return 'ر'
	case 'ں':
		return 'ن'
	}
	if r >= 0x0660 && r <= 0x0669 {
		return r - 0x0660 + '0' // ٢٠٢٣ → 2023
	}
	if r >= 0x06F0 && r <= 0x06F9 {
		return r - 0x06F0 + '0' // ۲۰۲۳ → 2023
	}
	return r
}

// compose returns the letter that base and a following hamza or madda make,
// or base: أ ← ا + U+0654.
func compose(base, m rune) rune {
	switch {
	case base == alef && m == maddaAbove:
		return alefMadda
	case base == alef && m == hamzaAbove:
		return alefHamzaAbove
	case base == alef && m == hamzaBelow:
		return alefHamzaBelow
	case base == waw && m == hamzaAbove:
		return wawHamza
	case (base == yeh || base == 'ى') && m == hamzaAbove:
		return yehHamza
	}
	return base
}
