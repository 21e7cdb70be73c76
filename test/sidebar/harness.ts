import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/local/node/browser';
import type { Answer, Request, StartAnswer } from '../../src/wizard/messages';
import * as answers from './answers';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The panel as it ships, in one page. */
export async function sidebarPage(): Promise<string> {
  const script = await bundled('sidebar/main.tsx');
  const style = await readFile(`${root}/sidebar/sidebar.css`, 'utf8');
  const page = await readFile(`${root}/sidebar/index.html`, 'utf8');
  return page
    .replace('<!--STYLE-->', () => `<style>${style}</style>`)
    .replace('<!--SCRIPT-->', () => `<script>${script.replace(/<(?=!--|\/script)/g, '\\x3C')}</script>`);
}

/** Where to keep a picture of each screen, if anywhere. */
export const pictures = process.env.SCREENSHOTS;
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

export const fakeHost = (): Promise<string> => bundled('test/sidebar/fake-host.ts');

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

export async function launch(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  // In a single process the browser dies with the first context that is closed.
  const kept = args.filter((arg) => arg !== '--single-process');
  return chromium.launch({ executablePath, args: kept, headless: true });
}

export interface Opened {
  readonly page: Page;
  /** Every request the page sent to its host so far. */
  readonly calls: () => Promise<readonly Request[]>;
  /** The next answers to a kind of request; the last one stays. */
  readonly answer: (kind: Request['kind'], ...next: readonly (Answer | null)[]) => Promise<void>;
  readonly errors: readonly string[];
  /** Requests the page sent to anywhere at all. */
  readonly network: readonly string[];
}

export interface OpenOptions {
  readonly start?: Partial<StartAnswer>;
  /** `null` keeps silent. */
  readonly answers?: Partial<Record<Request['kind'], readonly (Answer | null)[]>>;
  readonly held?: readonly Request['kind'][];
  readonly failure?: string;
  readonly height?: number;
  readonly clock?: boolean;
  /** A real server instead of the invented answers. */
  readonly server?: (request: string) => string;
}

/** Opens the panel 300 px wide, as Sheets shows it. */
export async function open(
  browser: Browser,
  files: { readonly html: string; readonly host: string },
  options: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 300, height: options.height ?? 640 },
    reducedMotion: 'reduce',
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const network: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== 'http://panel.test/') network.push(request.url());
  });
  await page.route('**', (route) =>
    route.request().url() === 'http://panel.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: files.html })
      : route.abort(),
  );
  if (options.clock) await page.clock.install();
  await page.addInitScript({ content: files.host });
  if (options.server) {
    await page.exposeFunction('serve', options.server);
    await page.addInitScript(() => {
      const serve = (window as unknown as { serve(text: string): Promise<string> }).serve;
      const runner = (done: (text: unknown) => void, failed: (error: unknown) => void) => ({
        withSuccessHandler: (handler: (text: unknown) => void) => runner(handler, failed),
        withFailureHandler: (handler: (error: unknown) => void) => runner(done, handler),
        clientele(text: string) {
          window.host.calls.push(JSON.parse(text));
          serve(text).then(done, failed);
        },
      });
      window.google = {
        script: {
          run: runner(
            () => {},
            () => {},
          ),
        },
      };
    });
  }
  await page.addInitScript(
    ({ given, held, failure }) => {
      Object.assign(window.host.answers, given);
      window.host.held.push(...held);
      window.host.failure = failure;
    },
    {
      given: {
        start: [{ ...answers.start, ...options.start }],
        ...options.answers,
      } as unknown as Record<string, Answer[]>,
      held: [...(options.held ?? [])],
      failure: options.failure ?? null,
    },
  );
  await page.goto('http://panel.test/');
  return {
    page,
    errors,
    network,
    calls: () => page.evaluate(() => window.host.calls),
    answer: (kind, ...next) =>
      page.evaluate(
        ({ kind, next }) => {
          window.host.answers[kind] = next;
        },
        { kind, next: [...next] },
      ),
  };
}

/** Names of the rules axe finds broken; empty is right. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
}
