import { IconHome } from '@tabler/icons-react'
import type { Issue } from '#shared/issues/issue.ts'
import { supporters, supportOf } from '#shared/issues/support.ts'
import { agendaNumbers } from '#shared/meetings/agenda.ts'
import { protocolNumber, type Instruction } from '#shared/meetings/meeting.ts'
import { FloorClock } from '../../meetings/floor-clock.tsx'
import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { SupportFigure } from '../../ui/support-figure.tsx'
import { useCategories } from '../../ui/categories.ts'
import { votersOf } from '../../votes/rating.ts'
import { useHouse } from '../console/use-from.ts'
import { issueOf, type Topic } from './prompt.ts'
import { speakerWords } from '../../meetings/speaker-home.ts'
import css from './prompter.module.css'
import type { PrompterData } from './use-prompter.ts'

type NowProps = { data: PrompterData }

/** Who speaks, and what about: as large as a hand holds it. */
export function PromptNow({ data }: NowProps) {
  const { prompter } = useStaffTexts()
  const { topic } = data
  const issue = issueOf(topic)
  return (
    <section className={css.now} aria-labelledby="prompt-now">
      <Speaker data={data} />
      <h2 id="prompt-now">
        <Kind data={data} topic={topic} />
      </h2>
      {topic ? (
        <>
          <p className={css.words} aria-live="polite">
            {wordsOf(topic)}
          </p>
          {topic.kind === 'instruction' && <Terms data={data} instruction={topic.instruction} />}
          {topic.kind === 'vote' && <Voted data={data} topic={topic} />}
          {issue && topic.kind !== 'issue' && <p>{prompter.byIssue(issue.text)}</p>}
          {issue && <Whose data={data} issue={issue} />}
        </>
      ) : (
        <>
          <p className={css.words}>{prompter.nothing}</p>
          <p className={css.soft}>{prompter.nothingWords}</p>
        </>
      )}
    </section>
  )
}

function Speaker({ data: { meeting } }: NowProps) {
  const { projector, meetings } = useStaffTexts()
  const speech = meeting.floor?.now
  if (!speech) return null
  return (
    <div className={css.speaker}>
      <p>
        {speech.order ? projector.floor.order : projector.floor.speaks}:{' '}
        <strong>{speakerWords(speech, meetings)}</strong>
        {!speech.since && ` · ${projector.floor.paused}`}
      </p>
      <FloorClock speech={speech} className={css.timer} />
    </div>
  )
}

function Kind({ data: { meeting }, topic }: NowProps & { topic: Topic | undefined }) {
  const { prompter, issues, projector } = useStaffTexts()
  if (topic?.kind === 'issue') return `${prompter.now} · ${issues.one}`
  if (topic?.kind === 'vote') return `${prompter.now} · ${projector.scenes.vote}`
  if (topic?.kind === 'instruction') return `${prompter.now} · ${projector.instruction}`
  const number = topic && agendaNumbers(meeting.agenda)[topic.item.id]
  if (topic) return number ? prompter.item(number) : prompter.ownItem
  return prompter.now
}

function wordsOf(topic: Topic): string {
  if (topic.kind === 'issue') return topic.issue.text
  if (topic.kind === 'vote') return topic.poll.title
  return topic.kind === 'instruction' ? topic.instruction.text : topic.item.text
}

/** Of whom and until when, as it is said aloud. */
function Terms({ data: { meeting, bodies }, instruction }: NowProps & { instruction: Instruction }) {
  const { tasks, projector } = useStaffTexts()
  const { language } = useLanguage()
  const { number, body, deadline } = instruction
  return (
    <p>
      {number !== undefined && `${tasks.number(protocolNumber(meeting.number, number))} · `}
      {bodies[body]?.name} · {projector.until(formatDay(language, deadline))}
    </p>
  )
}

function Voted({ data: { tallies, joined }, topic }: NowProps & { topic: Topic & { kind: 'vote' } }) {
  const { projector } = useStaffTexts()
  const voted = votersOf(topic.poll, tallies[topic.poll.id])
  return (
    <p className={css.figure}>
      <strong>{voted}</strong> {projector.voted(voted, joined)}
    </p>
  )
}

/** Whose house, how many want it, and how it came here. */
function Whose({ data: { authors, rating, supports }, issue }: NowProps & { issue: Issue }) {
  const { prompter, issues, projector, core } = useStaffTexts()
  const { nameOf } = useCategories()
  const houseOf = useHouse(authors)
  const row = rating.rows.find(each => each.issue.id === issue.id)
  const known = supportOf(issue, supports[issue.id])
  const value = row?.value ?? supporters(known)
  const unit = row && rating.poll ? (rating.poll.mode === 'points' ? 'scored' : 'votes') : 'supports'
  return (
    <>
      <p className={css.house}>
        <IconHome size={30} aria-hidden />
        {houseOf(issue) ?? prompter.noHouse}
      </p>
      <p className={css.figure}>
        <strong>{unit === 'supports' ? <SupportFigure {...known} /> : value}</strong> {projector[unit](value)}
        {row && ` · ${core.rank(row.rank)}`}
      </p>
      <p className={css.soft}>
        {nameOf(issue.category)} · {issues.channels[issue.channel]}. {prompter.staffOnly}
      </p>
    </>
  )
}
