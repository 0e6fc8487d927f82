import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The secrets that Strapi needs, and how many random values each holds. */
const SECRETS = {
  APP_KEYS: 2,
  API_TOKEN_SALT: 1,
  ADMIN_JWT_SECRET: 1,
  TRANSFER_TOKEN_SALT: 1,
  ENCRYPTION_KEY: 1,
  JWT_SECRET: 1,
} as const;

const BYTES = 24;

type SecretName = keyof typeof SECRETS;

// `strapi build` reads the configuration in production mode, but starts nothing that needs a secret.
const isBuilding = (): boolean => process.argv[2] === 'build';

const isMissing = (name: SecretName): boolean => !process.env[name];

function endsWithinLine(file: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return text !== '' && !text.endsWith('\n');
}

function generate(names: SecretName[], envFile: string): void {
  let lines = endsWithinLine(envFile) ? '\n' : '';
  for (const name of names) {
    const values = Array.from({ length: SECRETS[name] }, () =>
      randomBytes(BYTES).toString('base64'),
    );
    process.env[name] = values.join(',');
    lines += `${name}=${values.join(',')}\n`;
  }
  appendFileSync(envFile, lines, { mode: 0o600 });
}

/**
 * Makes sure that every secret stands in the environment before Strapi reads its configuration.
 * Missing ones are generated once and written to `.env` (or to the file that `ENV_PATH` names),
 * so that a fresh clone simply starts.
 *
 * @throws Error in production, naming the missing variables: a secret made up there would differ
 * from one instance and one start to the next, and log everybody out.
 */
export function ensureSecrets(): void {
  const missing = (Object.keys(SECRETS) as SecretName[]).filter(isMissing);
  if (missing.length === 0 || isBuilding()) return;
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      `Missing in the environment: ${missing.join(', ')}. In production no secret is made up: ` +
        'set these variables (`openssl rand -base64 24` makes a value; APP_KEYS takes two, with a comma between).',
    );
  }
  generate(missing, resolve(process.env.ENV_PATH ?? '.env'));
}
