/** Chinese text is mostly in GB2312, the old core of GB18030; traditional characters are not. */
const COMMON_SHARE = 0.5;

/** A post has next to no control characters; random bytes have one in ten. */
const CONTROL_SHARE = 0.01;

/**
 * Whether bytes are likely GB18030 text. Being valid says little: short random data and Latin-1 texts
 * are often valid, too. So most two-byte characters must lie where the common Chinese ones are.
 */
export function looksLikeGb18030(bytes: Uint8Array): boolean {
  let wide = 0;
  let common = 0;
  let controls = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      if (isControl(lead)) controls += 1;
      continue;
    }
    const trail = bytes[index + 1] ?? 0;
    wide += 1;
    if (isCommon(lead, trail)) common += 1;
    index += isDigit(trail) ? 3 : 1;
  }
  return common >= wide * COMMON_SHARE && controls <= bytes.length * CONTROL_SHARE;
}

function isCommon(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;
}

/** A digit as second byte makes it a four-byte character. */
function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isControl(byte: number): boolean {
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
}
