import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, everyView, search, settled, started, views, visit, visitView } from './site.mjs';

const sideways = () => {
  const room = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((e) => {
    const r = e.getBoundingClientRect();
    return r.width > 1 && r.height > 1 && (r.left < -1 || r.right > room + 1) && !e.closest('.hush, .skip');
  });
  return { scrolls: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) > room, wide: wide.map((e) => e.outerHTML.slice(0, 120)).slice(0, 3) };
};
const fits = { scrolls: false, wide: [] };

// small lists what can be pressed and is less than 44 px high: neither a link in
// the middle of a text nor what only a screen reader meets.
const small = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((e) => {
  const r = e.getBoundingClientRect();
  const between = e.parentElement.matches('p, li, dd, td, th, bdi') && e.parentElement.textContent.trim() !== e.textContent.trim() && getComputedStyle(e).display === 'inline';
  return e.checkVisibility() && r.width > 1 && r.height < 43.5 && !between && !e.closest('.hush, .skip, mudawwana-explorer');
}).map((e) => `${e.getBoundingClientRect().height} ${e.outerHTML.slice(0, 110)}`).slice(0, 6);

suite('looks', (check) => {
  check('no view scrolls sideways on a phone, nor with text at 200 %', async ({ page, host }) => {
    const all = await views(host);
    for (const lang of ['', 'en']) {
      for (const [name, path] of Object.entries(all)) {
        await page.viewport(390, 844);
        await visitView(page, name, host.url(path + (lang && (path.includes('?') ? '&' : '?') + `lang=${lang}`)));
        assert.deepEqual(await page.eval(sideways), fits, `${name} ${lang}`);
        await page.eval(() => { document.documentElement.style.fontSize = '200%'; });
        assert.deepEqual(await page.eval(sideways), fits, `${name} ${lang} at 200 %`);
        await page.viewport(320, 700);
        await page.eval(() => { document.documentElement.style.fontSize = ''; });
        assert.deepEqual(await page.eval(sideways), fits, `${name} ${lang} at 320 px`);
      }
    }
  }, { forgive: /404/ });

  check('of an article only the text is shown where a reader wants it so, and stays so', async ({ page, host }) => {
    await visit(page, host.url((await views(host)).match));
    const seen = () => ['.text .body', '.findbar', '.around', '.deeds', '.foot'].filter((s) => document.querySelector(s).checkVisibility());
    const choose = async (value) => {
      await page.click('[data-act=display]');
      await page.click(`[data-name=plain][data-value="${value}"]`);
      await page.has(`[data-name=plain][data-value="${value}"][aria-pressed="true"]`);
      await page.press('Escape');
      await page.waitFor(() => !document.querySelector('dialog'));
    };
    await choose(1);
    assert.deepEqual(await page.eval(seen), ['.text .body', '.findbar']);
    await page.reload();
    await started(page);
    assert.deepEqual(await page.eval(seen), ['.text .body', '.findbar']);
    await choose(0);
    assert.equal((await page.eval(seen)).length, 5);
  });

  check('a thumb hits whatever can be pressed: 44 px high, or a line of a text', async ({ page, host }) => {
    await page.viewport(390, 844);
    for (const [name, path] of Object.entries(await everyView(host))) {
      await visitView(page, name, host.url(path));
      await page.eval(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      await settled(page);
      assert.deepEqual(await page.eval(small), [], name);
    }
  }, { forgive: /404/ });
});

for (const dark of [false, true]) {
  suite(`looks, ${dark ? 'dark' : 'light'}`, (check) => {
    check('the colours follow the device', async ({ page, host }) => {
      await visit(page, host.url());
      const [paper, ink] = await page.eval(() => {
        const light = (c) => c.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
        const style = getComputedStyle(document.body);
        const ground = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor).find((c) => !/, 0\)$/.test(c));
        return [light(ground ?? 'rgb(255, 255, 255)'), light(style.color)];
      });
      assert.equal(paper < ink, dark, `ground ${paper}, text ${ink}`);
    });
  }, { dark });
}

suite('steady', (check) => {
  const ways = [['', ''], ['?q=' + encodeURIComponent('العراق'), ', with a query'], ['', ', with fonts that come late', '.woff2']];
  for (const [query, how, late] of ways) {
    check(`nothing moves from the HTML to the live article${how}`, async ({ page, host }) => {
      const article = (await views(host)).article;
      await page.own.evaluateOnNewDocument(() => {
        window.e2eShifts = [];
        const place = (r) => `${[r.x, r.y, r.width, r.height]}`;
        new PerformanceObserver((list) => {
          for (const e of list.getEntries()) {
            window.e2eShifts.push({ value: e.value, what: e.sources.map((s) => `${s.node?.nodeName} ${s.node?.textContent.slice(0, 60)} ${place(s.previousRect)}→${place(s.currentRect)}`) });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const width of [390, 1280]) {
        await page.viewport(width, 800);
        await visit(page, host.url(article + query));
        if (query) await page.has('mark.now');
        host.arrive();
        await page.waitFor(() => document.fonts.ready.then(() => true));
        await settled(page);
        assert.deepEqual(await page.eval(() => window.e2eShifts), [], `${width} px`);
      }
    }, { needs: 'shifts', host: { late } });
  }

  check('the page is readable before the program comes', async ({ page, host }) => {
    const all = await views(host);
    for (const [name, path] of Object.entries(all)) {
      const html = await (await fetch(host.url(path))).text();
      assert.match(html, /<html[^>]* lang="ar"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="ar"/, name);
      assert.match(html, /<title>[^<]{3,}<\/title>/, name);
      assert.match(html, /<h1/, name);
      assert.doesNotMatch(html, /(href|src)="\/(?!\/)/, `${name} has an absolute address`);
      assert.doesNotMatch(html, /<script(?![^>]*(src=|application\/ld\+json))[^>]*>/, `${name} has an inline script`);
      assert.match(html, /Content-Security-Policy/i, name);
    }
  });

  check('what is typed before the program comes is kept and answered', async ({ page, host }) => {
    await page.open(host.url());
    await page.fill(at.field, 'الحكومة');
    await started(page);
    await page.waitFor(() => location.search.includes('q='));
    assert.equal(await page.eval((s) => document.querySelector(s).value, at.field), 'الحكومة');
    await page.has(at.hitLink);
    assert.equal(await page.eval(() => document.activeElement.id), 'q');
    await search(page, 'العراق');
  });
});
