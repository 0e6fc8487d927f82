import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A picture of one pixel, as PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The same pixel as another file. */
export const pixelNumber = (number: number): Buffer =>
  Buffer.concat([PIXEL, Buffer.from(`picture ${number}`)]);

type Answer = (response: ServerResponse) => void;

/** A web site with pictures, on this machine. */
export interface PictureServer {
  /** `http://127.0.0.1:` and a port. */
  address: string;
  /** What it answers, by path with query; 404 for all else. */
  answers: Map<string, Answer | Buffer>;
  /** What it was asked for. */
  asked: string[];
  /** How many connections are open. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

export async function startPictureServer(): Promise<PictureServer> {
  const answers: PictureServer['answers'] = new Map();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers.get(url) ?? status(404);
    if (typeof answer === 'function') answer(response);
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    answers,
    asked,
    connections: () =>
      new Promise((done, fail) =>
        server.getConnections((error, count) => (error ? fail(error) : done(count))),
      ),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
