import { useEffect, useRef, useState } from 'react'
import type { RefusalCode } from '#shared/core/refusal.ts'
import type { Id } from '#shared/core/value.ts'
import { mostPaperBytes, type KeptPaper } from '#shared/initiatives/paper.ts'
import { pdfFault } from '#shared/initiatives/pdf.ts'
import { pauseBefore } from '../core/outbox.ts'
import { mayPass } from '../core/photo.ts'
import { sendFile, type Sent } from '../core/upload.ts'

/** A file on its way to the server; `share` from 0 to 1. Its key is the paper's id, so that it arrives once, however often it is sent. */
export type PaperUpload = {
  readonly key: Id
  readonly file: File
  readonly share: number
  readonly waits?: boolean
  readonly fault?: PaperFault | undefined
}
export type PaperFault = 'no-answer' | 'stopped' | RefusalCode
type Uploaded = { readonly paper: Id } & KeptPaper

/**
 * Papers being sent to a draft; `onUploaded` writes one that has arrived into it, and answers whether that is done. What is
 * no PDF, or too large, is said before it is sent. What is on its way stops when the page closes.
 */
export function usePaperUploads(initiative: Id, onUploaded: (paper: Uploaded, file: string) => Promise<boolean>) {
  const [uploads, setUploads] = useState<readonly PaperUpload[]>([])
  const stops = useRef(new Map<Id, AbortController>())
  useEffect(() => {
    const all = stops.current
    return () => all.forEach(stop => stop.abort())
  }, [])

  const change = (key: Id, fields: Partial<PaperUpload>) =>
    setUploads(all => all.map(each => (each.key === key ? { ...each, ...fields } : each)))
  const forget = (key: Id) => setUploads(all => all.filter(each => each.key !== key))

  const start = async (key: Id, file: File) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    const wrong = await faultOf(file)
    if (wrong) return change(key, { fault: wrong })
    const path = `/api/initiatives/${initiative}/papers?paper=${key}`
    const once = async () =>
      answerOf(
        await sendFile(path, 'paper', [file, 'paper.pdf'], share => change(key, { share, waits: false }), stop.signal),
      )
    let answer = await once()
    // What the network has cut off is sent again by itself, for as long as the page stands.
    for (let tries = 0; 'fault' in answer && mayPass(answer.fault) && !stop.signal.aborted; tries++) {
      change(key, { share: 0, waits: true })
      await new Promise(done => setTimeout(done, pauseBefore(tries, Math.random())))
      if (!stop.signal.aborted) answer = await once()
    }
    if (stop.signal.aborted) return
    if ('fault' in answer) change(key, { fault: answer.fault })
    else if (await onUploaded({ paper: key, ...answer }, file.name)) forget(key)
    else change(key, { fault: 'no-answer' })
  }

  const add = (files: readonly File[]) => {
    const fresh = files.map(file => ({ key: crypto.randomUUID(), file, share: 0 }))
    setUploads(all => [...all, ...fresh])
    for (const { key, file } of fresh) void start(key, file)
  }
  const again = (key: Id) => {
    const upload = uploads.find(each => each.key === key)
    if (!upload) return
    change(key, { fault: undefined, share: 0 })
    void start(key, upload.file)
  }
  const remove = (key: Id) => {
    stops.current.get(key)?.abort()
    forget(key)
  }
  return { uploads, add, again, remove }
}

/** What is wrong with a file, as the server would say it. */
async function faultOf(file: File): Promise<PaperFault | undefined> {
  if (file.size > mostPaperBytes) return 'file-too-large'
  const bytes = await file.arrayBuffer().catch(() => undefined)
  return bytes ? pdfFault(new Uint8Array(bytes)) : 'paper-damaged'
}

function answerOf(sent: Sent): KeptPaper | { readonly fault: PaperFault } {
  if (typeof sent === 'string') return { fault: sent }
  const { bytes, sha256, code } = (sent.answer ?? {}) as Partial<KeptPaper> & { code?: RefusalCode }
  if (sent.status === 201 && bytes !== undefined && sha256 !== undefined) return { bytes, sha256 }
  return { fault: code ?? 'no-answer' }
}
