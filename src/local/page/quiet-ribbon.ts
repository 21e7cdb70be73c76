import type { Injector } from '@univerjs/core';
import { IRibbonService } from '@univerjs/preset-sheets-core';
import { distinctUntilChanged } from 'rxjs';

/** What the bar of buttons shows: groups within groups, with a button each at the end. */
interface Group {
  readonly key: string;
  readonly item?: unknown;
  readonly children?: readonly Group[];
}

/**
 * The component gives out its bar of buttons anew several times for every key typed into a cell, each time the same,
 * and draws and measures all of it again: about half of what a key costs. Only a bar that differs is drawn.
 */
export function drawRibbonOnce(injector: Injector): void {
  const service = injector.get(IRibbonService);
  Object.assign(service, {
    ribbon$: service.ribbon$.pipe(distinctUntilChanged(sameGroups)),
    collapsedIds$: service.collapsedIds$.pipe(distinctUntilChanged((one, other) => one.join() === other.join())),
  });
}

/** True for the same buttons in the same order. A button is the same only if it is the very same object. */
export function sameGroups(one: readonly Group[] = [], other: readonly Group[] = []): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, item, children }, at) => {
      const group = other[at];
      return key === group.key && item === group.item && sameGroups(children, group.children);
    })
  );
}
