// What every engine's page can do. An engine's own file adds how.
import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000; // ms until a condition counts as never to come

/** Unanswered is the error of a command that a driver did not answer: it says nothing of the site. */
export class Unanswered extends Error {}

export class Page {
  /** Messages of errors, blocked content and requests to elsewhere. */
  errors = [];

  // Of the engines: open, another, reload, eval, tap, clickInFrame, tabs, type, press, viewport, screenshot, close.

  /** ask is eval of what may be asked twice. */
  ask(fn, ...args) { return this.eval(fn, ...args); }

  /** waitFor polls fn(...args) in the page until it is truthy, and returns it. */
  async waitFor(fn, ...args) {
    const end = Date.now() + patience;
    let last;
    for (let rest = 15; ; rest = Math.min(rest * 1.5, 150)) { // what takes longer is looked for less often: looking is work too
      last = await this.ask(fn, ...args).catch((e) => {
        if (e instanceof Unanswered) throw e;
        return { failed: e.message };
      });
      if (last && !last.failed) return last;
      if (Date.now() > end) break;
      await pause(rest);
    }
    const where = await this.eval(() => `${location.href}\n${document.body?.innerText.replace(/\s+/g, " ").slice(0, 300)}`).catch((e) => e.message);
    throw new Error(`never came: ${String(fn).replace(/\s+/g, " ").slice(0, 200)} (${JSON.stringify(args).slice(0, 120)}), last ${JSON.stringify(last)}, at ${where}\n${this.errors.join('\n')}`);
  }

  /** click clicks the middle of the first visible element of selector, when it has come to rest. */
  async click(selector) {
    let at = await this.waitFor(place, selector);
    for (let before; before?.x !== at.x || before.y !== at.y;) {
      await pause(20);
      [before, at] = [at, await this.waitFor(place, selector)];
    }
    await this.tap(at);
  }

  /** fill replaces the text of a field by typing. */
  async fill(selector, text) {
    await this.waitFor((s) => {
      const e = document.querySelector(s);
      e?.focus();
      e?.select();
      return e && document.activeElement === e;
    }, selector);
    await (text === '' ? this.press('Backspace') : this.type(text));
  }

  /** paste replaces the text of a field at once, which costs one search where typing costs one for each letter. */
  paste(selector, text) {
    return this.waitFor((s, t) => {
      const e = document.querySelector(s);
      e?.focus();
      e?.select();
      return e && document.activeElement === e && document.execCommand('insertText', false, t);
    }, selector, text);
  }

  /** back and forward go through the history; wait for what should come of it. */
  back() { return this.eval(() => { history.back(); }); }
  forward() { return this.eval(() => { history.forward(); }); }

  /** path is the address with its query, without the origin. */
  path() { return this.eval(() => decodeURI(location.pathname + location.search + location.hash)); }
  text(selector = 'body') { return this.eval((s) => document.querySelector(s)?.innerText ?? '', selector); }
  count(selector) { return this.eval((s) => document.querySelectorAll(s).length, selector); }

  /** has waits for an element of selector that holds text. */
  has(selector, text = '') {
    return this.waitFor((s, t) => [...document.querySelectorAll(s)].some((e) => e.textContent.includes(t)), selector, text);
  }

  /** forgive drops the errors that match, where a test provokes them. */
  forgive(pattern) { this.errors = this.errors.filter((e) => !pattern.test(e)); }
}

// place is the middle of the first visible element of a selector, null while something lies over it
// or its style has not come: until then an element stands where no reader sees it.
function place(selector) {
  if ([...document.querySelectorAll('link[rel=stylesheet]')].some((l) => !l.sheet)) return null;
  const e = [...document.querySelectorAll(selector)].find((e) => e.getClientRects().length > 0);
  if (!e) return null;
  e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const r = [...e.getClientRects()].find((r) => r.width > 0 && r.height > 0);
  if (!r) return null;
  const at = { x: r.x + r.width / 2, y: r.y + r.height / 2 };
  const hit = document.elementFromPoint(at.x, at.y);
  return hit && (e.contains(hit) || hit.contains(e) || hit.closest('label')?.control === e) ? at : null;
}
