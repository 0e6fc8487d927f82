import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedPost } from '../../support/invented-site';
import { post, postFolder, writePosts } from '../../support/posts';
import { zipOf } from '../../support/zip';

const ADVERTISEMENT = 'Follow us on the web and tell your friends!';

/** Everything that an untrusted page may try. */
const HOSTILE = `---
title: Free seeds
date: 2024-09-01
---
<base href="https://evil.example.com/">
<meta http-equiv="refresh" content="0;url=https://evil.example.com/refresh">
<link rel="stylesheet" href="https://evil.example.com/style.css">
<p>Seeds for everybody who reads this page to its end, and a word of caution.</p>
<script>top.location = 'https://evil.example.com/script'</script>
<p onclick="top.location='https://evil.example.com/click'">Press here, if you must, to see nothing.</p>
<img src="https://evil.example.com/pixel.png" onerror="top.location='https://evil.example.com/error'">
<iframe src="https://evil.example.com/frame"></iframe>
<form action="https://evil.example.com/form"><button>Send</button></form>
<p><a href="https://evil.example.com/link">A link</a> that leads away.</p>`;

const frost = (title: string) =>
  post(
    {
      title,
      date: '2024-11-03 08:00:00',
      categories: ['Garden', 'Winter'],
      tags: ['frost'],
      cover: 'https://pictures.example.com/frost.jpg',
      mood: 'cold',
    },
    [
      '<p>The first frost came in the night, and the dahlias stood black in the morning.</p>',
      '<p><img src="https://pictures.example.com/dahlias.jpg" alt="Dahlias"></p>',
      '<p>We lifted the tubers the same day, and laid them into dry sand.</p>',
      `<p class="follow">${ADVERTISEMENT}</p>`,
    ].join('\n'),
  );

/** A small Hexo site in a folder of its own: two good posts, a broken one and a hostile page. */
export function gardenSite(title = 'The first frost'): string {
  const folder = join(postFolder(), 'garden');
  writePosts(folder, {
    '_config.yml': 'title: A garden\nlanguage: en\ntimezone: Europe/Berlin\ntheme: landscape\n',
    'source/_posts/first-frost.md': frost(title),
    'source/_posts/compost.md': post(
      { title: 'Compost without smell', date: '2024-10-01', categories: ['Garden'] },
      'Air is what it needs. Turn the heap every other week, and keep it moist.',
    ),
    'source/_posts/broken.md': '---\ntitle: [never closed\n---\n\nA text.\n',
    'source/_posts/seeds.html': HOSTILE,
  });
  return folder;
}

/** A zip of two posts, in a folder of its own. */
export function recipesZip(): string {
  const file = join(postFolder(), 'recipes.zip');
  const recipe = (title: string) => post({ title, date: '2023-05-06' }, `How to make ${title}.`);
  const entries = [
    { name: 'recipes/bread.md', data: recipe('Rye bread') },
    { name: 'recipes/soup.md', data: recipe('Leek soup') },
  ];
  writeFileSync(file, zipOf(entries));
  return file;
}

/** What each of many posts ends with. */
export const REFRAIN = 'Selomar kitu venola, drasi muto pikal wosha.';

/** A folder of so many posts of one site. */
export function manyPosts(count: number): string {
  const folder = postFolder();
  const posts = Array.from({ length: count }, (_, index) => {
    const fields = { title: `Post ${index}`, date: '2022-01-01', link: `${SITE}/${index}` };
    const [first, ...more] = inventedPost(index).article.slice(0, 3);
    const paragraphs = [`Words of post ${index}. ${first}`, ...more, REFRAIN];
    return [`post-${index}.md`, post(fields, paragraphs.join('\n\n'))];
  });
  writePosts(folder, Object.fromEntries(posts) as Record<string, string>);
  return folder;
}

const SITE = 'https://kavorim.example';
