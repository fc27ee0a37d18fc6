import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface RadioChoiceProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly why: ComponentChildren }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

/** One of a few, each with a line on what it is good for. */
export function RadioChoice<V extends string>({ legend, options, value, onChoose }: RadioChoiceProps<V>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="sl-radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            <span class="sl-fine">{option.why}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
