import * as z from 'zod/mini'
import { jobs, type Job } from '../core/actor.ts'
import { id, text } from '../core/value.ts'

/** Somebody of a meeting's team. Who acts in office is named to everybody; who only helps, to the staff alone. */
export const teamMember = z.object({
  job: z.enum(jobs),
  name: z.optional(text(120)),
  /** «Начальник управления благоустройства». */
  office: z.optional(text(120)),
  /** The organisation they speak for. */
  body: z.optional(id),
  /** «Отвечает за». */
  duty: z.optional(text(120)),
  /** The account, of those who have one: never public. */
  person: z.optional(id),
})
export type TeamMember = z.infer<typeof teamMember>

export const mostInTeam = 60
export const team = z.array(teamMember).check(z.maxLength(mostInTeam))
export type Team = z.infer<typeof team>

/** The team as everybody sees it: no accounts, and no names of those without an office. */
export const publicTeam = (all: Team): Team =>
  all.map(({ job, name, office, body, duty }) => ({
    job,
    ...(name !== undefined && office !== undefined && { name }),
    ...(office !== undefined && { office }),
    ...(body !== undefined && { body }),
    ...(duty !== undefined && { duty }),
  }))

/** The team as it is read out: who leads first, then the secretary, those who report, those who help. */
export const inOrder = (all: Team): Team => all.toSorted((a, b) => order.indexOf(a.job) - order.indexOf(b.job))
const order: readonly Job[] = ['chair', 'secretary', 'speaker', 'member', 'helper']

/** Whether a text gives away a telephone or an address of e-mail: what all see holds neither. */
export const tellsContact = (words: string): boolean => /\S@\S+\.\S|(?:\d[\s().–-]*){10}/.test(words)
