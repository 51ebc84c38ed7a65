import type { Passport } from '#shared/documents/passport.ts'
import { dayInFigures } from '#shared/documents/protocol.ts'
import { Arms } from '../ui/arms.tsx'
import { Qr } from '../ui/qr.tsx'
import css from './protocol-sheet.module.css'
import { ProtocolTable } from './protocol-table.tsx'

/** «Паспорт проекта» as a sheet of paper, in the look of ГОСТ Р 7.0.97-2016. It is Russian, whatever the reader's language. */
export function PassportSheet({ passport, address }: { passport: Passport; address: string }) {
  const { id, town, number, submittedOn, title, facts, tables, papers, hash } = passport
  return (
    <article className={css.sheet} data-narrow lang="ru">
      <header className={css.head}>
        <Arms className={css.arms} />
        <p>{town}</p>
        <h1>
          Паспорт инициативного проекта
          <small>{title}</small>
        </h1>
        <p className={css.requisites}>
          <span>Внесён {dayInFigures(submittedOn)}</span>
          <span>№ {number}</span>
        </p>
      </header>
      <section className={css.section} aria-label="Территория на карте">
        <img
          className={css.map}
          src={`/api/initiatives/${id}/map.png`}
          alt={`Территория проекта «${title}» на карте города`}
          width={1360}
          height={800}
        />
      </section>
      <section className={css.section} data-table="facts" data-cards aria-label="О проекте">
        <table>
          <colgroup>
            <col style={{ width: '30%' }} />
            <col style={{ width: '70%' }} />
          </colgroup>
          <tbody>
            {facts.map(fact => (
              <tr key={fact.title}>
                <th scope="row">{fact.title}</th>
                <td className={css.words}>{fact.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {tables.map(table => (
        <ProtocolTable key={table.title} table={table} cards={table.columns.some(column => column.isNumber)} />
      ))}
      {papers.length > 0 && <Papers papers={papers} />}
      <footer className={css.foot}>
        <div className={css.original}>
          <span>
            {papers.length > 0 ? 'Подлинник и бумаги' : 'Подлинник'}: {address}
          </span>
          <span>Контрольная сумма внесённого текста (SHA-256): {hash}</span>
        </div>
        <Qr text={address} label="Ссылка на подлинник" />
      </footer>
    </article>
  )
}

/** The papers that belong to it; who holds the sheet in hand finds them by the code at its foot. */
function Papers({ papers }: Pick<Passport, 'papers'>) {
  return (
    <section className={css.section} data-cards aria-label="Бумаги">
      <h2>Бумаги</h2>
      <table>
        <colgroup>
          <col style={{ width: '58%' }} />
          <col style={{ width: '24%' }} />
          <col style={{ width: '18%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Название</th>
            <th scope="col">Что это</th>
            <th scope="col">Размер</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ name, what, size, path }) => (
            <tr key={path}>
              <td className={css.paper}>
                <a href={path}>{name}</a>
              </td>
              <td data-title="Что это">{what}</td>
              <td data-title="Размер">{size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
