//go:build !js

package main

import (
	"log"
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func main() {
	route()
	if len(os.Args) != 2 {
		log.Fatal("usage: hello FOLDER")
	}
	if err := app.GenerateStaticWebsite(os.Args[1], &app.Handler{Name: "Hello"}); err != nil {
		log.Fatal(err)
	}
}
