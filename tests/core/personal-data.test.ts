import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { events } from '#shared/registry.ts'

/** Fields by which a person could be found, or which tell what a person did. */
const personal =
  /^(name|surname|phone|house|login|password|hash|email|mail|birth\w*|actor|participant|receipt|choices|voter|author|contact)$/

/** Public by their nature: names and telephones of the town's institutions, who speaks, put up for the whole hall, and who acts in office. */
const publicByNature = [
  'meetings.meeting-planned meeting.screens.strip.name',
  'meetings.meeting-planned meeting.team[].name',
  'meetings.screens-set screens.strip.name',
  'meetings.team-set team[].name',
  'people.body-put body.name',
  'places.calendar-set days[].name',
  'places.categories-set categories[].name',
  'places.payee-set payee.name',
  'places.places-put places[].name',
  'places.places-put places[].phone',
  'places.town-set town.name',
  // hashes of what everybody may read
  'rounds.ballots-published ballots.hash',
  'rounds.round-planned round.ballots.hash',
  'rounds.round-planned round.hash',
  'rounds.voting-opened hash',
]

/** The dotted paths of all fields of a JSON schema; fails on what it does not know how to enter. */
function fieldsOf(schema: unknown, path = ''): string[] {
  const { properties, items, prefixItems, anyOf, oneOf, allOf, additionalProperties, $ref } = node.parse(schema)
  expect($ref, `${path}: a reference would hide what it leads to`).toBeUndefined()
  const named = Object.entries(properties ?? {}).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name
    return [here, ...fieldsOf(inner, here)]
  })
  const open = typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${path}.*`) : []
  const listed = items && typeof items === 'object' ? fieldsOf(items, `${path}[]`) : []
  return [
    ...named,
    ...open,
    ...listed,
    ...[prefixItems, anyOf, oneOf, allOf].flatMap(all => (all ?? []).flatMap(each => fieldsOf(each, path))),
  ]
}

const node = z.object({
  properties: z.optional(z.record(z.string(), z.unknown())),
  additionalProperties: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  prefixItems: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  allOf: z.optional(z.array(z.unknown())),
  $ref: z.optional(z.string()),
})

const isPersonal = (path: string) => personal.test(path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', ''))
const personalIn = (chosen: readonly { type: string; schema: unknown }[]) =>
  chosen.flatMap(({ type, schema }) =>
    fieldsOf(z.toJSONSchema(schema as z.ZodMiniType))
      .filter(isPersonal)
      .map(path => `${type} ${path}`),
  )

test('no event that is logged has a field for a name, a telephone, a house, a login or a password', () => {
  expect(personalIn(events.filter(e => e.on.length > 0)).sort()).toEqual(publicByNature)
})

test('what belongs to a person alone is in records that no log holds', () => {
  expect(events.filter(e => e.on.length === 0).map(e => e.type)).toEqual([
    'places.setting-changed',
    'people.person-described',
    'people.password-set',
    'people.resident-described',
    'people.consent-given',
    'people.code-given',
    'people.code-ended',
    'people.code-used',
    'people.subject-bound',
    'people.feed-set',
    'people.place-follow-noted',
    'meetings.floor-asked',
    'meetings.voice-noted',
    'meetings.participant-joined',
    'meetings.instruction-change-noted',
    'issues.author-noted',
    'issues.issue-supported',
    'issues.ahead-noted',
    'votes.electors-named',
    'votes.ballot-cast',
    'initiatives.idea-described',
    'initiatives.support-noted',
    'initiatives.hiding-noted',
    'initiatives.draft-begun',
    'initiatives.member-noted',
    'initiatives.link-set',
    'initiatives.part-written',
    'initiatives.text-frozen',
    'initiatives.remark-noted',
    'initiatives.remark-answered',
    'initiatives.remark-hidden',
    'initiatives.examiner-set',
    'initiatives.concluded',
    'initiatives.conclusions-set-aside',
    'initiatives.spending-noted',
    'initiatives.argument-noted',
    'initiatives.argument-supported',
    'initiatives.argument-taken-back',
    'initiatives.argument-hidden',
    'initiatives.follow-noted',
    'initiatives.seen-noted',
    'initiatives.key-noted',
    'initiatives.past-noted',
    'initiatives.signature-noted',
    'initiatives.sheets-printed',
    'initiatives.sheet-entered',
    'initiatives.sheet-reopened',
    'initiatives.assembly-linked',
    'initiatives.assembly-unlinked',
    'initiatives.support-dropped',
    'initiatives.writing-resumed',
    'initiatives.payer-noted',
    'initiatives.pledged',
    'initiatives.payment-day-set',
    'initiatives.payment-noted',
    'initiatives.payment-corrected',
    'initiatives.payments-settled',
    'initiatives.settlement-withdrawn',
    'initiatives.refund-added',
    'initiatives.refund-returned',
    'initiatives.refund-undone',
    'rounds.ballot-cast',
    'rounds.ballot-replaced',
    'rounds.voter-marked',
    'rounds.voter-admitted',
    'rounds.paper-printed',
    'rounds.paper-entered',
    'rounds.follow-noted',
    'rounds.seen-noted',
    'documents.protocol-approved',
  ])
})

test('the search sees such fields where they are', () => {
  const records = personalIn(events.filter(e => e.on.length === 0))
  expect(records).toEqual(
    expect.arrayContaining([
      'people.person-described login',
      'issues.author-noted phone',
      'meetings.participant-joined house',
      'votes.ballot-cast choices',
      'rounds.ballot-cast voter',
    ]),
  )
  const deep = z.object({
    list: z.array(z.union([z.object({ phone: z.string() }), z.tuple([z.object({ login: z.string() })])])),
  })
  expect(personalIn([{ type: 'deep', schema: deep }])).toEqual(['deep list[].phone', 'deep list[].login'])
})
