import type { Block } from '#shared/documents/prose.ts'
import {
  dayInFigures,
  dayInWords,
  hashLines,
  isBefore,
  type Protocol,
  type Redaction,
} from '#shared/documents/protocol.ts'
import { Arms } from '../ui/arms.tsx'
import { Qr } from '../ui/qr.tsx'
import css from './protocol-sheet.module.css'
import { ProtocolTable } from './protocol-table.tsx'

type SheetProps = {
  protocol: Protocol
  /** Of an approved one; without it the sheet says that it is a draft. */
  hash?: string | undefined
  redacted?: Redaction | undefined
  /** Where the original is. */
  address: string
}

/** A protocol as a sheet of paper, in the look of ГОСТ Р 7.0.97-2016. It is Russian, whatever the reader's language. */
export function ProtocolSheet({ protocol, hash, redacted, address }: SheetProps) {
  const before = protocol.tables.filter(isBefore)
  const after = protocol.tables.filter(table => !before.includes(table))
  return (
    <article className={css.sheet} lang="ru" data-draft={hash === undefined || undefined}>
      {hash === undefined && <p className={css.draft}>Проект</p>}
      <header className={css.head}>
        <Arms className={css.arms} />
        <p>{protocol.town}</p>
        <h1>
          Протокол
          <small>{protocol.of}</small>
        </h1>
        <p className={css.requisites}>
          <span>{dayInWords(protocol.date)}</span>
          <span>№ {protocol.number}</span>
        </p>
        <p className={css.subject}>
          {protocol.title}
          <br />
          {protocol.address}, начало в {protocol.time}
        </p>
      </header>
      {before.map(table => (
        <ProtocolTable key={table.title} table={table} />
      ))}
      {protocol.prose.length > 0 && (
        <div className={css.prose}>
          {protocol.prose.map((block, i) => (
            <Line key={i} block={block} />
          ))}
        </div>
      )}
      {after.map(table => (
        <ProtocolTable key={table.title} table={table} />
      ))}
      <footer className={css.foot}>
        <div>
          {protocol.approvedOn && (
            <p>
              Утверждён {dayInFigures(protocol.approvedOn)}
              {protocol.approvedBy && `, ${protocol.approvedBy}`}
            </p>
          )}
          <p className={css.signature}>
            <span>Председательствующий</span>
            <span />
          </p>
          <p className={css.signature}>
            <span>Секретарь</span>
            <span />
          </p>
        </div>
        <div className={css.original}>
          <Qr text={address} label="Ссылка на подлинник" />
          <span>Подлинник: {address}</span>
        </div>
        {hash &&
          hashLines(hash, redacted).map(line => (
            <p key={line} className={css.hash}>
              {line}
            </p>
          ))}
      </footer>
    </article>
  )
}

/** A line of the prose; a list's mark is written out, as it will be in print. */
function Line({ block }: { block: Block }) {
  const words = block.runs.map((run, i) =>
    run.bold ? <strong key={i}>{run.text}</strong> : <span key={i}>{run.text}</span>,
  )
  if (block.kind === 'heading') return <h2>{words}</h2>
  const mark = block.kind === 'bullet' ? '–' : block.kind === 'number' ? `${block.n}.` : undefined
  return (
    <p data-mark={mark !== undefined || undefined} style={{ marginLeft: `${block.depth * 1.5}em` }}>
      {mark && <span className={css.mark}>{mark}</span>}
      <span>{words}</span>
    </p>
  )
}
