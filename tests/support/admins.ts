import { callerOf, type Caller } from './caller';

const PASSWORD = 'Correct-horse-7';

interface Registered {
  token: string;
}

/** A server's first administrator, who may do anything. */
export async function registerAdmin(url: string): Promise<Caller> {
  const person = { firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com' };
  const call = callerOf(`${url}/admin`);
  const body = { ...person, password: PASSWORD };
  const { data } = await call<Registered>('POST', '/register-admin', body);
  return callerOf(url, data.token);
}

/** Another person of the admin panel, whose role has these permissions and no others. */
export async function addAdmin(
  admin: Caller,
  url: string,
  { name, permissions }: { name: string; permissions: string[] },
): Promise<Caller> {
  const role = await admin<{ id: number }>('POST', '/admin/roles', { name, description: name });
  const list = permissions.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await admin('PUT', `/admin/roles/${role.data.id}/permissions`, { permissions: list });
  const email = `${name}@example.com`;
  const person = { firstname: name, lastname: 'Doe', email, roles: [role.data.id] };
  const user = await admin<{ id: number }>('POST', '/admin/users', person);
  const login = { email, password: PASSWORD };
  await admin('PUT', `/admin/users/${user.data.id}`, { isActive: true, password: PASSWORD });
  const { data } = await callerOf(url)<Registered>('POST', '/admin/login', login);
  return callerOf(url, data.token);
}

/** An API token's key. */
export async function addToken(
  admin: Caller,
  token: { name: string; type: 'full-access' | 'read-only' | 'custom'; permissions?: string[] },
): Promise<string> {
  const body = { description: '', lifespan: null, permissions: null, ...token };
  const { data } = await admin<{ accessKey: string }>('POST', '/admin/api-tokens', body);
  return data.accessKey;
}
