import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureSecrets } from '../../src/secrets';

const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

describe('ensureSecrets', () => {
  const before = { ...process.env };
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fmi-secrets-'));
    file = path.join(folder, '.env');
    for (const name of NAMES) delete process.env[name];
    Object.assign(process.env, { ENV_PATH: file, NODE_ENV: 'development' });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    process.env = { ...before };
  });

  it('makes up what is missing, once, and writes it down', () => {
    ensureSecrets();
    const written = readFileSync(file, 'utf8');
    expect(written.match(/^\w+(?==)/gm)).toEqual(NAMES);
    expect(written).toContain(`JWT_SECRET=${process.env.JWT_SECRET}\n`);
    expect(process.env.APP_KEYS?.split(',')).toHaveLength(2);
    ensureSecrets();
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('adds to a file that is there, and touches nothing in it', () => {
    writeFileSync(file, 'PORT=1');
    process.env.JWT_SECRET = 'mine';
    ensureSecrets();
    const written = readFileSync(file, 'utf8');
    expect(written).toMatch(/^PORT=1\nAPP_KEYS=/);
    expect(written).not.toMatch(/^JWT_SECRET=/m);
    expect(process.env.JWT_SECRET).toBe('mine');
  });

  it('makes up none in production, and names what is missing', () => {
    Object.assign(process.env, { NODE_ENV: 'production', APP_KEYS: 'a,b', API_TOKEN_SALT: 'c' });
    expect(ensureSecrets).toThrow(
      /Missing in the environment: ADMIN_JWT_SECRET, TRANSFER_TOKEN_SALT/,
    );
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
  });
});
