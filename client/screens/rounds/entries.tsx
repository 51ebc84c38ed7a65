import { useState } from 'react'
import { roundStream } from '#shared/core/stream.ts'
import type { Entry, Round } from '#shared/rounds/round.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { EntryCard } from '../../rounds/entry-card.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { EntryForm, type EntryFields } from './entry-form.tsx'
import { TakeInitiatives } from './take-initiatives.tsx'

/** The entries of a round: taken over from initiatives, added by hand, changed, taken out until voting opens. */
export function Entries({ round, city }: { round: Round; city: CityState }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const [edited, setEdited] = useState<string>()
  const planned = round.phase === 'planned'
  const entry = round.entries.find(each => each.id === edited)
  const put = async (fields: EntryFields) => {
    const about = { ...(entry && { entry: entry.id }), ...fields }
    const answer = await run('rounds.put-entry', roundStream(round.id), about)
    if (answer?.ok) setEdited(undefined)
  }
  return (
    <section className={css.block}>
      <h2>{officer.entries}</h2>
      {planned && <TakeInitiatives round={round} city={city} />}
      <ol className={css.list}>
        {round.entries.map(each =>
          planned && each.id === edited ? (
            <li key={each.id}>
              <EntryForm
                round={round}
                city={city}
                entry={each}
                busy={busy('rounds.put-entry')}
                onPut={fields => void put(fields)}
                onCancel={() => setEdited(undefined)}
              />
            </li>
          ) : (
            <EntryCard key={each.id} entry={each}>
              {planned && <Deeds round={round} entry={each} onEdit={() => setEdited(each.id)} />}
            </EntryCard>
          ),
        )}
      </ol>
      {planned && edited === undefined && (
        <EntryForm
          key={round.entries.length}
          round={round}
          city={city}
          busy={busy('rounds.put-entry')}
          onPut={fields => void put(fields)}
        />
      )}
    </section>
  )
}

function Deeds({ round, entry, onEdit }: { round: Round; entry: Entry; onEdit: () => void }) {
  const { officer } = useRoundTexts()
  const texts = useRoundDeskTexts().entry
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const remove = () =>
    void run('rounds.remove-entry', roundStream(round.id), { entry: entry.id }, { about: entry.id }).then(() =>
      setAsking(false),
    )
  return (
    <div className={css.act}>
      <Button look="outline" size="small" aria-label={officer.edit(entry.title)} onClick={onEdit}>
        {officer.changeEntry}
      </Button>
      <Button
        look="plain"
        size="small"
        aria-label={officer.remove(entry.title)}
        busy={busy('rounds.remove-entry', entry.id)}
        onClick={() => (entry.initiative === undefined ? remove() : setAsking(true))}
      >
        {texts.remove}
      </Button>
      <Confirm
        open={asking}
        title={texts.removeTitle}
        action={texts.remove}
        busy={busy('rounds.remove-entry', entry.id)}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      >
        <p>
          <strong>{entry.title}</strong>
        </p>
        <p>{texts.removeWords}</p>
      </Confirm>
    </div>
  )
}
