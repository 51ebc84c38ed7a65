import { Router, type Response } from 'express'
import { refuse } from '#shared/core/refusal.ts'
import { id } from '#shared/core/value.ts'
import { mayWriteProtocol } from '#shared/people/rights.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { parse, type Deps } from '../core/route.ts'
import { findArms } from './arms.ts'
import { docxOf } from './docx.ts'
import type { LoadProtocolFacts } from './load.ts'
import { showProtocol } from './protocols.ts'
import { instructionsXlsx } from './xlsx.ts'

/** The protocol: to read, to verify, to take along. Public once approved; before that for who runs the meeting. */
export function documentRoutes({ sql, actorOf, originOf }: Deps, factsOf: LoadProtocolFacts): Router {
  const router = Router()

  router.get('/api/meetings/:id/protocol', async (request, response) => {
    const shown = await showProtocol(sql, factsOf, parse(id, request.params.id), await actorOf(request))
    response.set('cache-control', shown.approved ? 'no-cache' : 'private, no-store').json(shown)
  })

  router.get('/api/meetings/:id/protocol.docx', async (request, response) => {
    const meeting = parse(id, request.params.id)
    const shown = await showProtocol(sql, factsOf, meeting, await actorOf(request))
    const address = `${originOf(request)}/meetings/${meeting}/protocol`
    const file = await docxOf(shown.protocol, address, {
      approval: shown.approved ? shown : undefined,
      arms: await findArms(sql),
    })
    send(response, docxType, `Протокол № ${shown.protocol.number}.docx`, file, shown.approved)
  })

  router.get('/api/meetings/:id/instructions.xlsx', async (request, response) => {
    const meeting = parse(id, request.params.id)
    const known = (await findMeetings(sql, [meeting])).get(meeting) ?? refuse('not-found')
    const isPublic = known.facts.phase === 'published'
    if (!isPublic && !mayWriteProtocol(await actorOf(request), meeting, known.facts.around)) refuse('not-found')
    const file = await instructionsXlsx(sql, meeting, originOf(request))
    send(response, xlsxType, `Поручения, протокол № ${known.facts.number}.xlsx`, file, isPublic)
  })

  return router
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function send(response: Response, type: string, name: string, file: Buffer, isPublic: boolean): void {
  response.set('cache-control', isPublic ? 'no-cache' : 'private, no-store')
  response.attachment(name).type(type).send(file)
}
