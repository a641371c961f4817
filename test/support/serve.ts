import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from 'selfsigned';

export interface ReplicaServer {
  /** On 127.0.0.1; the browser is told that this is `web.whatsapp.com`. */
  readonly port: number;
  /** Address of the page with these parameters (see `readConfig` of the replica). */
  url(parameters?: Readonly<Record<string, string | number>>): string;
  close(): Promise<void>;
}

const ORIGIN = 'https://web.whatsapp.com';
const replica = (file: string) => fileURLToPath(new URL(`../replica/${file}`, import.meta.url));

/** How the replica's script is made. One condition, so that the editor comes in one of its variants only. */
export const REPLICA_BUILD = {
  entryPoints: [replica('main.ts')],
  bundle: true,
  format: 'iife' as const,
  minify: true,
  target: 'es2022',
  conditions: ['production'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Serves the replica over HTTPS with a certificate made on the spot. */
export async function serveReplica(): Promise<ReplicaServer> {
  const script = await bundle();
  const style = await readFile(replica('page.css'), 'utf8');
  const certificate = await generate([{ name: 'commonName', value: 'web.whatsapp.com' }], { keySize: 2048 });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const answer = file(new URL(request.url ?? '/', ORIGIN).pathname, nonce);
    response.writeHead(answer === null ? 404 : 200, {
      'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': policy(nonce),
      'cache-control': 'no-store',
    });
    response.end(answer?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url(parameters = {}) {
      const query = new URLSearchParams(
        Object.entries(parameters).map(([name, value]) => [name, `${value}`]),
      );
      return `${ORIGIN}/?${query}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function file(path: string, nonce: string): { readonly type: string; readonly body: string } | null {
    if (path === '/') return { type: 'text/html', body: page(nonce) };
    if (path === '/replica.js') return { type: 'text/javascript', body: script };
    if (path === '/replica.css') return { type: 'text/css', body: style };
    return null;
  }
}

/** The replica's script, with everything it imports. */
async function bundle(): Promise<string> {
  const built = await build({ ...REPLICA_BUILD, write: false });
  return built.outputFiles[0]?.text ?? '';
}

/** As strict as a site of this kind: scripts by nonce only, nothing from elsewhere. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function page(nonce: string): string {
  return `<!doctype html>
<html id="whatsapp-web" lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>Replica of a chat</title>
<link rel="stylesheet" href="/replica.css">
<link rel="icon" href="data:,">
</head>
<body class=""><script nonce="${nonce}" src="/replica.js"></script></body>
</html>`;
}
