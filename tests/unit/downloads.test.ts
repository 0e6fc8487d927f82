import { existsSync, readFileSync } from 'node:fs';
import {
  createDownloads,
  type Download,
  type Downloads,
} from '../../src/plugins/front-matter-import/server/src/pictures/downloads';
import { PIXEL, type PictureServer, startPictureServer, status } from '../support/picture-server';

const MEBIBYTE = 1024 * 1024;

describe('downloads', () => {
  let server: PictureServer;
  let downloads: Downloads;
  const stop = new AbortController();

  beforeAll(async () => {
    server = await startPictureServer();
    downloads = createDownloads({
      allowAddresses: ['127.0.0.1'],
      pauses: [1, 1],
      signal: stop.signal,
    });
  });

  afterAll(async () => {
    await downloads.close();
    await server.stop();
  });

  const take = (path: string) => downloads.take(`${server.address}${path}`);
  const failureOf = (download: Download) => {
    if (!('failure' in download)) throw new Error('it came');
    const { message, mayPass } = download.failure;
    return { message, mayPass };
  };
  const timesAsked = (path: string) => server.asked.filter((each) => each === path).length;

  it('write a picture to a file, once for all who ask, until it is discarded', async () => {
    server.answers.set('/a.png?x=1&y=2', PIXEL);
    const address = `${server.address}/a.png?x=1&y=2`;
    downloads.begin([address, address]);
    const [one, other] = await Promise.all([downloads.take(address), downloads.take(address)]);
    expect(one).toEqual(other);
    const { file } = one as { file: string };
    expect(readFileSync(file).equals(PIXEL)).toBe(true);
    expect(timesAsked('/a.png?x=1&y=2')).toBe(1);
    await downloads.discard(address);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    [404, 1, false],
    [410, 1, false],
    [429, 3, true],
    [503, 3, true],
  ])('ask for what is answered with %i %i times', async (code, times, mayPass) => {
    server.answers.set(`/${code}`, status(code));
    const failure = failureOf(await take(`/${code}`));
    expect(failure).toEqual({ message: `its server answered with ${code}`, mayPass });
    expect(timesAsked(`/${code}`)).toBe(times);
    // It is not asked for again in the same import.
    expect(failureOf(await take(`/${code}`))).toEqual(failure);
    expect(timesAsked(`/${code}`)).toBe(times);
  });

  it('keep no connection for an answer that is no picture', async () => {
    const many = await startPictureServer();
    const paths = Array.from({ length: 40 }, (_, index) => `/${index}`);
    const long = Buffer.alloc(MEBIBYTE);
    for (const path of paths) {
      many.answers.set(path, (response) => response.writeHead(404).end(long));
    }
    const addresses = paths.map((path) => `${many.address}${path}`);
    downloads.begin(addresses);
    for (const address of addresses) await downloads.take(address);
    expect(await many.connections()).toBeLessThan(10);
    await many.stop();
  });

  it('bring what comes at another attempt', async () => {
    let asked = 0;
    server.answers.set('/late', (response) => {
      asked += 1;
      if (asked === 1) response.writeHead(500).end();
      else if (asked === 2) response.destroy();
      else response.end(PIXEL);
    });
    expect(await take('/late')).toHaveProperty('file');
  });

  it('refuse what is larger than a picture is, however long the answer says that it is', async () => {
    server.answers.set('/large', (response) => {
      response.writeHead(200);
      for (let sent = 0; sent < 51; sent += 1) response.write(Buffer.alloc(MEBIBYTE));
      response.end();
    });
    const failure = { message: 'it is larger than 50 MB', mayPass: false };
    expect(failureOf(await take('/large'))).toEqual(failure);
  });

  it('reach no private address that is not allowed, also not where they are sent', async () => {
    const failure = { message: 'its address leads into a private network', mayPass: false };
    const { port } = new URL(server.address);
    for (const host of ['127.0.0.2', '[::1]', '10.0.0.1', '169.254.169.254', '0.0.0.0']) {
      expect(failureOf(await downloads.take(`http://${host}:${port}/a`))).toEqual(failure);
    }
    server.answers.set('/sent', status(302, { location: `http://127.0.0.2:${port}/a` }));
    expect(failureOf(await take('/sent'))).toEqual(failure);
    const strict = createDownloads({ allowAddresses: [] });
    expect(failureOf(await strict.take(`${server.address}/a`))).toEqual(failure);
    expect(failureOf(await strict.take(`http://localhost:${port}/a`))).toEqual(failure);
    await strict.close();
  });

  it.each([
    ['http://', 'its address is none'],
    ['http://[1/a.png', 'its address is none'],
    ['http://none.invalid/a.png', 'its server does not exist'],
  ])('know that nothing comes from %s', async (address, message) => {
    expect(failureOf(await downloads.take(address))).toEqual({ message, mayPass: false });
  });

  it('go round in no circle, and nowhere but to the web', async () => {
    server.answers.set('/circle', status(302, { location: '/circle' }));
    server.answers.set('/file', status(302, { location: 'file:///etc/passwd' }));
    expect(failureOf(await take('/circle'))).toMatchObject({ mayPass: false });
    expect(failureOf(await take('/file'))).toMatchObject({ mayPass: false });
  });

  it('leave a server alone that failed three times in a row', async () => {
    const down = await startPictureServer();
    const paths = ['/1', '/2', '/3', '/4', '/5', '/6'];
    for (const path of paths) down.answers.set(path, (response) => response.destroy());
    const mine = createDownloads({ allowAddresses: ['127.0.0.0/8'], pauses: [1] });
    const failures = [];
    for (const path of paths) failures.push(failureOf(await mine.take(`${down.address}${path}`)));
    expect(failures[0]).toEqual({ message: 'the connection failed (`ECONNRESET`)', mayPass: true });
    const left = 'its server failed so often that it was not asked again';
    expect(failures.slice(3)).toEqual(Array(3).fill({ message: left, mayPass: true }));
    expect(down.asked).toEqual(['/1', '/1', '/2', '/2', '/3', '/3']);
    await mine.close();
    await down.stop();
  });

  it('are given up when the import is stopped', async () => {
    server.answers.set('/never', () => undefined);
    const waiting = take('/never');
    setTimeout(() => stop.abort(), 100);
    const failure = { message: 'the import was stopped', mayPass: true };
    expect(failureOf(await waiting)).toEqual(failure);
    expect(failureOf(await take('/another'))).toEqual(failure);
    expect(server.asked).not.toContain('/another');
  });
});
