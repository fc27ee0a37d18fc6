import type { JSX } from 'preact';
import type { Reason } from '#core/mentions/mention.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** "Why is this marked?": the rule that marked it, in words that a reader can check. */
export function WhyMarked({ reason, words }: { readonly reason: Reason; readonly words: string }): JSX.Element {
  const strings = useStrings();
  return (
    <Disclosure label={strings.t('popoverWhy')}>
      <p>{sentenceOf(reason, words, strings)}</p>
    </Disclosure>
  );
}

function sentenceOf(reason: Reason, words: string, { t, list }: Strings): string {
  switch (reason.rule) {
    case 'safe':
      return t('whySafe', [words]);
    case 'case':
      return t('whyCase', [words]);
    case 'company':
      return t('whyCompany', [words, list(reason.words)]);
  }
}
