import { LocalArea } from './area';
import { ProtectionType } from './enums';
import { checkAlive, checkAllowed, type Run } from './run';
import { type SheetStore, type StoredProtection, type StoreRange, touchOutline } from './store';
import { behind, type ClassOf, Exception, expose, type Signatures } from './strict';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

class LocalProtection implements Partial<Protection> {
  constructor(
    readonly run: Run,
    readonly sheet: SheetStore,
    private readonly stored: StoredProtection,
  ) {}
  canEdit() {
    const { run, stored } = this;
    return run.user.owner || stored.warningOnly || stored.editors?.includes(run.user.key) === true;
  }
  getDescription() {
    return this.stored.description;
  }
  getProtectionType() {
    return this.stored.range ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange(): Range {
    const whole = { row: 0, column: 0, rows: this.sheet.gridRows, columns: this.sheet.gridColumns };
    return this.run.handles.range(this.run, this.sheet, this.stored.range ?? whole);
  }
  getUnprotectedRanges(): Range[] {
    return (this.stored.unprotected ?? []).map((range) => this.run.handles.range(this.run, this.sheet, range));
  }
  isWarningOnly() {
    return this.stored.warningOnly;
  }
  setDescription(description: string) {
    this.allow();
    this.stored.description = description;
    return this.me;
  }
  setWarningOnly(warningOnly: boolean) {
    this.allow();
    this.stored.warningOnly = warningOnly;
    return this.me;
  }
  setUnprotectedRanges(ranges: Range[]) {
    this.allow();
    if (this.stored.range) throw new Exception('Unprotected ranges are for protected sheets only');
    this.stored.unprotected = ranges.map((range) => behind(range, LocalArea).area);
    return this.me;
  }
  remove() {
    this.allow();
    const at = this.sheet.protections.indexOf(this.stored);
    if (at >= 0) this.sheet.protections.splice(at, 1);
    touchOutline(this.sheet);
  }

  private get me(): Protection {
    touchOutline(this.sheet);
    return this as unknown as Protection;
  }
  private allow(): void {
    if (!this.canEdit()) throw new Exception('You do not have permission to perform that action.');
  }
}
const members: Signatures<LocalProtection, Protection> = {
  canEdit: '',
  getDescription: '',
  getProtectionType: '',
  getRange: '',
  getUnprotectedRanges: '',
  isWarningOnly: '',
  setDescription: 'text',
  setWarningOnly: 'flag',
  setUnprotectedRanges: 'list',
  remove: '',
};
const protectionClass: ClassOf = {
  path: 'SpreadsheetApp.Protection',
  members,
  check(protection: LocalProtection) {
    checkAlive(protection.run, protection.sheet);
  },
};

/** Protects a range, or the whole tab for `null`; whoever does it may go on editing. */
export function exposeProtection(run: Run, sheet: SheetStore, range: StoreRange | null): Protection {
  checkAllowed(run, sheet, range);
  const stored: StoredProtection = { range, warningOnly: false, description: '', editors: [run.user.key] };
  sheet.protections.push(stored);
  touchOutline(sheet);
  return expose(run, protectionClass, new LocalProtection(run, sheet, stored));
}

export function protectionsOf(run: Run, sheet: SheetStore, type: unknown): Protection[] {
  return sheet.protections
    .filter((stored) => (stored.range ? ProtectionType.RANGE : ProtectionType.SHEET) === type)
    .map((stored) => expose(run, protectionClass, new LocalProtection(run, sheet, stored)));
}
