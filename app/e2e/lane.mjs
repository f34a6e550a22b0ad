// Every spec in one process, so that an engine is started once for all of them.
import { readdir } from 'node:fs/promises';

process.once('disconnect', () => process.exit(1)); // what started it is gone
process.channel?.unref();

const specs = (await readdir(new URL('.', import.meta.url))).filter((f) => f.endsWith('.test.mjs'));
for (const spec of specs.sort()) await import(`./${spec}`);
