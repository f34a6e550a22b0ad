module mudawwana

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	github.com/hablullah/go-hijri v1.0.2
	github.com/maxence-charriere/go-app/v10 v10.1.11
	golang.org/x/net v0.62.0
	golang.org/x/text v0.43.0
)

require (
	github.com/google/uuid v1.6.0 // indirect
	github.com/hablullah/go-juliandays v1.0.0 // indirect
)
