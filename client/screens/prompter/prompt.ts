import type { Category } from '#shared/core/category.ts'
import type { AgendaItem } from '#shared/meetings/agenda.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import type { Poll } from '#shared/votes/poll.ts'

/** What is spoken about now: one thing, with the question it belongs to. */
export type Topic =
  | { kind: 'issue'; issue: Issue }
  | { kind: 'vote'; poll: Poll; issue: Issue | undefined }
  | { kind: 'instruction'; instruction: Instruction; issue: Issue | undefined }
  | { kind: 'item'; item: AgendaItem }

type Known = Pick<MeetingState, 'issues' | 'polls' | 'instructions'>

/** What the hall's screen shows comes first; then what the speaker asked to speak about; then the item of the agenda. */
export function topicOf({ picture, floor, agenda, item: current }: Meeting, known: Known): Topic | undefined {
  const { scene, of = '' } = picture
  const shown = (id = ''): Issue | undefined => {
    const issue = known.issues[id]
    return issue?.state === 'accepted' ? issue : undefined
  }
  const issue = scene === 'issue' ? shown(of) : undefined
  if (issue) return { kind: 'issue', issue }
  const poll = scene === 'vote' ? known.polls[of] : undefined
  if (poll && poll.state !== 'cancelled') return { kind: 'vote', poll, issue: shown(poll.issue) }
  const instruction = scene === 'instruction' ? known.instructions[of] : undefined
  if (instruction?.state === 'given') return { kind: 'instruction', instruction, issue: shown(instruction.issue) }
  const asked = shown(floor?.now?.issue)
  if (asked) return { kind: 'issue', issue: asked }
  const item = agenda.find(each => each.id === current)
  return item && { kind: 'item', item }
}

/** The question that what is spoken about belongs to. */
export const issueOf = (topic: Topic | undefined): Issue | undefined =>
  topic && topic.kind !== 'item' ? topic.issue : undefined

/** Earlier promises: those of the same kind as the question first, and of each what is not done before what is; else in their order. */
export function nearestFirst(promised: readonly Task[], category: Category | undefined): Task[] {
  const far = (task: Task): number => (task.category === category ? 0 : 2) + (task.state === 'done' ? 1 : 0)
  return promised.toSorted((a, b) => far(a) - far(b))
}
