package arabic_test

import (
	"fmt"

	"mudawwana/corpus/arabic"
)

func ExampleTokens() {
	text := "قالت الحُكومـة: ١٬٠٠٠"
	for t := range arabic.Tokens(text) {
		fmt.Println(t.Term, text[t.Start:t.End])
	}
	// Output:
	// قالت قالت
	// الحكومه الحُكومـة
	// 1000 ١٬٠٠٠
}
