import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DEMO_STORY } from './demo-story.ts';
import type { WelcomeProps } from './welcome-props.ts';

/** The element whose paragraphs are marked. */
export const DEMO_ID = 'demonstration';

/** A story that is marked as stories are, and its terms as a list: the way in for those who do not point. */
export function Demonstration({ terms, onTerm }: Pick<WelcomeProps, 'terms' | 'onTerm'>): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <p>{t('welcomeTryHow')}</p>
      <article id={DEMO_ID} class="sl-demo" lang="en" dir="ltr">
        <h3>{DEMO_STORY.title}</h3>
        {DEMO_STORY.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <div class="sl-demo-terms">
        <p class="sl-fine" id="demo-terms">
          {t('welcomeTryTerms')}
        </p>
        <ul aria-labelledby="demo-terms">
          {terms.map((words, index) => (
            <li key={words}>
              <button
                type="button"
                class="sl-button"
                aria-haspopup="dialog"
                lang="en"
                dir="ltr"
                onClick={() => onTerm(index)}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p class="sl-fine">{t('welcomeTryOwn')}</p>
    </>
  );
}
