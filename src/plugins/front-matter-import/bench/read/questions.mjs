/** What programs ask of many articles, and how an answer begins that is none but this one. */

const SLUGS = 100;
const PAGES = 10;
const PAGE_SIZE = 25;
const AROUND = 'populate[cover]=true&populate[categories]=true';
const NEWEST = `sort=date:desc&pagination[pageSize]=${PAGE_SIZE}`;

/** Names from the titles of the collection: a ninth, an eighth … of all articles have one. */
const WORDS = ['望远镜', '蜂箱', '旧地图', '渡轮船长', '图书管理员', '白石湾', '三里铺'];

const NESTED = `{
  articles(sort: "date:desc", pagination: { page: PAGE, pageSize: ${PAGE_SIZE} }) {
    title slug date excerpt
    cover { url }
    categories { name parent { name parent { name } } }
  }
}`;

const pages = Array.from({ length: PAGES }, (_, index) => index + 1);

const articles = (query) => ({ method: 'GET', path: encodeURI(`/api/articles?${query}`) });

const graphql = (query) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

async function json(url, { path, ...request }) {
  const response = await fetch(`${url}${path}`, request);
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Slugs from one end of the collection to the other. */
async function someSlugs(url, count) {
  const slugs = [];
  for (let number = 0; number < SLUGS; number += 1) {
    // Each article has two rows, its draft and its published version.
    const from = Math.floor((2 * number * count) / SLUGS);
    const one = 'pagination[limit]=1&pagination[withCount]=false';
    const { data } = await json(
      url,
      articles(`fields=slug&sort=id&filters[id][$gte]=${from}&${one}`),
    );
    slugs.push(data[0].slug);
  }
  return slugs;
}

/** The categories that articles are in. */
async function leaves(url) {
  const path = '/api/categories?filters[children][id][$null]=true&pagination[pageSize]=100';
  const { data } = await json(url, { path });
  return data.map(({ path: names }) => names);
}

const isWhole = (article) => article.cover?.url !== undefined && article.categories.length > 0;

/** Whether a list is as long as it should be, and each article has what belongs to it. */
const isFullPage = (list) => list.length === PAGE_SIZE && list.every(isWhole);

/**
 * The questions, each with its requests, the beginning of a good answer, and a check of one whole answer.
 *
 * @param count how many articles there are
 */
export async function questionsFor(url, count) {
  const slugs = await someSlugs(url, count);
  const categories = await leaves(url);
  const inCategories = (rest) =>
    categories.flatMap((path) =>
      pages.map((page) =>
        articles(
          `filters[categories][path][$eq]=${path}&${NEWEST}&pagination[page]=${page}${rest}`,
        ),
      ),
    );
  const rest = { start: '{"data":[{"' };
  const list = { ...rest, check: ({ data }) => isFullPage(data) };
  const some = { ...rest, check: ({ data }) => data.length > 0 };
  const onPages = (query) => pages.map((page) => articles(`${query}&pagination[page]=${page}`));
  const bySlug = {
    ...rest,
    requests: slugs.map((slug) => articles(`filters[slug][$eq]=${slug}&populate=*`)),
    check: ({ data }) => data.length === 1 && isWhole(data[0]),
  };
  const newest = { ...list, requests: onPages(`${NEWEST}&${AROUND}`) };
  return {
    'by slug, with all around it': bySlug,
    'by slug, never asked before': { ...bySlug, isNew: true },
    'newest 25, with cover and categories': newest,
    'newest 25, with cover and categories, never asked before': { ...newest, isNew: true },
    'the same, only what a list shows': {
      ...list,
      requests: onPages(`${NEWEST}&${AROUND}&fields=title,slug,date,excerpt`),
    },
    'newest 25, alone': { ...some, requests: onPages(NEWEST) },
    'newest 25 of a category, with cover and categories': {
      ...list,
      requests: inCategories(`&${AROUND}`),
    },
    'newest 25 of a category, without the total': {
      ...list,
      requests: inCategories(`&${AROUND}&pagination[withCount]=false`),
    },
    'GraphQL: newest 25 with nested categories': {
      start: '{"data":{"articles":[{',
      check: ({ data }) => isFullPage(data.articles),
      requests: pages.map((page) => graphql(NESTED.replace('PAGE', page))),
    },
    // Last, because the database may still be at work on them when nobody waits any more.
    'word in title ($containsi)': {
      ...some,
      requests: WORDS.map((word) => articles(`filters[title][$containsi]=${word}&${NEWEST}`)),
    },
    'word anywhere (_q)': {
      ...some,
      requests: WORDS.map((word) => articles(`_q=${word}&${NEWEST}`)),
    },
  };
}

/** Asks a question once, and throws where the answer is not what it should be. */
export async function askOnce(url, name, { requests, check }) {
  const answer = await json(url, requests[0]);
  if (!check(answer)) throw new Error(`${name}: ${JSON.stringify(answer).slice(0, 500)}`);
}
