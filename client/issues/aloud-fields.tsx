import type { Category } from '#shared/core/category.ts'
import type { House } from '#shared/meetings/meeting.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { CategoryField } from './moderate-issue.tsx'

/** What somebody said aloud, as it is being written down. */
export type Said = { text: string; category: Category; house: string; name: string; phone: string; card: string }
export const nothingSaid: Said = { text: '', category: 'other', house: '', name: '', phone: '', card: '' }

type AloudProps = { said: Said; set: (change: Partial<Said>) => void }

/** The words themselves. */
export function AloudWords({ said, set, error }: AloudProps & { error?: string | undefined }) {
  const { voice } = useStaffTexts().console
  return (
    <AreaField
      label={voice.text}
      error={error}
      value={said.text}
      maxLength={500}
      rows={4}
      onChange={e => set({ text: e.target.value })}
    />
  )
}

/** What it is about, and who said it; name and phone stay the staff's. */
export function AloudAuthor({ said, set, houses }: AloudProps & { houses: readonly House[] }) {
  const { voice } = useStaffTexts().console
  return (
    <>
      <CategoryField value={said.category} onChoose={category => set({ category })} />
      <SelectField label={voice.house} optional value={said.house} onChange={e => set({ house: e.target.value })}>
        <option value="">{voice.anyHouse}</option>
        {houses.map(house => (
          <option key={house.id} value={house.id}>
            {house.address}
          </option>
        ))}
      </SelectField>
      <TextField
        label={voice.name}
        optional
        value={said.name}
        maxLength={120}
        autoComplete="off"
        onChange={e => set({ name: e.target.value })}
      />
      <TextField
        label={voice.phone}
        optional
        hint={voice.private}
        type="tel"
        value={said.phone}
        maxLength={40}
        autoComplete="off"
        onChange={e => set({ phone: e.target.value })}
      />
    </>
  )
}

/** What was left empty is not said at all. */
export function inputOf({ text, category, house, name, phone, card }: Said) {
  return {
    text: text.trim(),
    category,
    ...(house && { house }),
    ...(name.trim() && { name: name.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
    ...(card && { card: Number(card) }),
  }
}
