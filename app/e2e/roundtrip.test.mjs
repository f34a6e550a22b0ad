import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { suite } from './suite.mjs';
import { settled, started, views, visit } from './site.mjs';

// Generated states: every parameter of every view, by chance but the same each time.
function chance(seed) {
  let s = seed;
  return (list) => {
    s = (s * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((s / 2147483648) * list.length)];
  };
}

function states(all, sources, n) {
  const one = chance(7);
  return Array.from({ length: n }, () => {
    const path = one(['', '', '', all.article, all.source, 'about/', 'desk/', 'embed/']);
    const p = new URLSearchParams();
    const put = (name, value) => value && p.append(name, value);
    if (path === '' || path === all.article) put('q', one(['', 'العراق', '"التحالف الدولي"', 'العراق ليس إيران', 'حكومه أو وزارة', 'زقزقزقزق', '"زقزق زقزق"', 'a&b=c#d']));
    if (path === '') {
      put(one(['source', 'not']), one(['', ...sources]));
      put('from', one(['', '2023-08-01', '2024-12-17']));
      put('to', one(['', '2025-06-30', '2023-08-31']));
      put('sort', one(['', 'newest', 'oldest']));
    }
    if (path === '' || path === all.article) put('match', one(['', 'stem', 'folded', 'exact']));
    if (path === '') put('n', one(['', '20']));
    put('lang', one(['', 'en']));
    return path + (p.size ? `?${p}` : '');
  });
}

// portrait is all that a state shows, without what the reader left where it was:
// the match in sight, what comes later, and the desk and the device, which remember the way.
const portrait = () => {
  const main = document.querySelector('main').cloneNode(true);
  main.querySelectorAll('.findbar .at, .similar, .deeds, .device, #keep-search, .desk > :not(h1), iframe, mudawwana-explorer').forEach((e) => e.remove());
  return {
    address: location.pathname + location.search, lang: document.documentElement.lang, title: document.title, field: document.querySelector('#q').value,
    fields: [...document.querySelectorAll('.edge, .span input')].map((e) => e.value).join('|'), text: main.textContent.replace(/\s+/g, ' '),
  };
};

async function shown(page, address) {
  await page.waitFor((a) => 'live' in document.documentElement.dataset && location.pathname + location.search === a && !/…$/.test(document.querySelector('#count')?.textContent ?? ''), address);
  await settled(page);
  return page.eval(portrait);
}

suite('every state', (check) => {
  check('comes back by an address that is shared, by links, back, forward and reload', async ({ page, host }) => {
    const all = await views(host);
    const home = await (await fetch(host.url())).text();
    const sources = [...home.matchAll(/id="source\d+" href="[^"]*source=([^"&]+)/g)].map((m) => decodeURIComponent(m[1].replaceAll('+', ' ')));
    assert.ok(sources.length > 1, 'no sources on the home page');
    const path = (s) => new URL(host.url(s)).pathname + new URL(host.url(s)).search;
    const want = [];
    for (const s of [...new Set(states(all, sources, 16))].map(path)) {
      if (s === want.at(-1)?.address) continue;
      await visit(page, host.origin + s);
      const seen = await shown(page, s);
      assert.equal(seen.address, s);
      want.push(seen);
    }
    // The address is there before the page that it names is drawn.
    const same = async (i, how) => {
      let seen;
      for (const end = Date.now() + 20_000; Date.now() < end && !isDeepStrictEqual(seen, want[i]);) seen = await shown(page, want[i].address);
      assert.deepEqual(seen, want[i], `${how}: ${decodeURIComponent(want[i].address)}`);
    };

    await visit(page, host.origin + want[0].address);
    for (let i = 1; i < want.length; i++) {
      await page.eval((href) => {
        const a = document.createElement('a');
        a.href = href;
        a.textContent = 'on';
        document.body.append(a);
        a.click();
        a.remove();
      }, host.origin + want[i].address);
      await same(i, 'by a link');
    }
    for (let i = want.length - 2; i >= 0; i--) {
      await page.back();
      await same(i, 'back');
    }
    for (let i = 1; i < want.length; i++) {
      await page.forward();
      await same(i, 'forward');
      if (i % 5 === 0) {
        await page.reload();
        await started(page);
        await same(i, 'reload');
      }
    }
  }, { forgive: /ServiceWorker intercepted/ }); // what Firefox says of a fetch whose page was left
});
