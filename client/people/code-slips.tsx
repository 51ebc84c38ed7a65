import { IconPrinter } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { initialsOf } from '#shared/people/names.ts'
import { api } from '../core/api.ts'
import { formatDate } from '../texts/format.ts'
import { useLanguage, useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Qr } from '../ui/qr.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import css from './residents.module.css'

/** A code as it is shown once; `name` tells the official whose slip it is, by initials. */
export type GivenCode = { readonly person: Id; readonly code: string; readonly until: string; readonly name: string }

/** Fresh codes for lines of the roll. Throws {@link ApiError}. */
export async function giveCodes(people: readonly { person: Id; name?: string }[]): Promise<readonly GivenCode[]> {
  const { items } = await api<{ items: Omit<GivenCode, 'name'>[] }>('/api/residents/codes', {
    body: { people: people.map(each => each.person) },
  })
  const names = new Map(people.map(each => [each.person, initialsOf(each.name ?? '')]))
  return items.map(item => ({ ...item, name: names.get(item.person) ?? '' }))
}

/** The slips that are handed over, on the screen and on paper. */
export function CodeSlips({ codes, onDone }: { codes: readonly GivenCode[]; onDone: () => void }) {
  const { slip } = useStaffTexts().residents
  return (
    <div>
      <div className={css.slipsHead}>
        <h1>{slip.title(codes.length)}</h1>
        <p className={css.once}>{slip.once}</p>
        <div className={css.buttons}>
          <Button icon={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
            {slip.print(codes.length)}
          </Button>
          <Button look="outline" onClick={onDone}>
            {slip.done}
          </Button>
        </div>
      </div>
      <ul className={css.slips}>
        {codes.map(each => (
          <li key={each.person}>
            <Slip given={each} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Slip({ given: { code, until, name } }: { given: GivenCode }) {
  const { slip } = useStaffTexts().residents
  const { language } = useLanguage()
  const { town } = useSurroundings()
  // Behind the number sign the code stays on the phone: no server and no log is told it with the address.
  const address = `${location.origin}/enter#code=${code}`
  return (
    <article className={css.slip}>
      <div className={css.slipWords}>
        <p>
          {town.name} · {name}
        </p>
        <h3>{slip.heading}</h3>
        <p className={css.slipCode} lang="zxx">
          {code}
        </p>
        <p>
          {slip.how} <strong>{location.host}/enter</strong>
        </p>
      </div>
      <div className={css.slipQr}>
        <Qr text={address} label={slip.heading} />
      </div>
      <div className={css.slipFoot}>
        <p>{slip.until(formatDate(language, until, town.timeZone))}</p>
        <p>{slip.document}</p>
        <p>{slip.lost}</p>
      </div>
    </article>
  )
}
