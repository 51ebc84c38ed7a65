import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { quorumOf } from '#shared/initiatives/support.ts'
import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import { answers, type Poll } from '#shared/votes/poll.ts'
import { useAct } from '../core/act.ts'
import { formatDate } from '../texts/format.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { townPolicy } from '../ui/town.ts'
import css from './support.module.css'
import { WaitsForNetwork } from './waits-for-network.tsx'

type Held = { readonly meeting: Meeting; readonly poll: Poll }

/** Open votes of assemblies whose protocol is approved, the latest first. */
const votesHeld = ({ meetings, polls }: Pick<CityState, 'meetings' | 'polls'>): Held[] =>
  Object.values(polls)
    .flatMap(poll => {
      const meeting = meetings[poll.meeting]
      const counts = meeting?.phase === 'published' && (meeting.kind === 'assembly' || meeting.kind === 'conference')
      return meeting && counts && poll.kind === 'open' && poll.state === 'revealed' ? [{ meeting, poll }] : []
    })
    .toSorted((a, b) => (a.poll.startedAt < b.poll.startedAt ? 1 : -1))

type Written = Readonly<Record<'poll' | 'entitled' | 'present' | 'chair' | 'secretary' | 'tellers', string>>

/** What was counted before is there to be put right. */
const before = (assembly: SupportShown['assembly']): Written => ({
  poll: assembly?.poll ?? '',
  entitled: assembly ? String(assembly.entitled) : '',
  present: assembly ? String(assembly.present) : '',
  chair: assembly?.officers?.chair ?? '',
  secretary: assembly?.officers?.secretary ?? '',
  tellers: assembly?.officers?.tellers.join('\n') ?? '',
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean)

/** As many as may be named, and as long as a name may be. */
const [mostTellers, longestName] = [10, 120]
const wholeOf = (text: string): number | undefined => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined)

type FormProps = { city: CityState; initiative: Id; assembly: SupportShown['assembly']; onClose: () => void }

/** Which vote of an assembly it was, how many were to come and came, who led, wrote and counted; what is wrong is said at its field. */
export function AssemblyForm({ city, initiative, assembly, onClose }: FormProps) {
  const { assembly: texts } = useSupportTexts()
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const [written, setWritten] = useState(() => before(assembly))
  const [tried, setTried] = useState(false)
  const held = votesHeld(city)
  const chosen = held.find(each => each.poll.id === written.poll)
  const [entitled, present] = [wholeOf(written.entitled), wholeOf(written.present)]
  const tellers = linesOf(written.tellers)
  const errors = faultsOf(written, texts)
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
    if (!chosen || entitled === undefined || present === undefined || Object.values(errors).some(Boolean)) return
    const { chair, secretary } = written
    const papers = { entitled, present, chair: chair.trim(), secretary: secretary.trim(), tellers }
    const input = { initiative, meeting: chosen.meeting.id, poll: chosen.poll.id, ...papers }
    const answer = await run('initiatives.link-assembly', 'city', input, { done: texts.saved })
    if (answer?.ok) onClose()
  }
  const field = (key: keyof Written) => ({
    value: written[key],
    error: tried ? errors[key] : undefined,
    onChange: (event: { target: { value: string } }) => setWritten({ ...written, [key]: event.target.value }),
  })
  const residents = city.places[chosen?.meeting.place ?? '']?.residents
  const kind = chosen?.meeting.kind === 'conference' ? 'conference' : 'assembly'
  const need = entitled && quorumOf(kind, entitled, townPolicy())
  const known = present !== undefined && entitled !== undefined && present <= entitled
  const met = need !== undefined && known && present >= need
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
          <SelectField
            label={texts.poll}
            hint={chosen && voteWords(chosen.poll, texts)}
            {...field('poll')}
            onChange={event => choose(event.target.value)}
          >
            <option value="">{texts.choose}</option>
            {held.map(({ meeting, poll }) => (
              <option key={poll.id} value={poll.id}>
                {`${texts.kinds[meeting.kind === 'conference' ? 'conference' : 'assembly']} ${formatDate(language, meeting.startsAt, city.town.timeZone)}: ${texts.named(poll.title)}, ${voteWords(poll, texts)}`}
              </option>
            ))}
          </SelectField>
          <TextField
            label={kind === 'conference' ? texts.delegates : texts.entitled}
            hint={kind === 'assembly' && residents !== undefined ? texts.entitledHint(residents) : undefined}
            inputMode="numeric"
            maxLength={7}
            {...field('entitled')}
          />
          <TextField
            label={texts.presentField}
            hint={need && known && (met ? texts.quorumMet(need) : texts.quorumLacks(need))}
            inputMode="numeric"
            maxLength={7}
            {...field('present')}
          />
          <TextField label={texts.chair} maxLength={longestName} {...field('chair')} />
          <TextField label={texts.secretary} maxLength={longestName} {...field('secretary')} />
          <AreaField label={texts.tellers} hint={texts.namesHint} {...field('tellers')} />
        </div>
      )}
      <WaitsForNetwork busy={busy('initiatives.link-assembly', initiative)} />
    </Confirm>
  )
}

type Texts = ReturnType<typeof useSupportTexts>['assembly']

/** What each field still lacks. */
function faultsOf(written: Written, { errors }: Texts): Partial<Record<keyof Written, string | undefined>> {
  const [entitled, present] = [wholeOf(written.entitled), wholeOf(written.present)]
  const tellers = linesOf(written.tellers)
  const over = entitled !== undefined && present !== undefined && present > entitled
  return {
    poll: written.poll === '' ? errors.poll : undefined,
    entitled: entitled ? undefined : errors.number,
    present: present === undefined ? errors.number : over ? errors.over : undefined,
    chair: written.chair.trim() === '' ? errors.name : undefined,
    secretary: written.secretary.trim() === '' ? errors.name : undefined,
    tellers:
      tellers.length === 0
        ? errors.name
        : tellers.length > mostTellers || tellers.some(each => each.length > longestName)
          ? errors.tellers
          : undefined,
  }
}

function voteWords({ count }: Poll, texts: Texts): string {
  const of = (option: string) => count?.options.find(([id]) => id === option)?.[1] ?? 0
  return texts.votes(of(answers.for), of(answers.against), of(answers.abstain))
}
