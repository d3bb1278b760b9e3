// Once is once, and a limit is a limit, over two server processes on one database: fifty uses of each one-time thing
// at the same moment, half of them at either process, and exactly one wins.
// Usage: node tools/races.mjs sqlite|postgres PROFILE   (postgres: DATABASE_URL is set)

import { cleanUp, open, profile } from './races/portal.mjs';
import { bank } from './races/bank.mjs';
import { member } from './races/member.mjs';
import { numbers } from './races/numbers.mjs';

await open();
await ({ hwk: member, helen: bank }[profile] ?? numbers)();
cleanUp();
process.exit(0);
