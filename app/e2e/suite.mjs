// A spec runs on every engine, each test in a fresh profile on a host of its own.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { cannot, engines, launch } from './browsers.mjs';
import { dist } from './dist.mjs';
import { Unanswered } from './page.mjs';
import { Host } from './server.mjs';

/**
 * suite declares tests for every engine. define gets `check(name, body, options)`;
 * body gets {page, host, browser, engine}. Options: host (those of Host, and
 * dir), needs (a key of `cannot`), skip (why it cannot run on this machine), forgive
 * (errors that the test provokes).
 */
export function suite(name, define, browserOptions = {}) {
  for (const engine of engines) {
    describe(`${name} · ${engine}`, { concurrency: false }, () => {
      const refusing = browserOptions.script === false && cannot[engine].noscript ? { headers: noScripts } : {};
      define((title, body, options = {}) => {
        const skip = options.skip || cannot[engine][options.needs];
        const attempt = async () => run(engine, await started(engine, browserOptions), body, { ...options, host: { ...refusing, ...options.host } });
        test(title, { skip, timeout: 240_000 }, (t) => answered(t, title, attempt));
      }, engine);
    });
  }
}

// Where scripts cannot be turned off in the browser, the host refuses them.
const noScripts = { 'content-security-policy': "script-src 'none'" };

async function run(engine, browser, body, options) {
  const host = await new Host(options.host?.dir ?? dist, options.host).start();
  const page = await browser.newPage();
  try {
    await body({ page, host, browser, engine });
    await page.settle?.();
    if (options.forgive) page.forgive(options.forgive);
    assert.deepEqual(page.errors, [], 'the page reported errors');
    assert.deepEqual(host.outside, [], 'the page asked for files outside of the site');
  } finally {
    await page.close().catch(() => {}); // a page that is gone is closed
    await host.stop();
  }
}

// A driver that falls silent says nothing of the site: the test is tried once
// more in a fresh browser, and that is said. Whatever else fails has failed.
const again = [];
const patience = 10; // tests tried again, beyond which something else must be wrong

async function answered(t, title, attempt) {
  try {
    return await attempt();
  } catch (e) {
    if (!(e instanceof Unanswered) || again.push(title) > patience) throw e;
    t.diagnostic(`tried once more, as ${e.message}`);
  }
  return attempt();
}

// The browsers of this process, one for each engine and set of options.
const browsers = new Map();

async function started(engine, options) {
  const key = JSON.stringify([engine, options]);
  const running = await browsers.get(key);
  if (running?.connected) return running;
  browsers.set(key, launch(engine, { ...options, brief: true }));
  return browsers.get(key);
}

after(async () => {
  for (const b of browsers.values()) await b.then((b) => b.close(), () => {}); // one that did not start is closed
  if (again.length > 0) console.log(`tests tried once more, as the driver had not answered: ${again.length}: ${again.join('; ')}`);
});
