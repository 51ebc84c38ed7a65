import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { day, id } from '../core/value.ts'
import type { IssueEvent } from '../issues/events.ts'
import type { IssueFacts } from '../issues/issue.ts'
import { atHome } from '../issues/moderate-issue.ts'
import { undecided } from '../issues/set-outcome.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import type { Task } from './task.ts'

export type PromiseFacts = IssueFacts & { readonly bodyKnown: boolean }

/** «Ответить письменно до …»: the issue's outcome is an answer that a body owes by a day, and that is a task like any other. */
export const promiseAnswer = command({
  name: 'tasks.promise-answer',
  input: z.object({ issue: id, body: id, deadline: day }),
  home: ['meeting', 'city'],
  city: true,
  allow: (actor, facts: PromiseFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { body, deadline }, context): (IssueEvent | TaskEvent)[] => {
    atHome(facts, context)
    undecided(facts)
    if (!facts.bodyKnown) refuse('body-unknown')
    if (deadline < dayOf(context.now, context.timeZone)) refuse('deadline-in-past')
    const { issue, meeting, support } = facts
    const task: Task = {
      id: context.newId(),
      kind: 'answer',
      meeting: meeting.id,
      issue: issue.id,
      text: issue.text,
      category: issue.category,
      place: issue.place,
      point: issue.point,
      body,
      deadline,
      support,
      ...(issue.ahead && { ahead: issue.ahead }),
      state: 'given',
      steps: [{ kind: 'given', at: context.now, body, deadline }],
    }
    const outcome = { kind: 'written-answer' as const, task: task.id, body, deadline }
    return [
      { type: 'issues.outcome-set', issue: issue.id, outcome, support },
      { type: 'tasks.task-created', task },
    ]
  },
})
