import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface Serving {
  /** The page's files, built. */
  readonly page: string;
  /** The add-on's files, built: Code.js and Sidebar.html. */
  readonly addOn: string;
  /** The workbook to open, as `bookText` writes it. */
  readonly book: string;
  /** Makes the XLSX file of a workbook that comes back as `bookText`. */
  readonly xlsx: (book: string) => Promise<Uint8Array>;
  /** First port to try; the next ones follow while it is taken. 0 = any free one. */
  readonly port?: number;
}

const pageFiles = new Map([
  ['/', ['index.html', 'text/html']],
  ['/page.js', ['page.js', 'text/javascript']],
  ['/style.css', ['style.css', 'text/css']],
  ['/store-worker.js', ['store-worker.js', 'text/javascript']],
  ['/cell-worker.js', ['cell-worker.js', 'text/javascript']],
  ['/sidebar-bridge.js', ['sidebar-bridge.js', 'text/javascript']],
]);
const addOnFiles = new Map([
  ['/Code.js', ['Code.js', 'text/javascript']],
  ['/Sidebar.html', ['Sidebar.html', 'text/plain']], // put in a frame by the page, never opened by itself
]);

/** The page may ask this address only, and nobody may show it in a frame. The sidebar's frame inherits this. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const largestBook = 512 * 1024 * 1024;

/** Serves the local spreadsheet on 127.0.0.1, to this machine only. */
export async function serve(serving: Serving): Promise<Served> {
  let port = serving.port ?? 0;
  for (;;) {
    const server = createServer((request, response) => {
      answer(serving, server, request, response).catch((error: Error) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(error.message);
      });
    });
    const taken = await listens(server, port);
    if (!taken) {
      const { port: used } = server.address() as AddressInfo;
      return {
        address: `http://127.0.0.1:${used}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      };
    }
    if (port === 0 || port >= 65_535) throw taken;
    port += 1;
  }
}

/** Resolves with null once it listens, or with the error when the port is taken. */
function listens(server: Server, port: number): Promise<Error | null> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(error) : failed(error)));
    server.listen(port, '127.0.0.1', () => done(null));
  });
}

async function answer(
  serving: Serving,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { port } = server.address() as AddressInfo;
  // A page elsewhere could have its name point here: only our own names are answered.
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  if (!names.includes(host) || (origin !== undefined && !names.some((name) => origin === `http://${name}`))) {
    response.writeHead(403).end();
    return;
  }
  const path = new URL(request.url ?? '/', `http://${host}`).pathname;
  const send = (type: string, body: string | Uint8Array) => {
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  if (request.method === 'POST' && path === '/xlsx') {
    const bytes = await serving.xlsx(await bodyOf(request));
    send('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
    return;
  }
  const fromPage = pageFiles.get(path);
  const fromAddOn = addOnFiles.get(path);
  if (request.method !== 'GET') response.writeHead(405).end();
  else if (fromPage) send(fromPage[1], await readFile(join(serving.page, fromPage[0])));
  else if (fromAddOn) send(fromAddOn[1], await readFile(join(serving.addOn, fromAddOn[0])));
  else if (path === '/book') send('application/json', serving.book);
  else response.writeHead(404).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBook) throw new Error('The workbook is too large to be written.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
