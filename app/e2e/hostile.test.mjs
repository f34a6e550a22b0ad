import { after } from 'node:test';
import { hostileSite, removed } from './fixtures.mjs';
import { hostile } from './hostile.spec.mjs';

const site = await hostileSite();
after(() => removed(site));

hostile(() => site);
