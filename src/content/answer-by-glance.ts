import { type Answer, fail, succeed } from '#core/failure.ts';
import { isWithin, siteOf } from '#core/site.ts';
import type { TabRequests } from '#messaging/protocol.ts';
import { type AnyHandler, safely } from '#messaging/receive.ts';
import type { PageGlance } from './page-glance.ts';

type Ask<N extends keyof TabRequests> = TabRequests[N]['request'];

/**
 * Answers what popup and background ask of a page that has not been read: what a first look knows, itself; all else by the
 * reader, which is brought for it. Fails with `page-gone` where it can not come.
 */
export function answerByGlance(document: Document, glance: PageGlance) {
  const isMeant = (site: string | null) => site === null || isWithin(siteOf(document.location.href) ?? '', site);

  return async (
    name: keyof TabRequests,
    request: unknown,
    sender: Parameters<AnyHandler>[1],
  ): Promise<Answer<unknown>> => {
    if (name === 'tab/reading') return succeed(glance.reading);
    if (name === 'tab/address') return succeed(document.location.href);
    let reader = await glance.comer();
    if (reader === null && name === 'tab/read-again') {
      // Settings have changed, for all pages or those of a site: what is no story by its looks is none by any settings.
      const { asked, site } = request as Ask<'tab/read-again'>;
      if (!asked && isMeant(site)) await glance.look();
      if (!asked) return succeed(null);
    }
    reader ??= await glance.bring();
    if (reader === null) return fail('page-gone');
    if (!Object.hasOwn(reader, name)) return fail('not-understood', 'name');
    return safely(reader[name] as AnyHandler, request, sender);
  };
}
