/** Whole pages, as browsers save them, around an article written for the test. */

export interface PageParts {
  head?: string;
  lang?: string;
  /** Between the chrome above and below. */
  main: string;
}

const CHROME_ABOVE =
  '<header class="site-header"><a href="/">The Harbour Log</a></header>' +
  '<nav class="menu"><ul><li><a href="/news">News</a></li><li><a href="/tides">Tides</a></li></ul></nav>';
const CHROME_BELOW =
  '<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">A boat</a></li><li><a href="/2">A rope</a></li></ul></aside>' +
  '<section id="comments"><p>Nice, said a reader who had nothing else to say, at some length.</p></section>' +
  '<footer><p>© The Harbour Log. All rights reserved, and so on, and so forth.</p></footer>';

export const pageOf = ({ head = '', lang = 'en', main }: PageParts): string =>
  `<!DOCTYPE html>\n<html lang="${lang}"><head><meta charset="utf-8">${head}<script>track()</script></head>` +
  `<body>${CHROME_ABOVE}${main}${CHROME_BELOW}</body></html>`;

const SENTENCES = [
  'The old crane had stood at the quay for longer than anybody could remember, and it still worked, more or less.',
  'Every spring, two people climbed up to grease its chains, and every autumn, they came back to look for rust.',
  'This year they found a nest in it, so the harbour decided to wait, and the ships went to the other side.',
  'It was quiet there for six weeks, which nobody had planned, and which everybody, it turned out, liked.',
  'When the birds had gone, the crane was greased twice as well as usual, and a small sign was put up.',
  'The sign says what happened, in two languages, and it is read by more people than the timetable is.',
];

const SENTENCES_ZH = [
  '码头上的老吊车立在那里很久了，久到没有人记得它是哪一年装上去的，但它多少还能用。',
  '每年春天，会有两个人爬上去给链条上油；到了秋天，他们再回来，看看哪里生了锈。',
  '今年他们在上面发现了一个鸟窝，于是港口决定等一等，让船都停到对岸去。',
  '那六个星期很安静，谁也没有这样计划过，可是后来大家发现，谁都喜欢这样。',
];

const paragraphs = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');

export const ARTICLE = { html: paragraphs(SENTENCES), text: SENTENCES.join('\n') };
export const ARTICLE_ZH = { html: paragraphs(SENTENCES_ZH), text: SENTENCES_ZH.join('\n') };
