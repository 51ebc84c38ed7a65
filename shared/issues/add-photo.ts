import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { IssueEvent } from './events.ts'
import type { IssueFacts } from './issue.ts'
import { atHome } from './moderate-issue.ts'

export type AddPhotoFacts = IssueFacts & {
  readonly isAuthor: boolean
  /** Those it has already; hidden or not. */
  readonly photos: readonly Id[]
}

/** Adds a photograph to an issue. It comes after the words, perhaps much later; the staff sees it at once, all others with the issue. */
export const addPhoto = command({
  name: 'issues.add-photo',
  input: z.object({ issue: id, photo: id }),
  home: ['meeting', 'city'],
  city: true,
  // By POST /api/issues/ID/photos alone, which makes a picture of what was sent.
  internal: true,
  guests: true,
  allow: (actor, facts: AddPhotoFacts) => facts.isAuthor || mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, { issue, photo }, context): IssueEvent[] => {
    atHome(facts, context)
    if (facts.photos.includes(photo)) return []
    if (facts.photos.length >= context.policy.photosPerIssue)
      refuse('too-many-photos', { most: context.policy.photosPerIssue })
    return [{ type: 'issues.photo-added', issue, photo, isPublic: facts.issue.state === 'accepted' }]
  },
})
