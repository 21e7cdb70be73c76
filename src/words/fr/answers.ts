import type { answers as english } from '../en/answers';
import type { Shape } from '../shape';

export const answers: Shape<typeof english> = {
  attribution: { untouched: 'Sans point de contact' },
  gain: {
    promoted: 'Moyens devenus gros',
    'newly-won': 'Nouveaux clients gagnés',
    points: 'Plus sur tous les clients',
  },
};
