// Other sites to test against, made by the build from other documents.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;

/** otherTitle is what the second site is called. */
export const otherTitle = 'مدوّنة أخرى';

/** built runs ./build.sh with more flags and returns the folder it wrote. */
export async function built(...flags) {
  const folder = await mkdtemp(join(tmpdir(), 'mudawwana-'));
  const out = join(folder, 'dist');
  await run(join(root, 'build.sh'), ['-fast', '-out', out, ...flags], { maxBuffer: 1 << 26 });
  return out;
}

/** written makes a folder of documents: path → text. */
export async function written(documents) {
  const folder = await mkdtemp(join(tmpdir(), 'mudawwana-seeds-'));
  for (const [path, text] of Object.entries(documents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** copied is a copy of a built site to be damaged. */
export async function copied(site) {
  const folder = await mkdtemp(join(tmpdir(), 'mudawwana-'));
  const out = join(folder, 'dist');
  await cp(site, out, { recursive: true });
  return out;
}

/** removed forgets what the functions above returned. */
export async function removed(...folders) {
  for (const f of folders.filter(Boolean)) {
    await rm(f.endsWith('/dist') ? dirname(f) : f, { recursive: true, force: true });
  }
}
