import type { JSX } from 'preact';
import { DENSITIES, type Density } from '#core/mentions/mention.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

const DENSITY_KEYS: Readonly<Record<Density, MessageKey>> = {
  first: 'densityFirst',
  section: 'densitySection',
  all: 'densityAll',
  none: 'densityNone',
};

const isDensity = (value: string): value is Density => (DENSITIES as readonly string[]).includes(value);

interface DensityChoiceProps {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** How many mentions of each term are marked, on all sites. The browser's own list: it is known to every hand and reader. */
export function DensityChoice({ density, onDensity }: DensityChoiceProps): JSX.Element {
  const { t } = useStrings();
  return (
    <label class="sl-density">
      <span class="sl-fine">{t('density')}</span>
      <select
        value={density}
        onChange={({ currentTarget: { value } }) => {
          if (isDensity(value)) onDensity(value);
        }}
      >
        {DENSITIES.map((each) => (
          <option key={each} value={each}>
            {t(DENSITY_KEYS[each])}
          </option>
        ))}
      </select>
    </label>
  );
}
