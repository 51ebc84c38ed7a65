import * as z from 'zod/mini'
import { knownCategory } from '../core/category.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { body } from './body.ts'
import type { PeopleEvent } from './events.ts'
import { mayManagePeople } from './rights.ts'

/** Adds an organisation, or changes the one named by `body`. */
export const putBody = command({
  name: 'people.put-body',
  input: z.object({ body: z.optional(id), ...z.omit(body, { id: true }).shape }),
  home: ['city'],
  allow: actor => mayManagePeople(actor),
  decide: (facts: { bodyKnown: boolean }, { body, ...rest }, context): PeopleEvent[] => {
    if (body !== undefined && !facts.bodyKnown) refuse('body-unknown')
    for (const each of rest.categories) knownCategory(each, context.ownCategories)
    return [{ type: 'people.body-put', body: { id: body ?? context.id, ...rest } }]
  },
})
