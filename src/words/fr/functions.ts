import type { functions as english } from '../en/functions';
import type { Shape } from '../shape';

export const functions: Shape<typeof english> = {};
