/** What a server answered. */
export interface Answer<Data = unknown> {
  status: number;
  data: Data;
  meta: Record<string, unknown>;
  error: { name: string; message: string } | null;
  text: string;
  headers: Headers;
}

export interface Caller {
  <Data = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object | FormData,
  ): Promise<Answer<Data>>;
}

interface Body {
  data?: unknown;
  meta?: Record<string, unknown>;
  error?: Answer['error'];
}

const parsed = (text: string): Body => {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
};

/** Calls a server's routes below an address, with a token or without one. */
export const callerOf =
  (base: string, token?: string): Caller =>
  async (method, path, body) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { data, meta = {}, error = null } = parsed(text);
    const { status, headers } = response;
    return { status, data: data as never, meta, error, text, headers };
  };

/** A form with files, by their paths. */
export function formOf(files: Record<string, string | Buffer>, withPaths = true): FormData {
  const form = new FormData();
  for (const [path, data] of Object.entries(files)) {
    form.append('files', new Blob([data]), withPaths ? path : path.split('/').at(-1));
  }
  if (withPaths) form.append('paths', JSON.stringify(Object.keys(files)));
  return form;
}

/** Asks again until the answer is as wanted. */
export async function until<Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  { seconds = 60 } = {},
): Promise<Value> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > deadline) throw new Error(`It never came: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
