import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import type { IssueEvent } from '../issues/events.ts'
import type { IssueFacts } from '../issues/issue.ts'
import { atHome } from '../issues/moderate-issue.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import { isOwed, type Task } from './task.ts'

export type CancelAnswerFacts = IssueFacts & {
  /** The answer that was promised. */
  readonly task?: Pick<Task, 'id' | 'state'> | undefined
}

/** Takes «ответить письменно до …» back before the protocol is published, with a reason: its task stays in the history as cancelled, its issue is open again. */
export const cancelAnswer = command({
  name: 'tasks.cancel-answer',
  input: z.object({ issue: id, why: text(1000) }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: CancelAnswerFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { issue, why }, context): (IssueEvent | TaskEvent)[] => {
    atHome(facts, context)
    if (facts.meeting.phase === 'published') refuse('meeting-published')
    const { task } = facts
    if (facts.issue.outcome?.kind !== 'written-answer' || !task) refuse('answer-not-promised')
    if (!isOwed(task)) refuse('task-state-wrong', { state: task.state })
    return [
      { type: 'issues.outcome-withdrawn', issue },
      { type: 'tasks.task-cancelled', task: task.id, text: why },
    ]
  },
})
