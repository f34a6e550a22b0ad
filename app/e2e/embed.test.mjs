// The explorer in the page of another origin, under the policy that the README names.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dist } from './dist.mjs';
import { copied, removed, written } from './fixtures.mjs';
import { Host } from './server.mjs';
import { at, views, visit } from './site.mjs';
import { suite } from './suite.mjs';

// hosting opens a page of another site with body in it, and uses it. It stands
// at "localhost": another site to browsers, not only another origin. frames is
// whose frames it allows; prepare hears its origin before the page is opened.
async function hosting({ page, host, frames = host.origin, prepare }, body, use) {
  const folder = await written({
    'index.html': `<!doctype html><html lang="en" dir="ltr"><meta charset="utf-8"><title>Another site</title>
      <script src="${host.url('embed.js')}" async></script><script src="listen.js"></script><body>${body}`,
    'listen.js': `const heard = [];
      for (const name of ["ready", "search", "open"]) {
        document.addEventListener("mudawwana:" + name, (e) => heard.push({ ...e.detail, of: e.target.id, name }));
      }`,
  });
  const policy = `default-src 'none'; script-src 'self' ${host.origin}; frame-src ${frames}`;
  const other = await new Host(folder, { headers: { 'content-security-policy': policy } }).start();
  try {
    await prepare?.(other.origin.replace('127.0.0.1', 'localhost'));
    await page.open(other.url().replace('127.0.0.1', 'localhost'));
    await use();
  } finally {
    await other.stop();
    await removed(folder);
  }
}

const explorer = (attributes) => `<mudawwana-explorer ${attributes}><a href="https://example.org/">a link</a></mudawwana-explorer>`;

// heard waits for an event of an element and returns it.
const heard = (page, of, name, has = {}) => page.waitFor((of, name, has) => heard.find((e) =>
  e.of === of && e.name === name && Object.entries(has).every(([k, v]) => e[k] === v)), of, name, has);

const call = (page, id, method, argument) => page.eval((id, method, argument) => { document.getElementById(id)[method](argument); }, id, method, argument);

// box is the size of what an element shows.
const box = (page, id) => page.eval((id) => {
  const r = document.getElementById(id).shadowRoot.firstChild.getBoundingClientRect();
  return { width: Math.round(r.width), height: Math.round(r.height) };
}, id);

// additions are the globals of a page that an empty one does not have.
const additions = (page) => page.eval(() => {
  const empty = document.body.appendChild(document.createElement('iframe'));
  const usual = Object.getOwnPropertyNames(empty.contentWindow);
  empty.remove();
  return Object.getOwnPropertyNames(window).filter((n) => !usual.includes(n) && !/^\d+$|^e2e|puppeteer/.test(n));
});

const asked = (host) => host.requests.filter((r) => r.path.endsWith('/embed/')).length;

// headers are those of the site itself on a host that reads _headers.
const headers = { 'content-security-policy': (await readFile(`${dist}/_headers`, 'utf8')).match(/Content-Security-Policy: (.*)/)[1] };

// forgive is for the host page itself, and for what its policy forbids the browser.
const forgive = /request to elsewhere: http:\/\/localhost|favicon|frame-src 'none'|frame-src blocked/;

suite('embed', (each) => {
  const check = (title, body, options) => each(title, body, { forgive, ...options });

  check('two on a page answer, tell and grow, and leave the page as it was', async (all) => {
    const { page, host } = all;
    const before = await views(host);
    const body = `${explorer('id="wide" query="الحكومة"')}<table width="320"><td>${explorer('id="narrow" lang="en" height="full" theme="dark" accent="#a02c2c"')}</table>`;
    await hosting(all, body, async () => {
      const was = await page.eval(() => history.length);
      await heard(page, 'wide', 'ready');
      const first = await heard(page, 'wide', 'search', { query: 'الحكومة' });
      assert.ok(first.total > 0);
      await page.eval(() => document.getElementById('narrow').scrollIntoView());
      await heard(page, 'narrow', 'ready');
      await page.waitFor(() => document.getElementById('narrow').shadowRoot.firstChild.getBoundingClientRect().height > 600);
      const tall = await box(page, 'narrow');
      assert.ok(tall.width <= 320, `${tall.width} wide`);

      await page.eval(() => {
        for (const to of [window, document.getElementById('wide').shadowRoot.firstChild.contentWindow]) to.postMessage({ mudawwana: 1, type: 'search', query: 42 }, '*');
        window.postMessage({ mudawwana: 1, type: 'open', id: 'forged' }, '*');
      });
      await call(page, 'narrow', 'search', '"قزقز زقزق"');
      assert.equal((await heard(page, 'narrow', 'search', { query: '"قزقز زقزق"' })).total, 0);
      await page.waitFor((h) => document.getElementById('narrow').shadowRoot.firstChild.getBoundingClientRect().height < h, tall.height);

      const id = before.article.split('/')[1];
      await call(page, 'wide', 'open', id);
      const opened = await heard(page, 'wide', 'open', { id });
      assert.ok(opened.url.startsWith(host.url(before.article)), opened.url);
      assert.ok(opened.title.length > 0);
      await call(page, 'wide', 'search', 'العراق');
      await heard(page, 'wide', 'search', { query: 'العراق' });
      assert.equal(await page.count('#narrow'), 1);
      assert.equal(await page.eval(() => heard.filter((e) => e.of === 'narrow' && e.query === 'العراق').length), 0, 'one frame hears the other');

      assert.equal(await page.eval(() => heard.filter((e) => e.id === 'forged' || e.query === 42).length), 0, 'the page hears others than its frames');
      assert.equal(await page.eval(() => history.length), was, 'the history of the page grew');
      assert.deepEqual(await additions(page), [], 'the page has new globals');
      assert.deepEqual(await page.eval(() => [document.documentElement.dir, document.title, document.body.children.length]), ['ltr', 'Another site', 2]);
    });
  });

  check('a click in the frame opens the article there, and leads back', async (all) => {
    const { page, host } = all;
    await hosting(all, explorer('id="one" query="العراق" height="700"'), async () => {
      await heard(page, 'one', 'search');
      await page.clickInFrame('#one', at.hitLink);
      const { id } = await heard(page, 'one', 'open');
      assert.ok(host.requests.every((r) => r.path !== host.prefix + `article/${id}/`), 'the article was loaded anew');
      const was = await page.eval(() => heard.length);
      await page.clickInFrame('#one', `${at.findbar} .back`);
      await page.waitFor((n) => heard.slice(n).some((e) => e.name === 'search' && e.query === 'العراق'), was);
    });
  });

  check('nothing is asked for until the reader comes near', async (all) => {
    const { page, host } = all;
    const far = '<br>'.repeat(400);
    await hosting(all, `${explorer('id="near"')}${far}${explorer('id="far" query="العراق"')}`, async () => {
      await heard(page, 'near', 'ready');
      assert.equal(asked(host), 1);
      await page.eval(() => document.getElementById('far').scrollIntoView());
      await heard(page, 'far', 'search');
      assert.equal(asked(host), 2);
    });
  });

  check('attributes are followed', async (all) => {
    const { page, host } = all;
    await hosting(all, explorer('id="one" query="العراق"'), async () => {
      const set = (name, value) => page.eval((n, v) => { document.getElementById('one').setAttribute(n, v); }, name, value);
      const all = await heard(page, 'one', 'search', { query: 'العراق' });
      await set('query', 'الحكومة');
      await heard(page, 'one', 'search', { query: 'الحكومة' });
      assert.equal(asked(host), 1, 'a new query loads no new document');
      await set('height', '500');
      await page.waitFor(() => document.getElementById('one').shadowRoot.firstChild.clientHeight === 500);
      await set('from', '2023-08-09');
      await set('to', '2023-08-09');
      await set('query', 'العراق');
      await page.waitFor((n) => heard.filter((e) => e.query === 'العراق').at(-1).total < n, all.total);
      await set('lang', 'en');
      await page.waitFor(() => heard.filter((e) => e.name === 'ready').length === 2);
      assert.equal(asked(host), 2);
    });
  });

  check('articles open in a tab of their own where the page wants so', async (all) => {
    const { page } = all;
    await hosting(all, explorer('id="one" query="العراق" height="700" open="tab"'), async () => {
      await heard(page, 'one', 'search');
      const tabs = await page.tabs();
      await page.clickInFrame('#one', at.hitLink);
      const { url } = await heard(page, 'one', 'open');
      let opened;
      do {
        await page.waitFor(() => new Promise((done) => setTimeout(done, 50, true)));
        opened = (await page.tabs()).filter((t) => !tabs.includes(t) && t !== 'about:blank');
      } while (opened.length === 0);
      assert.deepEqual(opened, [url]);
      assert.equal(await page.eval(() => heard.filter((e) => e.name === 'search').length), 1, 'the frame went on');
    });
  });

  check('a plain frame shows the same, and the page about it shows a live one', async (all) => {
    const { page, host } = all;
    await visit(page, host.url('embed/'));
    await page.has('h1', 'ضمِّن');
    await page.waitFor(() => {
      const frame = document.querySelector('mudawwana-explorer')?.shadowRoot?.querySelector('iframe');
      frame?.scrollIntoView();
      return frame?.contentDocument?.querySelector('.framed .titles') && frame.contentWindow.mudawwanaStarted;
    });
    await visit(page, host.url('embed/?q=' + encodeURIComponent('العراق') + '&lang=en&accent=teal'));
    await page.has('.framed .hits h2');
    assert.equal(await page.count('.menu, .brand'), 0);
    const [given, shown] = await page.eval(() => [document.documentElement.style.getPropertyValue('--link'), document.documentElement.dir]);
    assert.match(given, /^rgb\(\d 1\d\d 1\d\d\)$/);
    assert.equal(shown, 'ltr');
  }, { host: { headers } });

  check('the code for a view shows that view', async ({ page, host }) => {
    await visit(page, host.url('?q=' + encodeURIComponent('"التحالف الدولي"')));
    await page.click('[data-act=embed]');
    const texts = await page.waitFor(() => document.querySelector('dialog[open]') && [...document.querySelectorAll('dialog pre')].map((e) => e.textContent));
    assert.ok(texts[0].includes('query="&quot;التحالف الدولي&quot;"'), texts[0]);
    const src = texts[1].match(/src="([^"]*)"/)[1].replaceAll('&amp;', '&');
    await visit(page, src);
    await page.has('.framed .hits mark', 'التحالف');
  });

  check('of a list of hosts, the one on it is answered, another gets a link', async ({ page }) => {
    const folder = await copied(dist);
    const file = `${folder}/embed/index.html`;
    const text = await readFile(file, 'utf8');
    const allow = (origin) => writeFile(file, text.replace('data-frames=""', `data-frames="https://a.example ${origin}"`));
    const strict = await new Host(folder).start();
    try {
      await allow('https://b.example');
      await hosting({ page, host: strict }, explorer('id="one"'), async () => {
        await page.waitFor(() => Boolean(document.getElementById('one').shadowRoot?.querySelector('slot a[target=_blank]')));
        assert.ok(strict.requests.every((r) => !r.path.endsWith('.wasm')), 'the program was loaded for a page that may not show it');
      });
      await hosting({ page, host: strict, prepare: allow }, explorer('id="one" query="العراق"'), () => heard(page, 'one', 'search'));
    } finally {
      await page.open('about:blank');
      await strict.stop();
      await removed(folder);
    }
  });

  check('where the policy of the page refuses the frame, a link stands there', async (all) => {
    const { page } = all;
    await hosting({ ...all, frames: "'none'" }, explorer('id="one"'), async () => {
      await page.waitFor(() => Boolean(document.getElementById('one').shadowRoot?.querySelector('slot a[target=_blank]')));
      assert.equal(asked(all.host), 0);
    });
  });
});
