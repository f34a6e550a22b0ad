package near

import "context"

// pause asks a Context now and then whether to go on. Whoever asks waits until
// the Context has answered, which lets a page live meanwhile.
type pause struct {
	ctx   context.Context
	steps int // since it was asked
	done  bool
}

// stepsATurn is how many words are looked at between two questions: less than a
// millisecond in a browser on a slow machine.
const stepsATurn = 64

// over reports whether to give up, one step later.
func (p *pause) over() bool { return p.after(1) }

// after is over so many steps later.
func (p *pause) after(steps int) bool {
	if p.steps += steps; p.steps >= stepsATurn {
		p.steps = 0
		p.done = p.done || p.ctx.Err() != nil
	}
	return p.done
}
