// @ts-check
/**
 * What Chromium asks of its vendor's servers although it is told not to, seen with version 156 and the arguments of
 * `chromium-arguments.mjs`. The requests reach the page server only. Firefox needs no such list.
 */

/** @type {readonly {method: string, host: string, path: RegExp}[]} */
const CHROMIUMS_OWN = [
  // One component is asked for "on demand" at each start, --disable-component-update or not.
  { method: 'POST', host: 'update.googleapis.com', path: /^\/service\/update2\/json\?/ },
  // Who is signed in to the vendor's web sites; asked at each start, with sync off and sign-in not allowed, too.
  { method: 'POST', host: 'accounts.google.com', path: /^\/ListAccounts\?.*\bsource=ChromiumBrowser\b/ },
  // The spelling dictionary, at the first text field that gets the focus.
  { method: 'GET', host: 'redirector.gvt1.com', path: /^\/edgedl\/chrome\/dict\/[\w-]+\.bdic$/ },
];

/**
 * Takes the browser's own requests out of a record.
 *
 * @param {readonly import('./page-server.mjs').RecordedRequest[]} requests
 * @returns {import('./page-server.mjs').RecordedRequest[]}
 */
export const withoutOwnTraffic = (requests) =>
  requests.filter(
    ({ method, host, path }) =>
      !CHROMIUMS_OWN.some((own) => own.method === method && own.host === host && own.path.test(path)),
  );
