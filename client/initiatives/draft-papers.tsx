import { IconFileTypePdf, IconFilePlus, IconRefresh, IconTrash, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { paperRefusalsRu } from '#shared/core/paper-refusals-ru.ts'
import type { RefusalCode } from '#shared/core/refusal.ts'
import {
  guessKind,
  mostPapers,
  nameOfFile,
  paperKinds,
  paperPath,
  sizeOf,
  type KeptPaper,
  type Paper,
} from '#shared/initiatives/paper.ts'
import { papersOf, type Part } from '#shared/initiatives/part.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import draftCss from './draft.module.css'
import { usePaperUploads, type PaperUpload } from './paper-uploads.ts'
import css from './papers.module.css'
import { PartFrame } from './part-frame.tsx'
import { usePart, type Form, type Writing } from './use-part.ts'

/** Papers of a draft: seen by its group, by everybody once it is open to support or submitted. */
export function DraftPapers({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().papers
  const { run } = useAct()
  const picker = useRef<HTMLInputElement>(null)
  const { initiative, parts, refresh } = writing
  const papers = papersOf(parts)

  const write = async (part: Paper) => {
    const answer = await run('initiatives.write-part', 'city', { initiative, version: 0, part })
    await refresh()
    return answer?.ok === true
  }
  const arrived = async (kept: { readonly paper: Id } & KeptPaper, file: string) => {
    const name = nameOfFile(file, texts.nameless)
    const isWritten = await write({ kind: 'paper', name, what: guessKind(file), ...kept })
    if (isWritten) toast({ text: texts.added(name), kind: 'done' })
    return isWritten
  }
  const { uploads, add, again, remove } = usePaperUploads(initiative, arrived)
  const free = mostPapers - papers.length - uploads.length
  const choose = (files: readonly File[]) => {
    if (files.length > free) toast({ text: texts.more(free), kind: 'failed' })
    add(files.slice(0, free))
  }
  return (
    <>
      <p className="soft">{texts.words(mostPapers)}</p>
      <p className="soft">{texts.open}</p>
      {papers.length + uploads.length > 0 && (
        <ul className={css.list}>
          {papers.map((paper, i) => (
            <li key={paper.paper}>
              <Line paper={paper} n={i + 1} writing={writing} restore={() => void write(paper)} />
            </li>
          ))}
          {uploads.map(upload => (
            <li key={upload.key}>
              <Uploading upload={upload} again={() => again(upload.key)} remove={() => remove(upload.key)} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <input
          ref={picker}
          hidden
          type="file"
          accept="application/pdf,.pdf"
          multiple
          aria-label={texts.add}
          onChange={event => {
            choose([...(event.target.files ?? [])])
            // The same file may be chosen again after it was taken away.
            event.target.value = ''
          }}
        />
        {free > 0 && (
          <Button look="outline" icon={<IconFilePlus size={20} aria-hidden />} onClick={() => picker.current?.click()}>
            {texts.add}
          </Button>
        )}
      </div>
    </>
  )
}

type Fields = Pick<Paper, 'name' | 'what'>

const formOf = (paper: Paper): Form<Fields> => ({
  fieldsOf: part => (part?.kind === 'paper' ? part : paper),
  partOf: ({ name, what }) => (name.trim() ? { ...paper, name: name.trim(), what } : undefined),
})

type LineProps = { paper: Paper; n: number; writing: Writing; restore: () => void }

function Line({ paper, n, writing, restore }: LineProps) {
  const texts = useInitiativeTexts().papers
  const hand = usePart(writing, `paper/${paper.paper}`, formOf(paper))
  const { fields, set, complete } = hand
  const size = sizeOf(paper.bytes, texts.sizes)
  const words = (part: Part) => (part.kind === 'paper' ? `${part.name} (${texts.kinds[part.what]})` : '')
  const remove = async () => {
    if (!(await hand.remove())) return
    toast({ text: texts.removed(paper.name), action: { label: texts.restore, act: restore } })
  }
  return (
    <PartFrame hand={hand} wordsOf={words} className={css.paper}>
      <label className={css.label}>
        {texts.name}
        <textarea
          className={`${draftCss.input} ${css.title}`}
          rows={1}
          aria-label={texts.nameOf(n)}
          aria-invalid={!complete || undefined}
          maxLength={120}
          value={fields.name}
          onChange={event => set({ ...fields, name: event.target.value.replaceAll(/\s*\n\s*/g, ' ') })}
        />
      </label>
      <label className={css.label}>
        {texts.what}
        <select
          className={draftCss.input}
          aria-label={texts.whatOf(n)}
          value={fields.what}
          onChange={event => set({ ...fields, what: paperKinds.find(each => each === event.target.value) ?? 'other' })}
        >
          {paperKinds.map(each => (
            <option key={each} value={each}>
              {texts.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      <a className={css.file} href={paperPath(paper.paper)} aria-label={texts.view(paper.name, size)}>
        <IconFileTypePdf size={20} aria-hidden />
        {texts.viewWord}, {size}
      </a>
      <button
        type="button"
        className={draftCss.icon}
        aria-label={texts.remove(paper.name)}
        onClick={() => void remove()}
      >
        <IconTrash size={20} aria-hidden />
      </button>
    </PartFrame>
  )
}

type UploadingProps = { upload: PaperUpload; again: () => void; remove: () => void }

/** A file on its way, with how far it is, or what is wrong with it. */
function Uploading({ upload: { file, share, waits, fault }, again, remove }: UploadingProps) {
  const texts = useInitiativeTexts().papers
  const { refusals } = useTexts()
  const isLost = fault === 'no-answer' || fault === 'stopped'
  const said: Readonly<Partial<Record<RefusalCode, string>>> = { ...paperRefusalsRu, ...refusals }
  return (
    <div className={css.upload} data-fault={fault !== undefined || undefined}>
      <span>{file.name}</span>
      <button type="button" className={draftCss.icon} aria-label={texts.stop(file.name)} onClick={remove}>
        <IconX size={20} aria-hidden />
      </button>
      {fault === undefined && !waits && <progress aria-label={texts.sending(file.name)} max={1} value={share} />}
      {waits && <p role="status">{texts.waits}</p>}
      {fault !== undefined && (
        <p role="alert" className={css.fault}>
          {(!isLost && said[fault]) || texts.failed}
        </p>
      )}
      {isLost && (
        <div className={css.ways}>
          <Button size="small" look="outline" icon={<IconRefresh size={18} aria-hidden />} onClick={again}>
            {texts.again}
          </Button>
        </div>
      )}
    </div>
  )
}
