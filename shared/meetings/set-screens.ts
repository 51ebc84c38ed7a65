import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import type { MeetingFacts } from './meeting.ts'
import { needsThing } from './picture.ts'
import { screens, type Screens } from './screens.ts'

export type SetScreensFacts = {
  readonly meeting: MeetingFacts
  readonly screens: Screens
  /** Everything that the named pictures are about is of this meeting and public. */
  readonly ofKnown: boolean
}

const { theme, countdown, message, strip, second, third } = screens.shape

/** Changes what lies over the pictures, or what the second and third screen show: what is named, `null` taking it away. */
export const setScreens = command({
  name: 'meetings.set-screens',
  input: z.object({
    theme: z.optional(z.nullable(theme)),
    countdown: z.optional(z.nullable(countdown)),
    message: z.optional(z.nullable(message)),
    strip: z.optional(z.nullable(strip)),
    second: z.optional(z.nullable(second)),
    third: z.optional(z.nullable(third)),
  }),
  home: ['meeting'],
  allow: (actor, facts: SetScreensFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input): MeetingEvent[] => {
    for (const picture of [input.second, input.third]) {
      if (picture?.of !== undefined && !facts.ofKnown) refuse('not-found')
      if (picture && picture.of === undefined && needsThing(picture.scene)) refuse('bad-input')
    }
    const changed = Object.entries({ ...facts.screens, ...input }).filter(([, value]) => value != null)
    return [{ type: 'meetings.screens-set', meeting: facts.meeting.id, screens: Object.fromEntries(changed) }]
  },
})
