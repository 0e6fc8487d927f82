import { isIP } from 'node:net';
import type { AllowedFolder, Limits, PictureSettings, PluginSettings } from './settings';

const LIMITS: readonly (keyof Limits)[] = [
  'uploadBytes',
  'fileBytes',
  'files',
  'unpackedBytes',
  'ratio',
];
const KEYS = ['dataFolder', 'folders', 'keepUploadsHours', 'threads', 'limits', 'pictures'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;

function fail(key: string, sentence: string): never {
  throw new Error(`front-matter-import: \`${key}\` ${sentence}`);
}

function checkNames(keys: string[], known: readonly string[], prefix: string): void {
  for (const key of keys) {
    if (known.includes(key)) continue;
    fail(
      `${prefix}${key}`,
      `is unknown. The keys are ${known.map((one) => `\`${one}\``).join(', ')}.`,
    );
  }
}

function checkFolders(folders: unknown): void {
  if (!Array.isArray(folders)) fail('folders', 'must be a list of `{ name, path }`.');
  const names = new Set<string>();
  (folders as Partial<AllowedFolder>[]).forEach((folder, index) => {
    const key = `folders[${index}]`;
    if (!isText(folder?.name)) fail(`${key}.name`, 'must be the name that people see.');
    if (!isText(folder.path)) fail(`${key}.path`, 'must be the path of a folder.');
    if (names.has(folder.name)) fail(`${key}.name`, `is there twice: \`${folder.name}\`.`);
    names.add(folder.name);
  });
}

/** `10.1.2.3`, or a range of addresses: `10.1.0.0/16`. */
function isAddress(value: unknown): boolean {
  const [address = '', bits, ...more] = String(value).split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}

function checkPictures(pictures: unknown): void {
  if (typeof pictures !== 'object' || pictures === null) fail('pictures', 'must be an object.');
  checkNames(Object.keys(pictures), ['allowAddresses'], 'pictures.');
  const { allowAddresses } = pictures as Partial<PictureSettings>;
  if (!Array.isArray(allowAddresses)) fail('pictures.allowAddresses', 'must be a list.');
  allowAddresses.forEach((address, index) => {
    if (isAddress(address)) return;
    const what = 'must be an address such as `10.1.2.3`, or a range such as `10.1.0.0/16`.';
    fail(`pictures.allowAddresses[${index}]`, what);
  });
}

/** @throws Error with a sentence that names the key that is wrong */
export function checkSettings(config: Partial<PluginSettings>): void {
  checkNames(Object.keys(config), KEYS, '');
  const { dataFolder, folders, keepUploadsHours, threads, limits, pictures } = config;
  if (!isText(dataFolder)) fail('dataFolder', 'must be the path of a folder.');
  checkFolders(folders);
  if (typeof keepUploadsHours !== 'number' || !(keepUploadsHours > 0)) {
    fail('keepUploadsHours', 'must be a number of hours above zero.');
  }
  if (!isCount(threads)) fail('threads', 'must be a whole number above zero.');
  if (typeof limits !== 'object' || limits === null) fail('limits', 'must be an object.');
  checkNames(Object.keys(limits), LIMITS, 'limits.');
  for (const key of LIMITS) {
    if (!isCount(limits[key])) fail(`limits.${key}`, 'must be a whole number above zero.');
  }
  checkPictures(pictures);
}
