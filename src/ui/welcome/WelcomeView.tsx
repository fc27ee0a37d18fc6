import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { SidelightMark } from '#ui/parts/SidelightMark.tsx';
import { WhereItRuns } from '#ui/parts/WhereItRuns.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Demonstration } from './Demonstration.tsx';
import { KeyList } from './KeyList.tsx';
import type { WelcomeProps } from './welcome-props.ts';

/** What a reader sees after the install: what this is, what it never does, where it shall run, and a story to try it on. */
export function WelcomeView(props: WelcomeProps): JSX.Element {
  const { t, language, direction } = useStrings();
  return (
    <main class="sidelight sl-welcome" lang={language} dir={direction}>
      <header>
        <p class="sl-welcome-name">
          <SidelightMark />
          {t('extensionName')}
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeDoes')}</p>
      </header>
      <Part title={t('welcomeNever')}>
        <ul class="sl-welcome-never">
          <li>{t('welcomeNoRequest')}</li>
          <li>{t('welcomeNoTelling')}</li>
          <li>{t('welcomeNoVerdict')}</li>
        </ul>
      </Part>
      <WhereItRuns runs={props.runs} isRefused={props.isRefused} onChoose={props.onChoose} />
      <Part title={t('welcomeTry')}>
        <Demonstration terms={props.terms} onTerm={props.onTerm} />
      </Part>
      <Part title={t('welcomePin')}>
        <p>
          {t(props.isPinned ? 'welcomePinned' : props.browser === 'firefox' ? 'welcomePinFirefox' : 'welcomePinChrome')}
        </p>
        <p>{t('welcomeButton')}</p>
      </Part>
      <Part title={t('welcomeKeys')}>
        <KeyList keys={props.keys} browser={props.browser} />
      </Part>
      <Part title={t('welcomeNotes')}>
        <p>{t('welcomeNotesWhere')}</p>
        <div class="sl-buttons">
          <button type="button" class="sl-button" onClick={props.onOpenNotebook}>
            {t('openNotebook')}
          </button>
          {props.hasOptions && (
            <button type="button" class="sl-button" onClick={props.onOpenOptions}>
              {t('welcomeOptions')}
            </button>
          )}
        </div>
      </Part>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
