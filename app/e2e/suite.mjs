// A spec runs on every engine, each test in a fresh profile on a host of its own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cannot, engines, launch } from './browsers.mjs';
import { dist } from './dist.mjs';
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
      let browser;
      const refusing = browserOptions.script === false && cannot[engine].noscript ? { headers: noScripts } : {};
      before(async () => { browser = await launch(engine, browserOptions); });
      after(() => browser?.close());
      define((title, body, options = {}) => {
        const skip = options.skip || cannot[engine][options.needs];
        test(title, { skip, timeout: 120_000 }, () => run(engine, browser, body, { ...options, host: { ...refusing, ...options.host } }));
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
