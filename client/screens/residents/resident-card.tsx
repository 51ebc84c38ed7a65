import { IconArrowLeft, IconEdit, IconQrcode, IconQrcodeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListedLine } from '#shared/people/roll.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { ChangeResident } from '../../people/change-resident.tsx'
import { EraseResident, RestoreResident, RevokeResident } from '../../people/revoke-resident.tsx'
import { formatDate, formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import board from '../people/people-screen.module.css'
import { nameOf } from './roll-list.ts'
import css from './residents.module.css'

type ResidentCardProps = {
  line: ListedLine
  city: CityState
  onChanged: () => void
  onGive: () => Promise<void>
  onBack: () => void
}

/** One line: what is known, and what may be done with it. */
export function ResidentCard({ line, city, onChanged, onGive, onBack }: ResidentCardProps) {
  const { residents: texts } = useStaffTexts()
  const [changing, setChanging] = useState(false)
  const places = Object.values(city.places)
  return (
    <article className={board.person}>
      <Button
        look="quiet"
        size="small"
        icon={<IconArrowLeft size={20} aria-hidden />}
        className={board.back}
        onClick={onBack}
      >
        {texts.toList}
      </Button>
      <header>
        <h2>{nameOf(line, texts)}</h2>
        {line.erased && <p className={board.blocked}>{texts.states.erased}</p>}
        {line.revoked && <p className={board.blocked}>{texts.revoked[line.revoked]}</p>}
      </header>
      <Facts line={line} city={city} />
      {changing ? (
        <ChangeResident
          line={line}
          places={places}
          onChanged={() => {
            setChanging(false)
            onChanged()
          }}
          onClose={() => setChanging(false)}
        />
      ) : (
        !line.erased && (
          <div className={board.buttons}>
            {!line.revoked && <GiveCode line={line} onGive={onGive} />}
            {line.codeUntil && <EndCode line={line} onChanged={onChanged} />}
            {!line.revoked && (
              <Button look="outline" icon={<IconEdit size={20} aria-hidden />} onClick={() => setChanging(true)}>
                {texts.card.older}
              </Button>
            )}
            {line.revoked ? (
              <RestoreResident line={line} onChanged={onChanged} />
            ) : (
              <RevokeResident line={line} onChanged={onChanged} />
            )}
            <EraseResident line={line} onChanged={onChanged} />
          </div>
        )
      )}
    </article>
  )
}

function Facts({ line, city }: { line: ListedLine; city: CityState }) {
  const { card } = useStaffTexts().residents
  const { language } = useLanguage()
  const day = (moment: string) => formatDate(language, moment, city.town.timeZone)
  const place = city.places[line.place]?.name
  return (
    <dl className={css.facts}>
      <dt>{card.home}</dt>
      <dd>
        {line.address ?? place}
        {line.address && place && <span className="soft"> · {place}</span>}
      </dd>
      <dt>{card.age}</dt>
      <dd>{card.attested(line.age, formatDay(language, line.attestedOn))}</dd>
      <dt>{card.verified}</dt>
      <dd>
        {line.how && line.verifiedAt
          ? [card.ways[line.how], line.verifiedBy, day(line.verifiedAt)].filter(Boolean).join(', ')
          : card.not}
      </dd>
      <dt>{card.consent}</dt>
      <dd>{line.consentAt ? card.consentGiven(day(line.consentAt)) : card.consentMissing}</dd>
      <dt>{card.code}</dt>
      <dd>{line.codeUntil ? card.codeOpen(day(line.codeUntil)) : line.entered ? card.codeUsed : card.codeNone}</dd>
    </dl>
  )
}

/** A code; where one was given or used before, what ends by it is said first. */
function GiveCode({ line, onGive }: { line: ListedLine; onGive: () => Promise<void> }) {
  const { card } = useStaffTexts().residents
  const [asking, setAsking] = useState(false)
  const anew = line.entered || line.codeUntil !== undefined
  return (
    <>
      <Button icon={<IconQrcode size={20} aria-hidden />} onClick={() => (anew ? setAsking(true) : void onGive())}>
        {anew ? card.giveAnew : card.give}
      </Button>
      <Confirm
        open={asking}
        title={card.giveTitle}
        action={card.giveAnew}
        onConfirm={() => void onGive().then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <p>{card.giveWords}</p>
      </Confirm>
    </>
  )
}

function EndCode({ line, onChanged }: { line: ListedLine; onChanged: () => void }) {
  const { card } = useStaffTexts().residents
  const { run, busy } = useAct()
  const end = async () => {
    const answer = await run('people.end-code', 'city', { person: line.person }, { done: card.taken })
    if (answer?.ok) onChanged()
  }
  return (
    <Button
      look="outline"
      icon={<IconQrcodeOff size={20} aria-hidden />}
      busy={busy('people.end-code', line.person)}
      onClick={() => void end()}
    >
      {card.takeBack}
    </Button>
  )
}
