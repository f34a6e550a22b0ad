package words

// pick returns the form of f for n by the rules of CLDR 46, cardinal:
//
//	ar  zero n=0; one n=1; two n=2; few n%100=3..10; many n%100=11..99; other
//	en  one n=1; other
func (l Locale) pick(f Forms, n int) string {
	if l.Lang != "ar" {
		if n == 1 {
			return f.One
		}
		return f.Other
	}
	switch r := n % 100; {
	case n == 0:
		return f.Zero
	case n == 1:
		return f.One
	case n == 2:
		return f.Two
	case r >= 3 && r <= 10:
		return f.Few
	case r >= 11:
		return f.Many
	}
	return f.Other
}
