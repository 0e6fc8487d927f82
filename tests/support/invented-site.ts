/** Posts of one site in a language that no rule knows, for what is learned from a collection. */

const SYLLABLES = 'ka to ri ven mu sol dra pi lek wo nar shi bel gu tam os'.split(' ');

/** Numbers that look like chance and are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761 + 12345;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export interface InventedPost {
  html: string;
  /** The same in Markdown. */
  markdown: string;
  /** Blocks of the article, in order. */
  article: string[];
  /** Blocks of the page around it. */
  frame: string[];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function writer(seed: number) {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const word = () =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => `${capital(words(6 + Math.floor(next() * 10)))}.`;
  const paragraph = () => Array.from({ length: 2 + Math.floor(next() * 3) }, sentence).join(' ');
  return { next, pick, words, sentence, paragraph };
}

const NAMES = Array.from({ length: 14 }, (_, i) => {
  const { words } = writer(9000 + i);
  return `${capital(words(1))} ${capital(words(1))}`;
});

const PROMPTS = [
  'Selomar kitu venola, drasi muto pikal! Wosha belen tamos kivo.',
  'Gutan solek ventari muso, pilek dran osalo wovi narun.',
];
const ADVERTISEMENT = 'Narshi volek tamu drani solgu belwo, kato rivenmu pilek.';
const REFRAIN = 'Osto belnar, osto belnar, riven sola.';
const CODE = 'let sol = tamu(7);\nreturn sol;';
const LICENCE = 'Tamos drasi belen wokatu, solven rishi.';

/** One post: every kind of frame, and what repeats rightly in it. */
export function inventedPost(seed: number): InventedPost {
  const { next, pick, words, paragraph, sentence } = writer(seed);
  const name = pick(NAMES);
  const texts = Array.from({ length: 6 + Math.floor(next() * 5) }, paragraph);
  const related = Array.from({ length: 3 }, () => capital(words(5)));
  const isPoem = seed % 10 === 0;
  const isLicensed = seed % 12 === 0;
  const year = 2010 + (seed % 12);
  const middle = [
    isLicensed ? LICENCE : sentence(),
    ...(isPoem ? [REFRAIN, sentence(), REFRAIN] : []),
  ];
  const [editor, prompt] = [`Mirtas: ${pick(NAMES)}`, pick(PROMPTS)];
  const p = (text: string) => `<p>${text}</p>`;
  const html = [
    p(`Vorna: ${name}`),
    ...texts.slice(0, 3).map(p),
    '<h2>Torinda</h2>',
    p(ADVERTISEMENT),
    ...texts.slice(3, 5).map(p),
    ...middle.map(p),
    `<pre><code>${CODE}</code></pre>`,
    `<table><tr><th>Kavo</th><th>Delu</th></tr><tr><td>${words(1)}</td><td>${words(1)}</td></tr></table>`,
    '<h2>Belenara</h2>',
    ...texts.slice(5).map(p),
    p(editor),
    p(prompt),
    '<p><img src="https://img.example.com/code.png"><br>Lekano shivu</p>',
    `<h3>Kelun tavish</h3><ul>${related.map((text) => `<li><a href="/${text.length}">${text}</a></li>`).join('')}</ul>`,
    p(`Dolnu ${year} Kavorim ta selu, narun.`),
  ].join('\n');
  const [kavo, delu] = [words(1), words(1)];
  const markdown = [
    `Vorna: ${name}`,
    ...texts.slice(0, 3),
    '## Torinda',
    ADVERTISEMENT,
    ...texts.slice(3, 5),
    ...middle,
    `\`\`\`js\n${CODE}\n\`\`\``,
    `| Kavo | Delu |\n| --- | --- |\n| ${kavo} | ${delu} |`,
    '## Belenara',
    ...texts.slice(5),
    editor,
    prompt,
    '![](https://img.example.com/code.png)\\\nLekano shivu',
    '### Kelun tavish',
    related.map((text) => `- [${text}](/${text.length})`).join('\n'),
    `Dolnu ${year} Kavorim ta selu, narun.`,
  ].join('\n\n');
  return {
    html,
    markdown,
    article: [
      ...texts.slice(0, 3),
      'Torinda',
      ...texts.slice(3, 5),
      ...middle,
      'Belenara',
      ...texts.slice(5),
    ],
    frame: [
      `Vorna: ${name}`,
      ADVERTISEMENT,
      editor,
      prompt,
      'Lekano shivu',
      'Kelun tavish',
      ...related,
      `Dolnu ${year} Kavorim ta selu, narun.`,
    ],
  };
}
