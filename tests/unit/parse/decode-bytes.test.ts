import { decodeBytes } from '../../../src/plugins/front-matter-import/core/parse/decode-bytes';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: (number | number[])[]): Uint8Array => Uint8Array.from(values.flat());
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

/** 「你好，世界。」 in GBK, and the same in UTF-8. */
const GBK = [0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7, 0xa1, 0xa3];
const CHINESE = '你好，世界。';

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(CHINESE)],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], [...utf8(CHINESE)])],
    ['UTF-16 LE', bytes([0xff, 0xfe], utf16(CHINESE))],
    ['UTF-16 BE', bytes([0xfe, 0xff], [...Buffer.from(utf16(CHINESE)).swap16()])],
  ])('reads %s without a remark', (_name, input) => {
    expect(decodeBytes(input)).toEqual({ text: CHINESE, messages: [] });
  });

  it('reads GB18030 with a warning that it is a guess', () => {
    const { text, messages } = decodeBytes(bytes(GBK));
    expect(text).toBe(CHINESE);
    expect(messages.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  it('reads an empty file', () => {
    expect(decodeBytes(bytes())).toEqual({ text: '', messages: [] });
  });

  it('gives the line of the first lost character', () => {
    const { messages } = decodeBytes(utf8('a\r\nb\rc \ufffd\n\ufffd'));
    expect(messages).toMatchObject([{ code: 'replacement-character', line: 3 }]);
  });

  it('reads UTF-8 that was cut within a character, and warns', () => {
    const { text, messages } = decodeBytes(utf8(CHINESE.repeat(4)).slice(0, -1));
    expect(text).toBe(`${CHINESE.repeat(4).slice(0, -1)}\ufffd`);
    expect(messages).toMatchObject([{ code: 'replacement-character', line: 1 }]);
  });

  it.each([
    ['PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['GIF', utf8('GIF89a')],
    ['PDF', utf8('%PDF-1.7')],
    ['ZIP', utf8('PK\u0003\u0004')],
    ['NUL bytes', utf8('text\u0000text')],
    ['control characters', utf8('\u0001\u0002\u0003\u0004text')],
  ])('refuses %s as binary', (_name, input) => {
    expect(() => decodeBytes(input)).toThrow(expect.objectContaining({ code: 'file-binary' }));
  });

  it.each([
    ['Latin-1', Buffer.from('Le café était fermé, le garçon désolé.', 'latin1')],
    ['Latin-1 that happens to be valid GB18030', Buffer.from('Mémoire, bébé, été', 'latin1')],
    ['UTF-16 with half a character', bytes([0xff, 0xfe], [0x41, 0x00], [0x00, 0xd8])],
  ])('refuses %s as unknown encoding', (_name, input) => {
    expect(() => decodeBytes(input)).toThrow(expect.objectContaining({ code: 'file-encoding' }));
  });

  it('never takes random bytes without NUL for text', () => {
    let state = 42;
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
    for (let round = 0; round < 200; round += 1) {
      const noise = Uint8Array.from({ length: 400 }, () => 1 + ((next() >> 8) % 255));
      expect(() => decodeBytes(noise)).toThrow(/file|text/i);
    }
  });
});
