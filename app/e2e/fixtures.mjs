// Other sites to test against, made by the build from other documents.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { documents } from './hostile.mjs';

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

/** elsewhere is the folder of their host that the sites below are told they will stand in. */
export const elsewhere = '/x/y/';
const other = ['-title', otherTitle, '-base', `http://127.0.0.1${elsewhere}`, '-apart'];

/** otherSite is another version of the site; it has what a large corpus has, its index in a file. A run builds it once, see run.mjs. */
export async function otherSite() { return process.env.OTHER_SITE ?? built(...other); }

/** hostileSite is one of documents that attack. */
export async function hostileSite() {
  if (process.env.HOSTILE_SITE) return process.env.HOSTILE_SITE;
  const seeds = await written(documents());
  try {
    return await built('-seeds', seeds, ...other);
  } finally {
    await removed(seeds);
  }
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

/** removed forgets what the functions above returned, but not what a run shares. */
export async function removed(...folders) {
  for (const f of folders.filter((f) => f && ![process.env.OTHER_SITE, process.env.HOSTILE_SITE].includes(f))) {
    await rm(f.endsWith('/dist') ? dirname(f) : f, { recursive: true, force: true });
  }
}
