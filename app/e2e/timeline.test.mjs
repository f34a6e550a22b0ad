import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, results, search, settled, visit } from './site.mjs';

// edges are the places of both ends, of so many bars, and what is said of them.
const edges = (s) => {
  const [from, to] = [s.fromEdge, s.toEdge].map((e) => document.querySelector(e));
  return {
    from: Number(from.value), to: Number(to.value), bars: Number(to.max), said: document.querySelector(s.range).textContent,
    texts: [from, to].map((e) => e.getAttribute('aria-valuetext')),
  };
};
const address = () => Object.fromEntries(new URLSearchParams(location.search));
const narrowed = (page, name) => page.waitFor((n) => new URLSearchParams(location.search).get(n), name);

suite('timeline', (check) => {
  check('its ends are moved by keys, Home and End too, and stay where they are', async ({ page, host }) => {
    await visit(page, host.url());
    await search(page, 'العراق');
    const before = await page.eval(edges, at);
    assert.deepEqual([before.from, before.to], [0, before.bars]);
    assert.ok(before.bars > 12, 'the seeds are from more than a year');
    assert.equal(before.said, 'كل الأيام');

    await page.eval((s) => document.querySelector(s).focus(), at.fromEdge);
    await page.press('ArrowUp');
    await narrowed(page, 'from');
    await page.press('ArrowUp');
    await page.waitFor((s) => document.querySelector(s).value === '2' && document.querySelector(s) === document.activeElement, at.fromEdge);
    await page.waitFor(() => location.search.includes('from=2023-10-01'));
    await page.waitFor((s) => document.querySelector(s).value === '1 أكتوبر 2023', at.fromDay); // as soon as what was found is drawn
    const moved = await page.eval(edges, at);
    assert.deepEqual([moved.from, moved.to], [2, before.bars]);
    assert.match(moved.said, /أكتوبر 2023/);
    assert.match(moved.texts[0], /أكتوبر 2023/);

    await page.press('End');
    await page.waitFor((s, n) => document.querySelector(s).value === String(n - 1), at.fromEdge, before.bars);
    await page.press('Home');
    await page.waitFor(() => !location.search.includes('from='));
    await page.eval((s) => document.querySelector(s).focus(), at.toEdge);
    await page.press('Home');
    await narrowed(page, 'to');
    await page.waitFor((s) => document.querySelector(s).value === '1', at.toEdge);
    await page.has('.chips li');
    const found = await results(page, 'العراق');
    await page.reload();
    await page.waitFor((s) => document.querySelector(s)?.value === '1', at.toEdge);
    assert.equal((await results(page, 'العراق')).count, found.count);
    await page.back(); // the steps of one end are one step back
    await page.waitFor(() => !location.search.includes('to='));
    await page.waitFor((s) => { const e = document.querySelector(s); return e?.value === e?.max; }, at.toEdge);
  });

  check('a stroke over the bars chooses those days, a tap one bar and then all again', async ({ page, host }) => {
    await visit(page, host.url());
    await search(page, 'العراق');
    const place = (part) => page.waitFor((s, p) => {
      const chart = document.querySelector(s);
      chart.scrollIntoView({ block: 'center' });
      const r = chart.getBoundingClientRect();
      return { x: r.right - r.width * p, y: r.y + r.height / 2 }; // from right to left
    }, at.chart, part);
    const { bars } = await page.eval(edges, at);
    await page.stroke(await place(2.5 / bars), await place(5.5 / bars));
    await narrowed(page, 'to');
    await page.waitFor((s) => document.querySelector(s).value === '6', at.toEdge);
    assert.deepEqual(await page.eval(address), { q: 'العراق', from: '2023-10-01', to: '2024-01-31' });
    await settled(page);
    await page.tap(await place(0.5 / bars));
    await page.waitFor(() => location.search.includes('to=2023-08-31'));
    assert.deepEqual(await page.eval(address), { q: 'العراق', from: '2023-08-01', to: '2023-08-31' });
    await page.has('.chips li');
    await settled(page);
    await page.tap(await place(0.5 / bars));
    await page.waitFor(() => !/from=|to=/.test(location.search));
  });

  check('the home page has it too, and a tap on a bar leads to what is there', async ({ page, host }) => {
    await page.viewport(390, 844);
    await visit(page, host.url());
    const { bars } = await page.eval(edges, at);
    const r = await page.waitFor((s) => {
      const chart = document.querySelector(s);
      chart.scrollIntoView({ block: 'center' });
      const { right, width, y, height } = chart.getBoundingClientRect();
      return { right, width, y, height };
    }, at.chart);
    await page.tap({ x: r.right - 0.5 * r.width / bars, y: r.y + r.height / 2 });
    await page.waitFor(() => location.search.includes('from=2023-08-01'));
    await page.has(at.hit);
    await page.back();
    await page.has('.lead-in');
  });

  check('days are typed as readers write them', async ({ page, host }) => {
    await visit(page, host.url());
    await search(page, 'العراق');
    await page.fill(at.fromDay, 'أمس');
    await page.press('Enter');
    await page.waitFor((s) => document.querySelector(s).getAttribute('aria-invalid') === 'true', at.fromDay);
    await page.has(at.dayHint, 'لم يُفهم');
    assert.equal((await page.eval(address)).from, undefined);
    await page.fill(at.fromDay, 'كانون الأول ٢٠٢٤');
    await page.fill(at.toDay, '9/8/2025');
    await page.press('Enter');
    await page.waitFor(() => location.search.includes('from=2024-12-01') && location.search.includes('to=2025-08-09'));
    await results(page, 'العراق');
    await page.waitFor((s) => document.querySelector(s).value === '1 ديسمبر 2024', at.fromDay);
    assert.equal(await page.eval((s) => document.querySelector(s).hasAttribute('aria-invalid'), at.fromDay), false);
  });

  check('on a phone sources and days are a sheet that stays while one chooses', async ({ page, host }) => {
    await page.viewport(390, 844);
    await visit(page, host.url());
    await search(page, 'العراق');
    await page.click(at.filters);
    await page.has('dialog[open] .sources');
    await page.waitFor((s) => { const e = document.querySelector(s); return e.value === e.max; }, at.toEdge);
    await page.click(`dialog ${at.sources}`);
    await page.has(`dialog[open] ${at.sources}[aria-current]`);
    await page.click('.leave button');
    await page.waitFor(() => !document.querySelector('dialog'));
    await page.has('.chips li');
  });
});
