// The specs that need a second site: they share one, since a build takes its time.
import { after, before } from 'node:test';
import { apart } from './apart.spec.mjs';
import { built, otherTitle, removed, written } from './fixtures.mjs';
import { documents } from './hostile.mjs';
import { hostile } from './hostile.spec.mjs';
import { storage } from './storage.spec.mjs';
import { unknown } from './unknown.spec.mjs';
import { update } from './update.spec.mjs';

const prefix = '/x/y/';
let seeds, site;
before(async () => {
  seeds = await written(documents());
  site = await built('-seeds', seeds, '-title', otherTitle, '-base', `http://127.0.0.1${prefix}`, '-apart');
});
after(() => removed(seeds, site));

apart(() => site);
hostile(() => site);
update(() => site);
storage(() => site);
unknown(() => site, prefix);
