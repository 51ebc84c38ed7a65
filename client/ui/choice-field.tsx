import { SelectField } from './field.tsx'

type ChoiceFieldProps<Value extends string> = {
  label: string
  value: Value
  /** What may be chosen, in order, as it is called. */
  options: readonly (readonly [value: Value, words: string])[]
  onChoose: (value: Value) => void
}

/** One of a few named things: nothing but what is offered can be chosen. */
export function ChoiceField<Value extends string>({ label, value, options, onChoose }: ChoiceFieldProps<Value>) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={event => {
        const chosen = options.find(([each]) => each === event.target.value)
        if (chosen) onChoose(chosen[0])
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </SelectField>
  )
}
