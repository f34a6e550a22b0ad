// Every spec on every engine: a process for each engine, side by side, over
// sites that are built once. ENGINES names the engines, see browsers.mjs.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { engines } from './browsers.mjs';
import { hostileSite, otherSite, removed } from './fixtures.mjs';

const made = { OTHER_SITE: await otherSite(), HOSTILE_SITE: await hostileSite() };
try {
  const codes = await Promise.all(engines.map(lane));
  process.exitCode = codes.every((c) => c === 0) ? 0 : 1;
} finally {
  await removed(...Object.values(made));
}

// lane runs the specs on one engine, and says before each line which.
async function lane(engine) {
  const start = Date.now();
  const say = (line) => console.log(`${engine.padEnd(8)} ${line}`);
  const child = spawn(process.execPath, ['--test-reporter=spec', '--test-force-exit', new URL('lane.mjs', import.meta.url).pathname], {
    env: { ...process.env, ...made, ENGINES: engine }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  createInterface({ input: child.stdout }).on('line', say);
  const [code] = await new Promise((done) => child.once('close', (...result) => done(result)));
  say(`${code === 0 ? 'green' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
  return code;
}
