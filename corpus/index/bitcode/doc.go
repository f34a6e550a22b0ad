// Package bitcode writes and reads numbers in few bits: truncated binary and
// gamma codes, increasing sequences in interpolative code, symbols in prefix
// codes.
package bitcode
