import type { en } from '../en/index';
import type { Shape } from '../shape';
import { answers } from './answers';
import { codes } from './codes';
import { functions } from './functions';
import { menu } from './menu';
import { problems } from './problems';
import { reasons } from './reasons';
import { tabs } from './tabs/index';

export const fr: Shape<typeof en> = { answers, codes, menu, problems, tabs, functions, reasons };
