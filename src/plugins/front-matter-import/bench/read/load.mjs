import autocannon from 'autocannon';

const WARM_UP_SECONDS = 2;

/** Requests in another order for each connection: no two ask the same at the same time. */
function differently(requests) {
  let connection = 0;
  return (client) => {
    const from = (connection * 7) % requests.length;
    connection += 1;
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
}

let count = 0;

/** The same question, which the server has not heard: with a number that means nothing to it. */
const unheard = (request) => ({
  ...request,
  setupRequest: (next) => {
    count += 1;
    return { ...next, path: `${request.path}&asked=${count}` };
  },
});

const fire = (url, { requests, start }, { connections, seconds }) =>
  autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    setupClient: differently(requests),
    verifyBody: (body) => body.startsWith(start),
  });

/** Asks one question on all connections for so many seconds, after a short time that does not count. */
export async function measure({ url, cpu }, asked, { connections, seconds }) {
  const { isNew, requests } = asked;
  const question = isNew ? { ...asked, requests: requests.map(unheard) } : asked;
  await fire(url, question, { connections, seconds: Math.min(WARM_UP_SECONDS, seconds) });
  const before = cpu();
  const result = await fire(url, question, { connections, seconds });
  const spent = cpu() - before;
  const { p50, p97_5, p99 } = result.latency;
  const answers = result['2xx'];
  return {
    p50,
    p97_5,
    p99,
    // Processor time of the server for one answer: what else runs on the machine changes it least.
    cpuMs: answers === 0 || before === null ? null : spent / answers,
    requestsPerSecond: answers / result.duration,
    kilobytes: answers === 0 ? 0 : result.throughput.total / answers / 1024,
    // An answer without what was asked for is no answer.
    errors: result.errors + result.non2xx + result.mismatches,
  };
}
