import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from 'selfsigned';

export interface ReplicaServer {
  readonly port: number;
  close(): Promise<void>;
}

const replica = (file: string) => fileURLToPath(new URL(`../replica/${file}`, import.meta.url));

/** Serves the replica over HTTPS, so that a browser can be told that this is `https://web.whatsapp.com/`. */
export async function serveReplica(): Promise<ReplicaServer> {
  const bundle = await build({
    entryPoints: [replica('main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const style = await readFile(replica('page.css'), 'utf8');
  const certificate = await generate([{ name: 'commonName', value: 'web.whatsapp.com' }], { keySize: 2048 });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://web.whatsapp.com').pathname;
    const body =
      path === '/' ? PAGE : path === '/replica.js' ? script : path === '/replica.css' ? style : null;
    response.writeHead(body === null ? 404 : 200, {
      'content-type':
        path === '/'
          ? 'text/html; charset=utf-8'
          : path.endsWith('.css')
            ? 'text/css'
            : 'text/javascript; charset=utf-8',
      'content-security-policy':
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'",
      'cache-control': 'no-store',
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const PAGE = `<!doctype html>
<html id="whatsapp-web" lang="en">
<head><meta charset="utf-8"><title>Replica</title><link rel="stylesheet" href="/replica.css"><link rel="icon" href="data:,"></head>
<body><script src="/replica.js"></script></body>
</html>`;
