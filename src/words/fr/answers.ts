import type { answers as english } from '../en/answers';
import type { Shape } from '../shape';

export const answers: Shape<typeof english> = {
  attribution: { untouched: 'Sans point de contact' },
};
