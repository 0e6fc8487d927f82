interface Look {
  showsPictures: boolean;
  /** The title that the frame's document gets. */
  title: string;
}

const STYLE = `
  body { margin: 16px; font: 16px/1.6 system-ui, sans-serif; color: #212134; background: #fff;
    overflow-wrap: anywhere; }
  img, video, table { max-width: 100%; }
  img { height: auto; }
  pre { overflow: auto; padding: 12px; background: #f6f6f9; }
  blockquote { margin-inline: 0; padding-inline-start: 16px; border-inline-start: 3px solid #c0c0cf; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid #dcdce4; padding: 4px 8px; }
`;

const PICTURES = 'https: http: data:';

/**
 * Document that shows a body to a person and can do nothing else. The server has sanitised the body; here
 * the frame's sandbox forbids scripts, forms and windows, and the policy forbids all that is fetched, but
 * for pictures where the person asked for them. Links lose their addresses: following one would leave the
 * frame for a page that no policy of ours holds for.
 */
export function frameDocument(html: string, { showsPictures, title }: Look): string {
  const body = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('meta, base, link, style, script')) element.remove();
  for (const link of body.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '');
    link.removeAttribute('href');
  }
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `img-src ${showsPictures ? PICTURES : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = document.implementation.createHTMLDocument(title).head;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">${head.innerHTML}
<style nonce="${nonce}">${STYLE}</style></head><body>${body.body.innerHTML}</body></html>`;
}
