import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

/** A box in the window, in CSS pixels. */
export interface PickerBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PickerProps {
  /** What is outlined; null where nothing is. */
  readonly box: PickerBox | null;
  /** How many paragraphs it has. */
  readonly paragraphs: number;
  readonly onLarger: () => void;
  readonly onSmaller: () => void;
  readonly onChoose: () => void;
  readonly onLeave: () => void;
}

/** The outline of what would be taken for the article, and a bar that says how to choose: by pointer, finger and keys. */
export function Picker({ box, paragraphs, onLarger, onSmaller, onChoose, onLeave }: PickerProps): JSX.Element {
  const { t, count, language, direction } = useStrings();
  const isNothing = box === null;
  return (
    <div class="sidelight sl-picker" lang={language} dir={direction}>
      {box !== null && (
        <div
          class="sl-outline"
          style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` }}
        />
      )}
      <section class="sl-picker-bar" aria-label={t('pickerTitle')} aria-describedby="sl-picker-how" tabIndex={-1}>
        <p class="sl-picker-line">
          <span id="sl-picker-how">{t('pickerHow')}</span>{' '}
          <span role="status">{isNothing ? t('pickerNothing') : count('pickerParagraphs', paragraphs)}</span>
        </p>
        <div class="sl-buttons">
          <button type="button" class="sl-button" disabled={isNothing} onClick={onLarger}>
            {t('pickerLarger')}
          </button>
          <button type="button" class="sl-button" disabled={isNothing} onClick={onSmaller}>
            {t('pickerSmaller')}
          </button>
          <button type="button" class="sl-button sl-button-main" disabled={isNothing} onClick={onChoose}>
            {t('pickerChoose')}
          </button>
          <button type="button" class="sl-button" onClick={onLeave}>
            {t('pickerLeave')}
          </button>
        </div>
      </section>
    </div>
  );
}
