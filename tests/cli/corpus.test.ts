import { runCommand } from '../support/command';
import { post, postFolder, writePosts } from '../support/posts';

describe('npm run corpus', () => {
  const folder = postFolder();
  writePosts(folder, {
    'one/a.md': post(
      { title: 'A', date: '2020-01-01', weight: 1 },
      '{% include x.html %}\n\n{{< chart >}} <Part/> [[Page]]\n\n`{% code %}`\n\n    {{< code >}}\n',
    ),
    'one/b.md': post({ weight: 2 }, '# Head\n\n![Gone](gone.png)\n'),
    'three/a.md': post({ title: 'A' }, 'Text <!-- a note --> and *more*.\n'),
    'three/b.md': post({ title: 'B' }, '{% youtube abcdefg %}\n\nText\n'),
    'three/c.md': post({ title: 'C' }, '- One\r\n- Two  \r\n\r\n```\r\n<!-- kept -->\r\n```'),
    'three/d.md': post({ title: 'D' }, 'Text'),
    'three/e.html': post({ title: 'E' }, '<p>Text</p>\n'),
    'two/c.md': '---\ntitle: [\n---\n',
    'two/README.md': '# Read me\n',
  });

  it('says for each folder what an import would make of it', async () => {
    const { status, stdout } = await runCommand('corpus', [folder]);
    expect(status).toBe(1);
    const [one, , two] = stdout.trimEnd().split('\n\n');
    expect(one?.split('\n').slice(1)).toEqual([
      '  files 2, imported 2 (drafts 0), skipped 0, failed 0',
      '  without date 1, title from fallback 1',
      '  missing pictures 1',
      '  presets: plain 2',
      '  warnings: template-tag 2, picture-missing 1, title-missing 1',
      '  unmapped fields: weight 2',
      '  template tags left: < Part 1, [[ 1, {% include 1, {{< chart 1',
    ]);
    expect(two?.split('\n').slice(1)).toEqual([
      '  files 2, imported 0 (drafts 0), skipped 1, failed 1',
      '  without date 0, title from fallback 0',
      '  missing pictures 0',
      '  skipped: no-front-matter 1',
      '  failed: front-matter-syntax 1',
    ]);
  });

  it('compares the rendering of the source with that of what is stored', async () => {
    const { stdout } = await runCommand('corpus', [folder, '--render']);
    expect(stdout).toContain(
      '  rendering: compared 4, equal 2, changed on purpose 2, different 0\n' +
        '  changed on purpose: comment 1, template tags 1\n',
    );
  });
});
