import { Parser } from 'htmlparser2';
import { collapse } from '../../html/hast';

/** A line of a body as a reader sees it. */
export interface Line {
  text: string;
  isHeading: boolean;
}

/** Elements that do not end a line. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code del dfn em font i img ins kbd mark picture q s samp small source span ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

/** What repeats rightly, or is no text: it is not counted. */
const SILENT = new Set('script style noscript template pre table textarea svg math'.split(' '));

const HEADING = /^h[1-6]$/;

/** The lines of an HTML body, read off without building a tree; code and tables are left out. */
export function linesOfHtml(html: string): Line[] {
  const lines: Line[] = [];
  let line = '';
  let silent = 0;
  let isHeading = false;
  const end = () => {
    const text = collapse(line);
    if (text !== '') lines.push({ text, isHeading });
    line = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (!INLINE.has(name)) end();
        if (SILENT.has(name)) silent += 1;
        if (HEADING.test(name)) isHeading = true;
      },
      ontext(text) {
        if (silent === 0) line += text;
      },
      onclosetag(name) {
        if (!INLINE.has(name)) end();
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (HEADING.test(name)) isHeading = false;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  end();
  return lines;
}
