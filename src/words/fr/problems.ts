import type { problems as english } from '../en/problems';
import type { Shape } from '../shape';

export const problems: Shape<typeof english> = {};
