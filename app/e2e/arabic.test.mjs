import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, search, visit } from './site.mjs';

suite('Arabic', (check) => {
  check('the page runs from right to left, and the field with it', async ({ page, host }) => {
    await visit(page, host.url());
    const state = () => {
      const root = document.documentElement, q = document.querySelector('#q'), style = getComputedStyle(q);
      const brand = document.querySelector('.brand').getBoundingClientRect();
      const start = style.textAlign === 'right' || style.textAlign === 'start' && style.direction === 'rtl';
      return { lang: root.lang, dir: root.dir, field: style.direction, start, brand: brand.x > innerWidth / 2 };
    };
    const rtl = { lang: 'ar', dir: 'rtl', field: 'rtl', start: true, brand: true };
    assert.deepEqual(await page.eval(state), rtl);
    await page.fill(at.field, 'العراق');
    assert.deepEqual(await page.eval(state), rtl);
    await page.fill(at.field, 'Iraq');
    assert.equal((await page.eval(state)).field, 'ltr', 'a Latin query runs from left to right');
  });

  check('a mark in a joined word leaves its width as it was', async ({ page, host }) => {
    await visit(page, host.url());
    const { hits } = await search(page, 'العراق');
    const places = [`${at.hit} h2 a`, '.snippet'];
    assert.deepEqual(await page.eval(widths, places), places.map(() => 'same'));
    await visit(page, hits[0].href);
    const here = [`${at.text} h1`, '.body p'];
    assert.deepEqual(await page.eval(widths, here), here.map(() => 'same'));
  }, { needs: 'joins' });

  check('Latin names and numbers stand in their own order inside Arabic', async ({ page, host }) => {
    await visit(page, host.url());
    for (const word of ['CJTF-OIR', '2500', '2023']) {
      const found = await search(page, word);
      const seen = await page.eval(runsBackwards, found.hits.length ? word : 'Iraq');
      assert.deepEqual(seen.backwards, [], word);
    }
  });

  check('counts are said in all Arabic forms', async ({ page, host }) => {
    await visit(page, host.url());
    const seen = new Set();
    for (const query of queries) {
      const found = await search(page, query);
      const n = await total(page, found);
      const [form, text] = counted(n);
      assert.equal(latin(found.count.split('·')[0].trim()), text, query);
      seen.add(form);
    }
    for (const form of ['zero', 'one', 'two', 'few', 'many']) assert.ok(seen.has(form), `no query of the list gives ${form}: ${[...seen]}`);
  });
});

const queries = ['العراق أو غزة أو لبنان أو سوريا', '=زقزقزقزق', '"سوء الأحوال الجوية"', 'العراق', 'الحكومة', 'أوستن', 'إيران', 'سوريا', 'ماكفارلين', 'داعش', 'تموز', '"التحالف الدولي"', 'النفط', 'روسيا', 'الكويت', 'طهران'];

// total asks for more results until all stand on the page.
async function total(page, found) {
  let n = found.hits.length;
  while (await page.count('#more')) {
    await page.click('#more');
    n = await page.waitFor((s, old) => { const now = document.querySelectorAll(s).length; return now > old && now; }, at.hit, n);
  }
  return n;
}

// counted is CLDR's plural rule for Arabic, applied by hand to «نتيجة».
function counted(n) {
  if (n === 0) return ['zero', 'لا نتائج'];
  if (n === 1) return ['one', 'نتيجة واحدة'];
  if (n === 2) return ['two', 'نتيجتان'];
  if (n % 100 >= 3 && n % 100 <= 10) return ['few', `${n} نتائج`];
  return [n % 100 >= 11 ? 'many' : 'other', `${n} نتيجة`];
}

const latin = (s) => s.replace(/[٠-٩]/g, (d) => '٠١٢٣٤٥٦٧٨٩'.indexOf(d));

// widths compares a joined word with itself where a mark covers its middle.
function widths(places) {
  return places.map((selector) => {
    const place = document.querySelector(selector);
    if (!place) return `no ${selector}`;
    const width = (parts) => {
      const span = document.createElement('span');
      span.style.whiteSpace = 'nowrap';
      for (const [text, cls] of parts) {
        if (cls === undefined) span.append(text);
        else {
          const m = document.createElement('mark');
          m.className = cls;
          m.append(text);
          span.append(m);
        }
      }
      place.append(span);
      const w = span.getBoundingClientRect().width;
      span.remove();
      return w;
    };
    const plain = width([['وبالمستشفيات والحُكومة']]);
    const marked = ['', 'now'].map((c) => width([['وبال'], ['مستشفيات', c], [' وال'], ['حُكومة', c]]));
    return marked.every((w) => Math.abs(w - plain) < 0.1) ? 'same' : `${selector}: ${plain} becomes ${marked}`;
  });
}

// runsBackwards lists places where the letters of word, said in the results, do
// not stand from left to right.
function runsBackwards(word) {
  const backwards = [];
  let n = 0;
  for (const block of document.querySelectorAll('.hit h2, .snippet')) {
    const from = block.textContent.indexOf(word);
    if (from < 0) continue;
    n++;
    const letters = [];
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (let i = 0; i < node.length; i++) {
        const r = document.createRange();
        r.setStart(node, i);
        r.setEnd(node, i + 1);
        letters.push(r.getBoundingClientRect());
      }
    }
    const xs = letters.slice(from, from + word.length);
    if (xs.some((r, i) => i > 0 && r.top === xs[i - 1].top && r.left < xs[i - 1].left - 0.5)) backwards.push(block.textContent);
  }
  return { n, backwards };
}
