import { codes } from './codes';
import { functions } from './functions';
import { problems } from './problems';
import { sidebar } from './sidebar';
import { tabs } from './tabs';

export const en = { codes, problems, tabs, functions, sidebar };
