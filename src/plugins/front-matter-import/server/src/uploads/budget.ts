import { errors } from '@strapi/utils';
import type { Limits } from '../config/settings';

const MEBIBYTE = 1024 * 1024;

/** So much may any zip unpack to before its ratio counts. */
const HARMLESS_BYTES = 10 * MEBIBYTE;

/** A number of bytes as a person reads it. */
export const sizeText = (bytes: number): string =>
  bytes < MEBIBYTE ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / MEBIBYTE).toFixed(1)} MiB`;

interface Amount {
  files: number;
  bytes: number;
}

/** Keeps an upload within the limits; it is asked before anything is unpacked. */
export class Budget {
  constructor(
    private readonly limits: Limits,
    private readonly used: Amount,
  ) {}

  /** Why a file is too large; null where it is not. */
  reasonAgainst(bytes: number): string | null {
    const { fileBytes } = this.limits;
    if (bytes <= fileBytes) return null;
    return `has ${sizeText(bytes)}; at most ${sizeText(fileBytes)} are taken (\`limits.fileBytes\`)`;
  }

  /** @throws PayloadTooLargeError where the files are too many or too large together */
  take({ files, bytes }: Amount): void {
    const { limits, used } = this;
    if (used.files + files > limits.files) {
      throw new errors.PayloadTooLargeError(
        `The upload would have ${used.files + files} files; at most ${limits.files} are taken (\`limits.files\`).`,
      );
    }
    if (used.bytes + bytes > limits.unpackedBytes) {
      throw new errors.PayloadTooLargeError(
        `The upload would have ${sizeText(used.bytes + bytes)}; at most ${sizeText(limits.unpackedBytes)} ` +
          'are taken (`limits.unpackedBytes`).',
      );
    }
    used.files += files;
    used.bytes += bytes;
  }

  /** @throws PayloadTooLargeError where a zip has more entries than an upload may have files */
  checkEntries(name: string, entries: number): void {
    if (entries <= 2 * this.limits.files) return;
    throw new errors.PayloadTooLargeError(
      `\`${name}\` has ${entries} entries; at most ${this.limits.files} files are taken (\`limits.files\`).`,
    );
  }

  /** @throws PayloadTooLargeError for a zip that blows up */
  checkRatio(name: string, packed: number, unpacked: number): void {
    if (unpacked <= HARMLESS_BYTES || unpacked <= packed * this.limits.ratio) return;
    throw new errors.PayloadTooLargeError(
      `\`${name}\` unpacks to ${sizeText(unpacked)}, more than ${this.limits.ratio} times its size ` +
        '(`limits.ratio`); posts do not shrink so much. Nothing of it was taken.',
    );
  }
}
