// Package live puts the views of package ui into a browser: it draws them by
// go-app's engine, listens to the reader, keeps the address line and the
// history, and asks the corpus. It compiles natively too, where it does
// nothing.
package live
