import { entryOf, feedPost } from '../../support/entry';

const PROSE = Array.from(
  { length: 8 },
  (_, i) => `<p>书店在山城的半坡上，第${i + 1}级台阶旁边就是它的门，店主每天八点开门。</p>`,
).join('\n');

const strippedOf = (html: string, title?: string): string[] => {
  const post = feedPost(html);
  const named = title === undefined ? post : post.replace(/^title: .*$/m, `title: ${title}`);
  return entryOf(named).stripped.map(({ text }) => text);
};

describe('what speaks for a line that looks like boilerplate', () => {
  it('is the list that it stands in', () => {
    const steps =
      '<ol><li>打开微信，搜索并关注公众号“山城读书”。</li><li>扫描二维码，确认身份。</li><li>等七天。</li></ol>';
    expect(strippedOf(`${PROSE}${steps}`)).toEqual([]);
    const changes = '<ul><li>编辑：支持批量编辑</li><li>Comments</li><li>修复了一处错误</li></ul>';
    expect(strippedOf(`${PROSE}${changes}`)).toEqual([]);
    const prompts = '<ul><li>扫描二维码，关注我们的公众号</li><li>点击查看更多</li></ul>';
    expect(strippedOf(`${PROSE}${prompts}`)).toHaveLength(2);
  });

  it('is the dialogue around it', () => {
    const dialogue =
      '<p>问：这家书店还会开多少年呢？</p><p>答：开到没有人来。</p><p>问：怎么找到你们？</p><p>答：关注我们的公众号。</p>';
    expect(strippedOf(`${PROSE}${dialogue}`)).toEqual([]);
  });

  it('is the data that it is one of', () => {
    const recipe = '<p>份量：四人份</p><p>时间：三十分钟</p><p>来源：外婆</p>';
    expect(strippedOf(`${recipe}${PROSE}`)).toEqual([]);
    expect(strippedOf(`<p>作者：林望</p><p>来源：山城晚报</p>${PROSE}`)).toHaveLength(2);
  });

  it('is the subject of the article, unless it speaks of the page itself', () => {
    const line = '<p>转载请注明作者和出处，否则视为侵权。</p>';
    const note = '<p>本文版权归作者所有，转载请注明出处。</p>';
    expect(strippedOf(`${PROSE}${line}`)).toHaveLength(1);
    expect(strippedOf(`${PROSE}${line}`, '转载的规矩')).toEqual([]);
    expect(strippedOf(`${PROSE}${note}`, '转载的规矩')).toHaveLength(1);
  });

  it('is that the article is a list of links itself', () => {
    const items = Array.from(
      { length: 4 },
      (_, i) => `<li><a href="https://hill.example/${i}">第${i}本好书</a></li>`,
    ).join('');
    const more =
      '<h2>相关链接</h2><ul><li><a href="https://hill.example/a">往年的书单</a></li></ul>';
    expect(strippedOf(`<p>本周的书单。</p><ul>${items}</ul>${more}`)).toEqual([]);
    expect(strippedOf(`${PROSE}${more}`)).toHaveLength(2);
  });
});

it('strips links in the margin, and leaves a remark there', () => {
  const links =
    '<aside><p>More</p><ul><li><a href="/1">The last lighthouse</a></li><li><a href="/2">A city of stairs</a></li></ul></aside>';
  expect(strippedOf(`${PROSE}${links}${PROSE}`)).toHaveLength(1);
  expect(strippedOf(`${PROSE}<aside><p>台阶一共七级。</p></aside>${PROSE}`)).toEqual([]);
});

it('gives facts in the characters that they were written in', () => {
  const { entry } = entryOf(feedPost(`${PROSE}<p>來源：碼頭報</p><p>責任編輯：陳舟</p>`));
  expect(entry).toMatchObject({ source: '碼頭報', editor: '陳舟' });
});

it('finds the editor in a note that names him among others', () => {
  const note = '<p>本文来自微信公众号：码头观察（ID：matou），作者：林望，编辑：陈舟</p>';
  expect(entryOf(feedPost(`${note}${PROSE}`)).entry).toMatchObject({
    source: '码头观察',
    editor: '陈舟',
  });
});
