import { createHash } from 'node:crypto'
import type { Id } from '#shared/core/value.ts'
import type { Paper } from '#shared/initiatives/paper.ts'
import { pdfOf, streamOf } from '../../seeds/papers/pdf.ts'
import type { Device, TestVeche } from '../support/veche.ts'
import { does } from './ready-draft.ts'

/** One empty page; `more` stands in it, so that two papers differ. */
export const aPdf = (more: string | Buffer = 'nothing'): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
    streamOf(Buffer.from(more)),
  ])

/** The same whose table of objects is a stream, as newer programs write it. */
export function aPackedPdf(dictionary = ''): Buffer {
  const whole = aPdf()
  const table = whole.lastIndexOf('xref\n0 ')
  const head = Buffer.concat([whole.subarray(0, table), Buffer.from(`9 0 obj\n`)])
  const stream = streamOf(Buffer.alloc(20), `/Type /XRef /Size 5 /Root 1 0 R /W [1 2 1] ${dictionary}`)
  return Buffer.concat([head, stream, Buffer.from(`\nendobj\nstartxref\n${table}\n%%EOF`)])
}

/** The same bytes with other words in one place. */
export const edited = (bytes: Buffer, words: string, by: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(words, by), 'latin1')

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Sent = { readonly initiative: Id; readonly paper: Id; readonly bytes: Uint8Array; readonly field?: string }

/** Sends a file to a draft. */
export function sendPaper(veche: TestVeche, device: Device, { initiative, paper, bytes, field = 'paper' }: Sent) {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)]), 'смета.pdf')
  const url = `${veche.url}/api/initiatives/${initiative}/papers?paper=${paper}`
  return fetch(url, { method: 'POST', headers: { cookie: device.cookie() }, body: form })
}

export const partOfPaper = (paper: Id, bytes: Uint8Array, name = 'Смета'): Paper => ({
  kind: 'paper',
  paper,
  name,
  what: 'estimate',
  bytes: bytes.length,
  sha256: hashOf(bytes),
})

/** Sends a file to a draft and writes it into it. */
export async function addPaper(veche: TestVeche, device: Device, sent: Sent, name?: string): Promise<Paper> {
  const response = await sendPaper(veche, device, sent)
  if (response.status !== 201) throw new Error(`A paper was not taken in: ${await response.text()}`)
  const part = partOfPaper(sent.paper, sent.bytes, name)
  await does(device, 'write-part', { initiative: sent.initiative, version: 0, part })
  return part
}
