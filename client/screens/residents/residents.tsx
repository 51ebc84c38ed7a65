import { IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { ListedLine } from '#shared/people/roll.ts'
import type { CityState } from '#shared/state.ts'
import { CodeSlips, giveCodes, type GivenCode } from '../../people/code-slips.tsx'
import { EnterResident } from '../../people/enter-resident.tsx'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { toast } from '../../ui/toast.tsx'
import board from '../people/people-screen.module.css'
import { AlikeLines } from './alike-lines.tsx'
import { ResidentCard } from './resident-card.tsx'
import { mayGetCode, nameOf, stateOf, useRoll } from './roll-list.ts'
import css from './residents.module.css'

/** The roll: search and lines, beside them the chosen one or a new one; codes that were given take the whole page. */
export function Residents({ city }: { city: CityState }) {
  const { residents: texts, core } = useStaffTexts()
  const [words, setWords] = useState('')
  const { roll, failed, reload } = useRoll(words)
  const [open, setOpen] = useState<Id | 'new'>()
  const [marked, setMarked] = useState<readonly Id[]>([])
  const { codes, busy, give, done } = useCodes(reload)
  const places = Object.values(city.places)
  if (codes) return <CodeSlips codes={codes} onDone={done} />
  if (!roll) return failed ? <ErrorState onRetry={reload} /> : <Loading rows={6} />
  const chosen = roll.items.find(line => line.person === open)
  const forCodes = roll.items.filter(line => marked.includes(line.person) && mayGetCode(line))
  const show = (line: ListedLine) => {
    setWords(line.name ?? '')
    setOpen(line.person)
  }
  const mark = (person: Id) =>
    setMarked(marked.includes(person) ? marked.filter(each => each !== person) : [...marked, person])
  return (
    <>
      <header className={css.head}>
        <h1>{texts.title}</h1>
        <p className="soft">{texts.words}</p>
      </header>
      <div className={board.board} data-open={chosen !== undefined || open === 'new' || undefined}>
        <section className={board.side} aria-label={texts.title}>
          <div className={board.tools}>
            <TextField
              label={texts.search}
              type="search"
              value={words}
              onChange={event => setWords(event.target.value)}
            />
            <Button icon={<IconUserPlus size={20} aria-hidden />} onClick={() => setOpen('new')}>
              {texts.add}
            </Button>
          </div>
          {forCodes.length > 0 ? (
            <Button
              look="outline"
              busy={busy}
              icon={<IconPrinter size={20} aria-hidden />}
              onClick={() => void give(forCodes).then(() => setMarked([]))}
            >
              {texts.codesFor(forCodes.length)}
            </Button>
          ) : (
            <p className="soft">{roll.more ? texts.more : texts.count(roll.items.length)}</p>
          )}
          {roll.items.length === 0 &&
            (words ? (
              <EmptyState title={core.empty.search} words={core.empty.searchWords} />
            ) : (
              <EmptyState title={texts.none} words={texts.noneWords} />
            ))}
          <ul className={board.rows}>
            {roll.items.map(line => (
              <Row
                key={line.person}
                line={line}
                city={city}
                chosen={line.person === open}
                marked={marked.includes(line.person)}
                onChoose={() => setOpen(line.person)}
                onMark={() => mark(line.person)}
              />
            ))}
          </ul>
        </section>
        <section className={board.card}>
          {open === 'new' ? (
            <EnterResident
              places={places}
              showAlike={people => <AlikeLines people={people} city={city} onOpen={show} />}
              onEntered={(person, name) => void give([{ person, name }]).then(() => setOpen(person))}
              onClose={() => setOpen(undefined)}
            />
          ) : chosen ? (
            <ResidentCard
              key={chosen.person}
              line={chosen}
              city={city}
              onChanged={reload}
              onGive={() => give([chosen])}
              onBack={() => setOpen(undefined)}
            />
          ) : (
            <EmptyState title={texts.choose} words={texts.chooseWords} />
          )}
        </section>
      </div>
    </>
  )
}

type RowProps = {
  line: ListedLine
  city: CityState
  chosen: boolean
  marked: boolean
  onChoose: () => void
  onMark: () => void
}

function Row({ line, city, chosen, marked, onChoose, onMark }: RowProps) {
  const { residents: texts } = useStaffTexts()
  const name = nameOf(line, texts)
  return (
    <li className={css.line}>
      <label className={css.mark} data-off={!mayGetCode(line) || undefined}>
        <input
          type="checkbox"
          checked={marked && mayGetCode(line)}
          disabled={!mayGetCode(line)}
          aria-label={texts.pickForCode(name)}
          onChange={onMark}
        />
      </label>
      <button type="button" className={board.row} aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <LineWords name={name} line={line} city={city} />
      </button>
    </li>
  )
}

function LineWords({ name, line, city }: { name: string; line: ListedLine; city: CityState }) {
  const { residents: texts } = useStaffTexts()
  const { language } = useLanguage()
  const state = stateOf(line, texts, language, city.town.timeZone)
  return (
    <>
      <span className={board.rowTop}>
        <strong>{name}</strong>
        <span className="soft">{line.address ?? city.places[line.place]?.name}</span>
      </span>
      <span className={board.roles}>
        <span className={css.chip}>{texts.ageShort(line.age)}</span>
        <span className={css.chip} data-tone={state.tone}>
          {state.words}
        </span>
      </span>
    </>
  )
}

/** Gives codes and keeps them in hand until they were printed or written down: nobody can ask for them again. */
function useCodes(reload: () => void) {
  const { slip } = useStaffTexts().residents
  const [codes, setCodes] = useState<readonly GivenCode[]>()
  const [busy, setBusy] = useState(false)
  const give = async (lines: readonly { person: Id; name?: string }[]) => {
    setBusy(true)
    try {
      setCodes(await giveCodes(lines))
    } catch {
      toast({ kind: 'failed', text: slip.failed })
    } finally {
      setBusy(false)
      reload()
    }
  }
  return { codes, busy, give, done: () => setCodes(undefined) }
}
