import type { JSX } from 'preact';
import type { Kind } from '#core/explainer.ts';
import { KindGlyph } from '#ui/parts/KindGlyph.tsx';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface PopoverBarProps {
  /** null where there is no explainer. */
  readonly kind: Kind | null;
  /** The name of what was read before the newest look-up; null where nothing was looked up. */
  readonly backTo: string | null;
  readonly hasNeighbours: boolean;
  readonly isPinned: boolean;
  readonly onBack: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onPin: (isPinned: boolean) => void;
  readonly onClose: () => void;
}

/** Stays at the upper edge while the text scrolls under it: what kind of thing it is, or the way back; and the popover's own buttons. */
export function PopoverBar(props: PopoverBarProps): JSX.Element {
  const { t } = useStrings();
  const { kind, backTo, hasNeighbours, isPinned } = props;
  const pin = t(isPinned ? 'popoverUnpin' : 'popoverPin');
  return (
    <div class="sl-bar">
      {backTo === null ? (
        kind !== null && <KindLine kind={kind} />
      ) : (
        <button type="button" class="sl-back" onClick={props.onBack}>
          <Icon path="M9.5 3.5 5 8l4.500 4.500" />
          <span>{t('popoverBack', [backTo])}</span>
        </button>
      )}
      {hasNeighbours && (
        <>
          <IconButton
            name="previous"
            label={t('previousMention')}
            path="M9.5 3.5 5 8l4.500 4.500"
            onPress={() => props.onStep(-1)}
          />
          <IconButton
            name="next"
            label={t('nextMention')}
            path="M6.5 3.500 11 8l-4.500 4.500"
            onPress={() => props.onStep(1)}
          />
        </>
      )}
      <IconButton
        name="pin"
        label={pin}
        path="M5.5 2.500h5M6.500 2.500v4.500L4.500 9.500h7L9.500 7V2.500M8 9.500v4"
        isOn={isPinned}
        onPress={() => props.onPin(!isPinned)}
      />
      <IconButton name="close" label={t('close')} path="m4 4 8 8M12 4l-8 8" onPress={props.onClose} />
    </div>
  );
}

/** The kind of an explainer, in one small line. */
export function KindLine({ kind }: { readonly kind: Kind }): JSX.Element {
  const { t } = useStrings();
  return (
    <p class="sl-kind">
      <KindGlyph kind={kind} />
      {t(KIND_KEYS[kind])}
    </p>
  );
}

interface IconButtonProps {
  /** Where the focus stays when another popover comes in the place of this one. */
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly isOn?: boolean;
  readonly onPress: () => void;
}

function IconButton({ name, label, path, isOn = false, onPress }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={isOn ? 'sl-icon sl-icon-on' : 'sl-icon'}
      aria-label={label}
      title={label}
      data-stays={name}
      onClick={onPress}
    >
      <Icon path={path} />
    </button>
  );
}

const Icon = ({ path }: { readonly path: string }): JSX.Element => (
  <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);
