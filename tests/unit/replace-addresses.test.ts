import { replaceAddresses } from '../../src/plugins/front-matter-import/core/markdown/replace-addresses';

const replace = (body: string): string =>
  replaceAddresses(
    body,
    new Map([
      ['img/a.png', '/uploads/a 1.png'],
      ['/b(1).png', '/uploads/b.png'],
    ]),
  );

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
  ])('changes %j', (body, expected) => {
    expect(replace(body)).toBe(expected);
  });

  it.each([
    '`![A](img/a.png)`',
    '    ![A](img/a.png)\n',
    '![A](img/a.png.bak)',
    'img/a.png',
    '![A](x/img/a.png)',
  ])('leaves %j', (body) => {
    expect(replace(body)).toBe(body);
  });
});
