// node typing.mjs [QUERY] types a query into the site of DIST on Chromium, with
// the processor slowed, and prints the tasks of 50 ms and more, letter by letter.
// SLOW is by how much (4), PAUSE the ms between two letters (150).
import { launch } from './browsers.mjs';
import { Host } from './server.mjs';
import { at, results, visit } from './site.mjs';
import { dist } from './dist.mjs';

const query = process.argv[2] ?? 'التحالف الدولي';
const slow = Number(process.env.SLOW ?? 4);
const pause = Number(process.env.PAUSE ?? 150);

const host = await new Host(dist).start();
const browser = await launch('chromium');
const page = await browser.newPage();
const cdp = await page.own.createCDPSession();
await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
await page.own.evaluateOnNewDocument(() => {
  window.e2eTasks = [];
  new PerformanceObserver((list) => {
    for (const t of list.getEntries()) window.e2eTasks.push({ start: t.startTime, ms: Math.round(t.duration) });
  }).observe({ type: 'longtask', buffered: true });
});
await visit(page, host.url());
const quiet = () => page.waitFor(() => new Promise((done) => {
  const before = window.e2eTasks.length;
  setTimeout(() => done(before === window.e2eTasks.length), 3000);
}));
await quiet();
console.log('start  ', await page.eval(() => window.e2eTasks.splice(0).map((t) => t.ms).join(' ')));
await page.eval((s) => {
  const q = document.querySelector(s);
  q.focus();
  window.e2eLetters = [];
  q.addEventListener('input', () => window.e2eLetters.push({ text: q.value, at: performance.now() }));
}, at.field);
for (const letter of query) {
  await page.type(letter);
  await new Promise((done) => setTimeout(done, pause));
}
await results(page, query);
await quiet();
const { tasks, letters, end } = await page.eval(() => ({ tasks: window.e2eTasks, letters: window.e2eLetters, end: performance.now() }));
letters.forEach((l, i) => {
  const until = letters[i + 1]?.at ?? end;
  const during = tasks.filter((t) => t.start >= l.at - 5 && t.start < until - 5);
  console.log(l.text.padEnd(16), during.map((t) => t.ms).join(' '));
});
const ms = tasks.map((t) => t.ms);
console.log(`worst ${Math.max(0, ...ms)} ms, over 100 ms: ${ms.filter((m) => m > 100).length}, over 50 ms: ${ms.length}`);
await browser.close();
await host.stop();
