import {
  type Addressed,
  isAddressOf,
} from '../../../src/plugins/front-matter-import/core/links/is-address-of';

const POST: Addressed = {
  path: '_posts/2019-05-03-hello.md',
  slug: 'hello',
  date: '2019-05-03T20:00:00.000Z',
  aliases: ['/greetings/hello.html'],
  categories: [['Daily Life']],
  hasPattern: true,
};

describe('isAddressOf', () => {
  it.each([
    '/greetings/hello.html',
    '/greetings/Hello/',
    '/greetings/hello/index.html?x#y',
    '/2019/05/03/hello.html',
    '/2019/5/hello/',
    // A day later where the site counts its days.
    '/2019/05/04/hello/',
    '/daily-life/2019/05/hello/',
    '/posts/hello/',
  ])('takes %s', (address) => {
    expect(isAddressOf(address, POST)).toBe(true);
  });

  it.each([
    '/',
    '/hello/',
    '/2018/05/hello/',
    '/other/hello/',
    '/2019/05/hello-2/',
    '/tags/hello/',
  ])('refuses %s', (address) => {
    expect(isAddressOf(address, POST)).toBe(false);
  });

  it('goes by the name alone where the site has no pattern of its own', () => {
    expect(isAddressOf('/hello/', { ...POST, hasPattern: false })).toBe(true);
  });

  it('knows a page by its folder, and by its name without the number in front', () => {
    expect(isAddressOf('/guide/setup', { ...POST, path: 'guide/setup/index.md' })).toBe(true);
    expect(isAddressOf('/guide/setup', { ...POST, path: '01-guide/02-setup.md' })).toBe(true);
  });
});
