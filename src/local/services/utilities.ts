import { Charset } from './enums';
import { formatDate } from './format-date';
import type { Run } from './run';
import { type ClassOf, Exception, expose, type Signatures } from './strict';
import { fromBase64, fromUtf8, toBase64, utf8 } from './utf8';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;

/** Google's bytes go from -128 to 127. */
const signed = (bytes: readonly number[]) => bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
const bytesOf = (data: string | number[]) => (typeof data === 'string' ? utf8(data) : Array.from(data));

class LocalBlob implements Partial<Blob> {
  constructor(
    private readonly bytes: readonly number[],
    private readonly type: string | null,
    private readonly name: string | null,
  ) {}
  getBytes() {
    return signed(this.bytes);
  }
  getDataAsString() {
    return fromUtf8(this.bytes);
  }
  getContentType() {
    return this.type;
  }
  getName() {
    return this.name;
  }
}
const blobMembers: Signatures<LocalBlob, Blob> = { getBytes: '', getDataAsString: '', getContentType: '', getName: '' };
const blobClass: ClassOf = { path: 'Blob', members: blobMembers };

class LocalUtilities implements Partial<Utilities> {
  readonly Charset = Charset;
  constructor(private readonly run: Run) {}
  formatDate(date: GoogleAppsScript.Base.Date, zone: string, format: string) {
    const instant = date.getTime();
    if (Number.isNaN(instant)) throw new Exception('Invalid argument: date. Should be of type: Date');
    return formatDate(instant, zone, format);
  }
  /** Nobody waits here; the milliseconds are counted. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000)
      throw new Exception('Sleep must be between 0 and 300000 milliseconds.');
    this.run.slept += milliseconds;
  }
  getUuid() {
    const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16));
    digits[12] = 4;
    digits[16] = 8 + (digits[16] % 4);
    const hex = digits.map((digit) => digit.toString(16)).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
  base64Encode(data: string | number[]) {
    return toBase64(bytesOf(data));
  }
  base64EncodeWebSafe(data: string | number[]) {
    return toBase64(bytesOf(data)).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string) {
    const bytes = fromBase64(text);
    if (!bytes) throw new Exception('Could not decode string.');
    return signed(bytes);
  }
  base64DecodeWebSafe(text: string) {
    return this.base64Decode(text);
  }
  newBlob(data: string | number[], type: string | null = null, name: string | null = null): Blob {
    return expose(this.run, blobClass, new LocalBlob(bytesOf(data), type, name));
  }
}
const members: Signatures<LocalUtilities, Utilities> = {
  Charset: '=',
  formatDate: 'date text text',
  sleep: 'number',
  getUuid: '',
  base64Encode: 'text | list | text Charset',
  base64EncodeWebSafe: 'text | list | text Charset',
  base64Decode: 'text | text Charset',
  base64DecodeWebSafe: 'text | text Charset',
  newBlob: 'text | list | text text | list text | text text text | list text text',
};
const utilitiesClass: ClassOf = { path: 'Utilities', members };

export function exposeUtilities(run: Run): Utilities {
  return expose(run, utilitiesClass, new LocalUtilities(run));
}
