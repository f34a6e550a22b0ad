package match

import "sync"

// cache remembers the forms of the words that were asked for last: while a
// reader types, all words but one are those of a moment ago. It holds two
// generations; when the younger is full it becomes the older, and what of that
// nobody asked for again is gone. The zero value is ready.
type cache struct {
	mu         sync.Mutex
	young, old map[cacheKey][]Form
}

type cacheKey struct {
	Key    string
	level  Level
	strict bool
}

// cacheSize is how many words a generation holds, of some 2 KB each.
const cacheSize = 2048

// forms returns what is remembered of k, or else what find finds, which is kept
// if that says so.
func (c *cache) forms(k cacheKey, find func() (f []Form, keep bool)) []Form {
	c.mu.Lock()
	f, ok := c.young[k]
	if !ok {
		f, ok = c.old[k]
		if ok {
			c.keep(k, f)
		}
	}
	c.mu.Unlock()
	if ok {
		return f
	}
	f, ok = find()
	if ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.keep(k, f)
	}
	return f
}

func (c *cache) keep(k cacheKey, f []Form) {
	if c.young == nil || len(c.young) >= cacheSize {
		c.old, c.young = c.young, map[cacheKey][]Form{}
	}
	c.young[k] = f
}
