// Servers that people really put files on, over dist/ at the sub-path /x/y/.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { dist } from './dist.mjs';
import { answering, freePort } from './ports.mjs';

const prefix = '/x/y/';

/** outward is an address of this machine that browsers do not call local, if it has one. */
export const outward = Object.values(networkInterfaces()).flat().find((i) => i.family === 'IPv4' && !i.internal)?.address;

/** servers are the kinds: program, for nginx what its configuration says of compression, and whether it is like one before it in all but that. */
export const servers = {
  'nginx without compression': { program: 'nginx', packing: 'gzip off;' },
  'nginx that compresses': { program: 'nginx', packing: 'gzip on; gzip_types text/css application/javascript application/wasm;', alike: true },
  'nginx with the .gz beside each file': { program: 'nginx', packing: 'gzip_static on;', alike: true },
  "Python's http.server": { program: 'python3' },
};

/** lacking says why a kind cannot be tried on this machine, or nothing. */
export function lacking({ program }) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return false;
  } catch {
    return `${program} is not installed`;
  }
}

/** serve starts a server and returns {url(path), stop()}. */
export async function serve({ program, packing }) {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const port = await freePort();
  const args = program === 'nginx' ? await nginx(folder, port, packing) : await python(folder, port);
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
  const url = (path = '') => `http://127.0.0.1:${port}${prefix}${path}`;
  await answering(url());
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

async function nginx(folder, port, packing) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join(' ');
  await writeFile(join(folder, 'nginx.conf'), `${userInfo().uid === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/errors;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${temporary}
      server {
        listen 127.0.0.1:${port};
        location ${prefix} { alias ${dist}/; error_page 404 ${prefix}404.html; include ${dist}/_nginx.conf; ${packing} }
      }
    }`);
  return ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')];
}

async function python(folder, port) {
  await mkdir(join(folder, 'x'));
  await symlink(dist, join(folder, 'x', 'y'));
  return ['-m', 'http.server', String(port), '--bind', '127.0.0.1'];
}
