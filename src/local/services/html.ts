import type { Run } from './run';
import { type ClassOf, Exception, expose, type Signatures } from './strict';

type Service = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;

/** A page as it is; templates with `<? ?>` are not served here, and we ship none. */
export class LocalHtmlOutput implements Partial<Output> {
  private title = '';
  private width = 300;
  private height = 150;
  constructor(private content: string) {}
  getContent() {
    return this.content;
  }
  setContent(content: string) {
    this.content = content;
    return this as unknown as Output;
  }
  getTitle() {
    return this.title;
  }
  setTitle(title: string) {
    this.title = title;
    return this as unknown as Output;
  }
  getWidth() {
    return this.width;
  }
  setWidth(width: number) {
    this.width = width;
    return this as unknown as Output;
  }
  getHeight() {
    return this.height;
  }
  setHeight(height: number) {
    this.height = height;
    return this as unknown as Output;
  }
}
const outputMembers: Signatures<LocalHtmlOutput, Output> = {
  getContent: '',
  setContent: 'text',
  getTitle: '',
  setTitle: 'text',
  getWidth: '',
  setWidth: 'number',
  getHeight: '',
  setHeight: 'number',
};
const outputClass: ClassOf = { path: 'HtmlService.HtmlOutput', members: outputMembers };

class LocalHtmlService implements Partial<Service> {
  constructor(private readonly run: Run) {}
  createHtmlOutput(html: string | GoogleAppsScript.Base.BlobSource = ''): Output {
    return expose(this.run, outputClass, new LocalHtmlOutput(html as string));
  }
  createHtmlOutputFromFile(name: string): Output {
    const html = this.run.files(name);
    if (html === undefined) throw new Exception(`No HTML file named ${name} was found.`);
    return expose(this.run, outputClass, new LocalHtmlOutput(html));
  }
}
const serviceMembers = { createHtmlOutput: '| text', createHtmlOutputFromFile: 'text' };

export function exposeHtmlService(run: Run): Service {
  return expose(run, { path: 'HtmlService', members: serviceMembers }, new LocalHtmlService(run));
}
