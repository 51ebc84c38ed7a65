import { IconArrowBackUp, IconEraser, IconUserOff } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { ages, revokedReasons, type Age, type ListedLine, type RevokedReason } from '#shared/people/roll.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ChoiceField } from './choice-field.tsx'

type DeedProps = { line: ListedLine; onChanged: () => void }

/** Strikes a line off, with one of four reasons. */
export function RevokeResident({ line, onChanged }: DeedProps) {
  const { card } = useStaffTexts().residents
  const { run, busy } = useAct()
  const [because, setBecause] = useState<RevokedReason>()
  return (
    <Deed
      words={card.revoke}
      title={card.revokeTitle}
      icon={<IconUserOff size={20} aria-hidden />}
      busy={busy('people.revoke-resident', line.person)}
      ready={because !== undefined}
      onConfirm={async () => {
        const input = because && { person: line.person, because }
        if (input && (await run('people.revoke-resident', 'city', input))?.ok) onChanged()
      }}
    >
      <p>{card.revokeWords}</p>
      <ChoiceField
        label={card.because}
        choices={revokedReasons.map(each => [each, card.reasons[each]] as const)}
        value={because}
        onChange={setBecause}
      />
    </Deed>
  )
}

/** Puts a struck line back, the document in sight. */
export function RestoreResident({ line, onChanged }: DeedProps) {
  const texts = useStaffTexts().residents
  const { run, busy } = useAct()
  const [age, setAge] = useState<Age>()
  return (
    <Deed
      words={texts.card.restore}
      title={texts.card.restoreTitle}
      icon={<IconArrowBackUp size={20} aria-hidden />}
      busy={busy('people.restore-resident', line.person)}
      ready={age !== undefined}
      onConfirm={async () => {
        const input = age && { person: line.person, age }
        if (input && (await run('people.restore-resident', 'city', input))?.ok) onChanged()
      }}
    >
      <p>{texts.card.restoreWords}</p>
      <ChoiceField
        label={texts.form.age}
        choices={ages.map(each => [each, texts.age(each)] as const)}
        value={age}
        onChange={setAge}
      />
    </Deed>
  )
}

/** Erases what is known of a person who asks for it. */
export function EraseResident({ line, onChanged }: DeedProps) {
  const { card } = useStaffTexts().residents
  const { run, busy } = useAct()
  return (
    <Deed
      words={card.erase}
      title={card.eraseTitle}
      icon={<IconEraser size={20} aria-hidden />}
      danger
      busy={busy('people.erase-resident', line.person)}
      ready
      onConfirm={async () => {
        if ((await run('people.erase-resident', 'city', { person: line.person }))?.ok) onChanged()
      }}
    >
      <p>{card.eraseWords}</p>
    </Deed>
  )
}

type DeedDialog = {
  words: string
  title: string
  icon: ReactNode
  danger?: boolean
  busy: boolean
  ready: boolean
  onConfirm: () => Promise<void>
  children: ReactNode
}

function Deed({ words, title, icon, danger = false, busy, ready, onConfirm, children }: DeedDialog) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" icon={icon} onClick={() => setAsking(true)}>
        {words}
      </Button>
      <Confirm
        open={asking}
        title={title}
        action={words}
        danger={danger}
        busy={busy}
        disabled={!ready}
        onConfirm={() => void onConfirm().then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        {children}
      </Confirm>
    </>
  )
}
