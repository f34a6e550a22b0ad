// The specs that need a second site: they share one, since a build takes its time.
import { after, before } from 'node:test';
import { apart } from './apart.spec.mjs';
import { elsewhere, otherSite, removed } from './fixtures.mjs';
import { storage } from './storage.spec.mjs';
import { unknown } from './unknown.spec.mjs';
import { update } from './update.spec.mjs';

const site = await otherSite();
after(() => removed(site));

apart(() => site);
update(() => site);
storage(() => site);
unknown(() => site, elsewhere);
