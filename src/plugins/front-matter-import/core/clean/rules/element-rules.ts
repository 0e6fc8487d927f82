/** Elements that are no part of an article, whatever they say. */
export interface ElementRule {
  name: string;
  reason: string;
  /** CSS selector. */
  selector: string;
}

export const ELEMENT_RULES: readonly ElementRule[] = [
  { name: 'style', reason: 'is a style sheet', selector: 'style, link[rel=stylesheet]' },
  { name: 'script', reason: 'is a program', selector: 'script, noscript, template' },
  {
    name: 'hidden',
    reason: 'is hidden from readers',
    selector:
      '[hidden], [aria-hidden=true]:empty, [style*="display:none" i], [style*="display: none" i]',
  },
  {
    name: 'control',
    reason: 'is a control of the page it came from',
    selector: 'button, input:not([type=checkbox]), select, textarea, form:not(:has(p))',
  },
  {
    name: 'copy-button',
    reason: 'is a button in a code block',
    selector: '.copy-code-btn, .copy-btn, .clipboard',
  },
  {
    name: 'tracking-pixel',
    reason: 'is a picture of one pixel, made to count readers',
    selector: 'img[width="1"][height="1"], img[width="0"], img[height="0"]',
  },
];
