package typing_test

import (
	"fmt"

	"mudawwana/corpus/typing"
)

func ExampleFlip() {
	arabic, _ := typing.Flip("hguvhr")
	latin, _ := typing.Flip("ىثصس")
	fmt.Println(arabic, latin)
	// Output: العراق news
}
