/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { type CostInputs, costBreakdown, EXAMPLE } from './cost.ts';

interface Field {
  readonly key: keyof CostInputs;
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max?: number;
}

const FIELDS: readonly Field[] = [
  { key: 'inputTokens', id: 'cost-input-tokens', label: 'Input tokens a call', min: 0 },
  { key: 'outputTokens', id: 'cost-output-tokens', label: 'Output tokens a call', min: 0 },
  { key: 'inputPrice', id: 'cost-input-price', label: 'Input price, $ per million', min: 0 },
  { key: 'outputPrice', id: 'cost-output-price', label: 'Output price, $ per million', min: 0 },
  { key: 'callsPerAnswer', id: 'cost-calls', label: 'Calls an answer, retries included', min: 1 },
  { key: 'reviewMinutes', id: 'cost-review', label: 'Review, minutes an answer', min: 0 },
  { key: 'reviewerHourly', id: 'cost-hourly', label: 'Reviewer, $ an hour', min: 0 },
  { key: 'acceptancePercent', id: 'cost-acceptance', label: 'Accepted, %', min: 0, max: 100 },
];

const INCOMPLETE =
  'Every field needs a figure: at least 1 call, and acceptance above 0 up to 100%.';

/** Cents for amounts that a person would notice, a hundredth of a cent below a dollar. */
const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 4 : 2)}`;

/** Works out the cost per accepted answer as the reader types. */
export default function CostCalculator() {
  const [inputs, setInputs] = useState(EXAMPLE);
  return (
    <fieldset class="cost-calculator">
      <legend class="cost-legend">Cost per accepted answer</legend>
      <div class="cost-fields">
        {FIELDS.map(({ key, id, label, min, max }) => (
          <div class="cost-field" key={key}>
            <label class="cost-label" for={id}>
              {label}
            </label>
            <input
              class="cost-input"
              id={id}
              type="number"
              inputMode="decimal"
              autocomplete="off"
              min={min}
              max={max}
              step="any"
              defaultValue={String(EXAMPLE[key])}
              onInput={(event) => {
                const value = event.currentTarget.valueAsNumber;
                setInputs((current) => ({ ...current, [key]: value }));
              }}
            />
          </div>
        ))}
      </div>
      <output class="cost-result" for={FIELDS.map(({ id }) => id).join(' ')}>
        <Result inputs={inputs} />
      </output>
    </fieldset>
  );
}

function Result({ inputs }: { readonly inputs: CostInputs }) {
  const cost = costBreakdown(inputs);
  if (cost === undefined) return <>{INCOMPLETE}</>;
  return (
    <>
      <strong class="cost-total">{dollars(cost.accepted)}</strong> for an accepted answer. A call
      costs {dollars(cost.call)}; a delivered answer costs {dollars(cost.delivered)}, of which
      tokens are {dollars(cost.tokens)} and review is {dollars(cost.review)}.
    </>
  );
}
