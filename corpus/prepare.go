package corpus

import (
	"context"

	"mudawwana/corpus/index"
)

// Prepare does, in small steps, what the first question would else have to do
// before its answer: the words are laid out for reading, and the table of their
// pieces is made. Between two steps it asks for ctx.Err, which may well take its
// time; when that is not nil Prepare returns it, and what is done stays done.
// Search and Complete call it for what they need.
func (c *Corpus) Prepare(ctx context.Context) error {
	if err := c.layOut(ctx); err != nil {
		return err
	}
	c.typing()
	c.readForms(ctx)
	if err := c.words().Prepare(ctx); err != nil {
		return err
	}
	// The tables of the language are made by the first word that needs them.
	c.Complete(ctx, firstWord, 1)
	_, err := c.Search(ctx, Request{Query: firstWord, Limit: 1})
	return err
}

// firstWord has what words can have: clitics, a stem and a broken plural.
const firstWord = "وبالكتب"

// readForms has the Segment read how texts are written.
func (c *Corpus) readForms(ctx context.Context) {
	// An error comes again when a text is read.
	_ = c.segment.Prepare(func() { _ = ctx.Err() })
}

// makeReady prepares what r needs.
func (c *Corpus) makeReady(ctx context.Context, r *Request) error {
	if !r.Bare {
		c.readForms(ctx)
	}
	if r.Query == "" {
		return ctx.Err()
	}
	if err := c.layOut(ctx); err != nil || r.Match != Near {
		return err
	}
	return c.words().Prepare(ctx)
}

// layOut has the Segment lay out its terms for reading.
func (c *Corpus) layOut(ctx context.Context) error {
	const termsAStep = 1 << 11
	c.laying.Lock()
	defer c.laying.Unlock()
	for n := c.segment.Terms(); c.laid < n; c.laid += termsAStep {
		for id := c.laid; id < min(c.laid+termsAStep, n); id++ {
			c.segment.Term(index.TermID(id))
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}
