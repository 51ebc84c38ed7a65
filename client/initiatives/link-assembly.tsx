import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import { quorumOf } from '#shared/initiatives/support.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { answers, type Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { formatDate } from '../texts/format.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { townPolicy } from '../ui/town.ts'
import css from './support.module.css'

type LinkProps = {
  city: CityState
  initiative: Id
  support: SupportShown
  refresh: () => Promise<void>
}

/** «Засчитать голосование собрания»: which vote, how many there were to come and came, who led, wrote and counted. */
export function LinkAssembly({ city, initiative, support: { assembly }, refresh }: LinkProps) {
  const { assembly: texts } = useSupportTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="outline" onClick={() => setOpen(true)}>
        {assembly ? texts.relink : texts.link}
      </Button>
      {assembly && <Unlink initiative={initiative} refresh={refresh} />}
      {open && (
        <Form
          city={city}
          initiative={initiative}
          onClose={() => {
            setOpen(false)
            void refresh()
          }}
        />
      )}
    </>
  )
}

function Unlink({ initiative, refresh }: Pick<LinkProps, 'initiative' | 'refresh'>) {
  const { assembly: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [asks, setAsks] = useState(false)
  const unlink = async () => {
    await run('initiatives.unlink-assembly', 'city', { initiative }, { done: texts.unlinked })
    setAsks(false)
    await refresh()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsks(true)}>
        {texts.unlink}
      </Button>
      <Confirm
        danger
        open={asks}
        title={texts.unlinkTitle}
        action={texts.unlink}
        busy={busy('initiatives.unlink-assembly', initiative)}
        onConfirm={() => void unlink()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.unlinkWords}</p>
      </Confirm>
    </>
  )
}

type Held = { readonly meeting: Meeting; readonly poll: Poll }

/** Open votes of assemblies whose protocol is approved, the latest first. */
export const votesHeld = ({ meetings, polls }: Pick<CityState, 'meetings' | 'polls'>): Held[] =>
  Object.values(polls)
    .flatMap(poll => {
      const meeting = meetings[poll.meeting]
      const counts = meeting?.phase === 'published' && (meeting.kind === 'assembly' || meeting.kind === 'conference')
      return meeting && counts && poll.kind === 'open' && poll.state === 'revealed' ? [{ meeting, poll }] : []
    })
    .toSorted((a, b) => (a.poll.startedAt < b.poll.startedAt ? 1 : -1))

type Written = Readonly<Record<'poll' | 'entitled' | 'present' | 'chair' | 'secretary' | 'tellers', string>>
const nothing: Written = { poll: '', entitled: '', present: '', chair: '', secretary: '', tellers: '' }

function Form({ city, initiative, onClose }: { city: CityState; initiative: Id; onClose: () => void }) {
  const { assembly: texts } = useSupportTexts()
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const [written, setWritten] = useState(nothing)
  const [tried, setTried] = useState(false)
  const held = votesHeld(city)
  const chosen = held.find(each => each.poll.id === written.poll)
  const tellers = written.tellers
    .split('\n')
    .map(name => name.trim())
    .filter(Boolean)
  const [entitled, present] = [Number(written.entitled), Number(written.present)]
  const isWhole =
    chosen !== undefined &&
    entitled > 0 &&
    written.present !== '' &&
    written.chair.trim() !== '' &&
    written.secretary.trim() !== '' &&
    tellers.length > 0
  const choose = (poll: string) => {
    const meeting = held.find(each => each.poll.id === poll)?.meeting
    const named = (job: string) => meeting?.team?.find(member => member.job === job)?.name ?? ''
    setWritten({
      ...written,
      poll,
      present: written.present || String(meeting?.attendance ?? ''),
      chair: written.chair || named('chair'),
      secretary: written.secretary || named('secretary'),
    })
  }
  const save = async () => {
    setTried(true)
    if (!isWhole) return
    const { chair, secretary } = written
    const input = {
      initiative,
      meeting: chosen.meeting.id,
      poll: chosen.poll.id,
      entitled,
      present,
      chair,
      secretary,
      tellers,
    }
    const answer = await run('initiatives.link-assembly', 'city', input, { done: texts.saved })
    if (answer?.ok) onClose()
  }
  const set = (key: keyof Written) => (event: { target: { value: string } }) =>
    setWritten({ ...written, [key]: event.target.value })
  const residents = city.places[chosen?.meeting.place ?? '']?.residents
  const kind = chosen?.meeting.kind === 'conference' ? 'conference' : 'assembly'
  const need = quorumOf(kind, entitled, townPolicy())
  return (
    <Confirm
      open
      title={texts.link}
      action={texts.save}
      busy={busy('initiatives.link-assembly', initiative)}
      disabled={held.length === 0}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <p>{held.length === 0 ? texts.none : texts.linkWords}</p>
      {held.length > 0 && (
        <div className={css.form}>
          <SelectField label={texts.poll} value={written.poll} onChange={event => choose(event.target.value)}>
            <option value="">{texts.choose}</option>
            {held.map(({ meeting, poll }) => (
              <option key={poll.id} value={poll.id}>
                {`${texts.kinds[meeting.kind === 'conference' ? 'conference' : 'assembly']} ${formatDate(language, meeting.startsAt, city.town.timeZone)}: «${poll.title}», ${voteWords(poll, texts)}`}
              </option>
            ))}
          </SelectField>
          <TextField
            label={kind === 'conference' ? texts.delegates : texts.entitled}
            hint={kind === 'assembly' && residents !== undefined ? texts.entitledHint(residents) : undefined}
            type="number"
            inputMode="numeric"
            min={1}
            value={written.entitled}
            onChange={set('entitled')}
          />
          <TextField
            label={texts.presentField}
            hint={
              entitled > 0 &&
              written.present !== '' &&
              (present >= need ? texts.quorumMet(need) : texts.quorumLacks(need))
            }
            type="number"
            inputMode="numeric"
            min={0}
            value={written.present}
            onChange={set('present')}
          />
          <TextField label={texts.chair} maxLength={120} value={written.chair} onChange={set('chair')} />
          <TextField label={texts.secretary} maxLength={120} value={written.secretary} onChange={set('secretary')} />
          <AreaField
            label={texts.tellers}
            hint={texts.namesHint}
            error={tried && !isWhole ? texts.missing : undefined}
            value={written.tellers}
            onChange={set('tellers')}
          />
        </div>
      )}
    </Confirm>
  )
}

function voteWords({ count }: Poll, texts: ReturnType<typeof useSupportTexts>['assembly']): string {
  const of = (option: string) => count?.options.find(([id]) => id === option)?.[1] ?? 0
  return texts.votes(of(answers.for), of(answers.against), of(answers.abstain))
}
