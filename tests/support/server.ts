import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/pages');
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** Headers for pages of others: they may run no script and load nothing, so that tests need no network. */
export const foreign = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:",
};

/** Serves pages to the tested browsers, on a port of its own. */
export interface PageServer {
  /** Address of a page of `tests/fixtures/pages`, by its name without `.html`. */
  fixture(name: string): string;
  /** Address of a page of the corpus: `seed`, or a name from `corpusPages`. */
  corpus(name: string): string;
  /** Address of a page made on the spot. The same path can be given another text later. With `location` in its headers it leads there. */
  page(path: string, html: string | Buffer, headers?: Readonly<Record<string, string>>): string;
  /** The same address under another host name (`localhost`, unless one is named), which is another site to the browser. */
  elsewhere(url: string, host?: string): string;
  /** Whether it is served on [::1] as well: not every machine has that. */
  readonly hasIpv6: boolean;
  /** How often an address was asked for. */
  asked(url: string): number;
  close(): Promise<void>;
}

/** Names of the pages that lie beside the repository, in order; none where they are absent. */
export function corpusPages(): string[] {
  const pages = join(CORPUS, 'pages');
  return existsSync(pages) ? readdirSync(pages).sort() : [];
}

/** Whether the seed article lies beside the repository. */
export function hasSeed(): boolean {
  return existsSync(join(CORPUS, 'seed/source.html'));
}

/** Starts a server on 127.0.0.1. */
export async function servePages(): Promise<PageServer> {
  const made = new Map<
    string,
    { html: string | Buffer; headers: Readonly<Record<string, string>> }
  >();
  const counts = new Map<string, number>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const found = made.get(path) ?? fromDisk(path);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead('location' in found.headers ? 302 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...found.headers,
    });
    response.end(found.html);
  };
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const second = createServer(answer);
  const hasIpv6 = await new Promise<boolean>((tell) => {
    second.once('error', () => tell(false));
    second.listen(port, '::1', () => tell(true));
  });
  return {
    fixture: (name) => `${origin}/fixtures/${name}.html`,
    corpus: (name) => `${origin}/corpus/${encodeURIComponent(name)}`,
    page: (path, html, headers = {}) => {
      made.set(`/${path}`, { html, headers });
      return `${origin}/${path}`;
    },
    elsewhere: (url, host = 'localhost') => url.replace('//127.0.0.1:', `//${host}:`),
    hasIpv6,
    asked: (url) => counts.get(decodeURIComponent(new URL(url).pathname)) ?? 0,
    close: () => Promise.all([server, second].map(ended)).then(() => {}),
  };
}

function ended(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}

function fromDisk(path: string) {
  const [, kind, name = ''] = path.split('/');
  if (name.includes('..')) return null;
  if (kind === 'fixtures') return read(join(FIXTURES, name), {});
  if (kind === 'corpus') {
    const source = name === 'seed' ? 'seed/source.html' : `pages/${name}/source.html`;
    return read(join(CORPUS, source), foreign);
  }
  return null;
}

function read(path: string, headers: Readonly<Record<string, string>>) {
  return existsSync(path) ? { html: readFileSync(path, 'utf8'), headers } : null;
}
