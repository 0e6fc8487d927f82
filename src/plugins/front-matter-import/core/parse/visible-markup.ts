/** Elements whose contents are no prose: `# comment` in a code sample is no Markdown heading. */
const OPAQUE = /<(?:(!--)|(pre|script|style|textarea)(?=[\s>]))/gi;

/** A body without the comments, scripts, styles and code samples in it, closed or not. */
export function visibleMarkup(body: string): string {
  const kept: string[] = [];
  let end = 0;
  OPAQUE.lastIndex = 0;
  for (let found = OPAQUE.exec(body); found; found = OPAQUE.exec(body)) {
    kept.push(body.slice(end, found.index));
    end = opaqueEnd(body, found.index, found[2]);
    OPAQUE.lastIndex = end;
  }
  return kept.join('') + body.slice(end);
}

function opaqueEnd(body: string, start: number, element: string | undefined): number {
  const close = element === undefined ? /-->/g : new RegExp(`</${element}\\s*>`, 'gi');
  close.lastIndex = start;
  return close.exec(body) ? close.lastIndex : body.length;
}
