import { compareRendering } from '../../src/plugins/front-matter-import/cli/corpus/compare-rendering';
import { entryOf, OPTIONS } from '../support/entry';

function compare(body: string, spoil: (stored: string) => string = (stored) => stored) {
  const text = `---\ntitle: A\n---\n${body}`;
  const { entry } = entryOf(text, 'a.md');
  const source = { path: 'a.md', bytes: new TextEncoder().encode(text) };
  return compareRendering(source, spoil(entry.body), OPTIONS);
}

describe('the comparison of renderings', () => {
  it.each([
    ['a lost word', 'One two.\n\nThree.\n', ' two', ''],
    ['a lost heading', '# One\n\nTwo.\n', '# ', ''],
    ['a lost word beside a comment', 'One <!-- a --> two three.\n', ' three', ''],
    ['lost emphasis beside a script', 'One <script>a()</script> *two*.\n', '*two*', 'two'],
  ])('sees %s', (_, body, lost, instead) => {
    expect(compare(body, (stored) => stored.replace(lost, instead))).toMatchObject({
      kind: 'different',
    });
  });

  it.each([
    ['One <!-- a -->two.\n', ['comment']],
    ['One\n\n<iframe src="https://a.example/" />\n\ntwo.\n', ['embed-unknown']],
    ['One {{< gist a b >}} <b onclick="c()">d</b>\n', ['template tags', 'unsafe-html']],
    ['<div>\n<style>a {}</style>\n</div>\n\n**two**\n', ['style']],
  ])('knows what is changed on purpose in %j', (body, reasons) => {
    expect(compare(`Text\n\n${body}`)).toEqual({ kind: 'changed', reasons });
  });

  it('lets pictures and links lead elsewhere', () => {
    expect(compare('[a](b.md) ![c](d.png)\n', (stored) => stored.replace('b.md', '/b'))).toEqual({
      kind: 'changed',
      reasons: ['addresses'],
    });
  });

  it('leaves HTML bodies out', () => {
    expect(compare('<p>One</p>\n<p>Two</p>\n')).toBeNull();
  });
});
