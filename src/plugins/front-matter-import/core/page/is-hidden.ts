import type { Element } from 'domhandler';

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a page hides an element from its readers. */
export function isHidden({ attribs }: Element): boolean {
  if ('hidden' in attribs || HIDDEN_STYLE.test(attribs.style ?? '')) return true;
  if (attribs['aria-modal'] === 'true' && attribs.role === 'dialog') return true;
  return attribs['aria-hidden'] === 'true' && !/fallback-image/.test(attribs.class ?? '');
}
