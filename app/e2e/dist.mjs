import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** dist is the built site under test: DIST, or dist/ of the project. */
export const dist = resolve(process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));
if (!existsSync(`${dist}/index.html`)) throw new Error(`no site in ${dist}: run ./build.sh, or set DIST`);
