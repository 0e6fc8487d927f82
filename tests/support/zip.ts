import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip as its bytes are to be, however wrong. */
export interface ZipEntry {
  name: string | Buffer;
  data?: string | Buffer;
  /** General purpose flags; bit 0: encrypted, bit 11: the name is UTF-8. */
  flags?: number;
  /** Unix's mode: `0o120777` is a symbolic link. */
  mode?: number;
  /** What the entry says of its size, where that is a lie. */
  size?: number;
}

interface Made {
  local: Buffer;
  central: (offset: number) => Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x800;
const UNIX = 3 << 8;

function make({ name, data = '', flags, mode = 0o100644, size }: ZipEntry): Made {
  const bytes = Buffer.from(name as string);
  const content = Buffer.from(data as string);
  const packed = deflateRawSync(content);
  // Version, flags, method (deflate), time and date, checksum, sizes, length of the name.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags ?? (typeof name === 'string' ? UTF8 : 0), 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size ?? content.length, 18);
  common.writeUInt16LE(bytes.length, 22);
  const signed = (signature: number): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(signature);
    return head;
  };
  return {
    local: Buffer.concat([signed(LOCAL), common, bytes, packed]),
    central: (offset) => {
      const head = Buffer.alloc(6);
      head.writeUInt32LE(CENTRAL, 0);
      head.writeUInt16LE(20 | UNIX, 4);
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE((mode << 16) >>> 0, 6);
      tail.writeUInt32LE(offset, 10);
      return Buffer.concat([head, common, tail, bytes]);
    },
  };
}

/** The bytes of a zip. Unlike a writer of zips it writes what it is told. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = make(entry);
    locals.push(local);
    centrals.push(central(offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
