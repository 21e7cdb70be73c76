import type { sidebar as english } from '../en/sidebar';
import type { Shape } from '../shape';

export const sidebar: Shape<typeof english> = {};
