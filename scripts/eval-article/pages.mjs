// Reads the pages that article finding is measured on: a folder with `scrapinghub/`, `wcxb/` and `frontpages/`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const unpacked = (path) => gunzipSync(readFileSync(path));

/** The page's own address where it has one: site names and dates stand in it. */
function usableUrl(url, id) {
  const ok = URL.canParse(url ?? '') && /^https?:$/.test(new URL(url).protocol) && new URL(url).hostname.includes('.');
  return ok ? new URL(url).href : `https://page-${id.slice(0, 40).toLowerCase()}.invalid/`;
}

function scrapinghub(folder) {
  const truth = json(join(folder, 'ground-truth.json'));
  return Object.entries(truth).map(([id, { url, articleBody }]) => ({
    set: 'scrapinghub',
    id,
    type: 'article',
    url: usableUrl(url, id),
    truth: articleBody,
    html: () => unpacked(join(folder, `${id}.html.gz`)),
  }));
}

function wcxb(folder) {
  const ids = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return ids.sort().map((name) => {
    const page = json(join(folder, name));
    const id = name.slice(0, -'.json'.length);
    return {
      set: 'wcxb',
      id,
      type: page.type,
      url: usableUrl(page.url, id),
      truth: page.mainContent,
      wanted: page.with ?? [],
      unwanted: page.without ?? [],
      title: page.title ?? null,
      author: page.author ?? null,
      publishDate: page.publishDate ?? null,
      html: () => unpacked(join(folder, `${id}.html.gz`)),
    };
  });
}

function frontpages(folder) {
  return json(join(folder, 'pages.json')).map(({ id, url, type }) => ({
    set: 'frontpages',
    id,
    type,
    url: usableUrl(url, id),
    html: () => unpacked(join(folder, 'html', `${id}.html.gz`)),
  }));
}

const READERS = { scrapinghub, wcxb, frontpages };

/** All pages of the sets that the folder holds. */
export function readPages(folder) {
  const present = Object.keys(READERS).filter((name) => existsSync(join(folder, name)));
  if (present.length === 0) throw new Error(`no page set in ${folder}; wanted ${Object.keys(READERS).join(', ')}`);
  return present.flatMap((name) => READERS[name](join(folder, name)));
}
