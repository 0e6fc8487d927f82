import { replaceAddresses } from '../../src/plugins/front-matter-import/core/markdown/replace-addresses';

const NEW = new Map([
  ['img/a.png', '/uploads/a 1.png'],
  ['/b(1).png', '/uploads/b.png'],
  ['/c_d.png?x=1&y=2', '/uploads/c.png'],
]);
const replace = (body: string): string => replaceAddresses(body, (address) => NEW.get(address));

describe('replaceAddresses', () => {
  it.each([
    ['![A](img/a.png)', '![A](/uploads/a%201.png)'],
    ['![img/a.png](img/a.png "img/a.png")', '![img/a.png](/uploads/a%201.png "img/a.png")'],
    ['[![A](img/a.png)](img/a.png)', '[![A](/uploads/a%201.png)](/uploads/a%201.png)'],
    ['![A][r]\n\n[r]: img/a.png\n', '![A][r]\n\n[r]: /uploads/a%201.png\n'],
    ['![B](</b(1).png>) *x*', '![B](</uploads/b.png>) *x*'],
    ['Text <img alt="A" src="img/a.png">', 'Text <img alt="A" src="/uploads/a%201.png">'],
    ['> <p>\n> <img src="img/a.png">', '> <p>\n> <img src="/uploads/a%201.png">'],
    ["Text <IMG SRC='img/a.png' width=3>", "Text <IMG SRC='/uploads/a%201.png' width=3>"],
    ['![C](/c\\_d.png?x=1&amp;y=2)', '![C](/uploads/c.png)'],
    ['![B](/b\\(1\\).png)', '![B](/uploads/b.png)'],
    ['![B](/b(1).png)', '![B](/uploads/b.png)'],
    ['![a](img/a.png "say \\"hi\\"")', '![a](/uploads/a%201.png "say \\"hi\\"")'],
    ['![a](img/a.png "T &amp; J ](img/a.png")', '![a](/uploads/a%201.png "T &amp; J ](img/a.png")'],
    ['![x](y.png "img/a.png") ![a](img/a.png)', '![x](y.png "img/a.png") ![a](/uploads/a%201.png)'],
    ['<img src=" img/a.png ">', '<img src="/uploads/a%201.png">'],
    ['<img src="/c_d.png?x=1&#38;y=2">', '<img src="/uploads/c.png">'],
    [
      '<img srcset="img/a.png 1x, b.png 2x" src="img/a.png" width=2>',
      '<img src="/uploads/a%201.png" width=2>',
    ],
    ['<video poster="img/a.png" src="v.mp4">', '<video poster="/uploads/a%201.png" src="v.mp4">'],
  ])('changes %j', (body, expected) => {
    expect(replace(body)).toBe(expected);
  });

  it.each([
    '`![A](img/a.png)`',
    '    ![A](img/a.png)\n',
    '![A](img/a.png.bak)',
    'img/a.png',
    '<img src="img/A.png"> ![A](IMG/a.png)',
    '<img src="b.png" srcset="img/a.png 2x">',
    '<pre><code>&lt;img src="img/a.png"&gt;</code></pre>',
    '![t](b.png "say \\"hi\\"")\n\n```\n![code](img/a.png)\n```\n',
    '![A](x/img/a.png)',
  ])('leaves %j', (body) => {
    expect(replace(body)).toBe(body);
  });

  it('leaves addresses that are their own text', () => {
    const text = '<https://web.example/a.png> and https://web.example/a.png';
    expect(replaceAddresses(text, () => '/uploads/a.png')).toBe(text);
  });
});
