import type { JSX } from 'preact';
import { MARK_STYLES, type MarkStyle } from '#core/mark-style.ts';
import { DENSITIES, type Density } from '#core/mentions/mention.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { RadioChoice } from '#ui/notebook/RadioChoice.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { MarkPreview } from './MarkPreview.tsx';
import { Loaded, OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

type Words = readonly [label: MessageKey, why: MessageKey];

const DENSITY_WORDS: Readonly<Record<Density, Words>> = {
  first: ['optionsFirst', 'optionsFirstWhy'],
  section: ['optionsSection', 'optionsSectionWhy'],
  all: ['optionsAll', 'optionsAllWhy'],
  none: ['optionsNone', 'optionsNoneWhy'],
};

const STYLE_WORDS: Readonly<Record<MarkStyle, Words>> = {
  kinds: ['optionsKinds', 'optionsKindsWhy'],
  quiet: ['optionsQuiet', 'optionsQuietWhy'],
  strong: ['optionsStrong', 'optionsStrongWhy'],
};

/** How much is marked in pages, and how, with a small story that shows it. */
export function MarksSection({ marks, onDensity, onStyle, onTryAgain }: OptionsProps): JSX.Element {
  const { t } = useStrings();
  const option = <V extends string>(value: V, [label, why]: Words) => ({ value, label: t(label), why: t(why) });
  return (
    <OptionsSection id="marks" title={t('optionsMarks')} intro={t('optionsMarksIntro')}>
      <Loaded answer={marks} onTryAgain={onTryAgain}>
        {({ density, style }) => (
          <div class="sl-marks">
            <div class="sl-mark-choices">
              <RadioChoice
                legend={t('optionsDensity')}
                options={DENSITIES.map((each) => option(each, DENSITY_WORDS[each]))}
                value={density}
                onChoose={onDensity}
              />
              <RadioChoice
                legend={t('optionsStyle')}
                options={MARK_STYLES.map((each) => option(each, STYLE_WORDS[each]))}
                value={style}
                onChoose={onStyle}
              />
            </div>
            <MarkPreview density={density} style={style} />
          </div>
        )}
      </Loaded>
    </OptionsSection>
  );
}
