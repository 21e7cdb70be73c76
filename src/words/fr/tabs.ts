import type { tabs as english } from '../en/tabs';
import type { Shape } from '../shape';

export const tabs: Shape<typeof english> = {};
