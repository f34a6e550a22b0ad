package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// report tells what is being done: a line for each step, and on a terminal
// how far a long step is.
type report struct {
	out      io.Writer
	terminal bool
	last     time.Time // when the progress was last drawn
	drawn    bool      // a line of progress stands on the terminal
}

func newReport(f *os.File) *report {
	info, err := f.Stat()
	return &report{out: f, terminal: err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// say writes one line.
func (r *report) say(format string, args ...any) {
	r.clear()
	fmt.Fprintf(r.out, format+"\n", args...)
}

// step says what begins, and returns what to call when it is done.
func (r *report) step(what string) (done func(result string)) {
	start := time.Now()
	if r.terminal {
		r.draw(what + " …")
	}
	return func(result string) {
		r.say("%-9s %s (%.1f s)", what, result, time.Since(start).Seconds())
	}
}

// progress draws n of total where a terminal shows it, at most ten times a
// second. A total of 0 is not known.
func (r *report) progress(what string, n, total int) {
	if !r.terminal || time.Since(r.last) < 100*time.Millisecond {
		return
	}
	r.last = time.Now()
	if total == 0 {
		r.draw(fmt.Sprintf("%s %d", what, n))
		return
	}
	r.draw(fmt.Sprintf("%s %d of %d", what, n, total))
}

func (r *report) draw(line string) {
	fmt.Fprint(r.out, "\r\x1b[K"+line)
	r.drawn = true
}

func (r *report) clear() {
	if r.drawn {
		fmt.Fprint(r.out, "\r\x1b[K")
		r.drawn = false
	}
}
