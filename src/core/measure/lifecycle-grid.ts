import { rfmSegments, sizes, stages } from '../codes';
import type { GridCell, Person } from '../results';

/** RFM segment × size at the last purchase, cells with somebody only, best segment and largest size first. */
export function gridOf(people: readonly Person[]): GridCell[] {
  const cells: GridCell[] = [];
  for (const rfm of rfmSegments) {
    const inSegment = people.filter((person) => person.rfmSegment === rfm);
    for (const size of sizes) {
      const inCell = inSegment.filter((person) => person.stageSize === size);
      if (inCell.length === 0) continue;
      const counts = stages.map((stage) => [stage, inCell.filter((p) => p.stage === stage).length] as const);
      const turnover = inCell.reduce((sum, person) => sum + person.spent, 0);
      const mix = Object.fromEntries(counts.filter(([, count]) => count > 0));
      cells.push({ rfm, size, customers: inCell.length, turnover, stages: mix });
    }
  }
  return cells;
}
