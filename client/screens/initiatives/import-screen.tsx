import { useState } from 'react'
import { mayImportInitiatives } from '#shared/people/rights.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import importCss from '../../initiatives/import.module.css'
import { ImportFaults, ImportTable } from '../../initiatives/import-table.tsx'
import { useImport } from '../../initiatives/use-import.ts'
import { useImportTexts } from '../../texts/import-texts.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import css from './initiatives.module.css'

/** «Внести инициативы из файла»: chosen, looked over, then taken in whole; for whoever leads initiatives in the whole town. */
export function ImportScreen() {
  const { ready, actor } = useSession()
  const { online, storeAway, waiting } = useConnection()
  const texts = useImportTexts()
  if (ready && !mayImportInitiatives(actor))
    return <SignIn title={texts.title} asked={texts.signIn} words={texts.signInWords} />
  return (
    <Page
      title={texts.title}
      width="wide"
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      <div className={css.page}>
        <div>
          <h1>{texts.title}</h1>
          <p className="soft">{texts.words}</p>
        </div>
        <div className={importCss.columns}>
          <Import />
          <How />
        </div>
      </div>
    </Page>
  )
}

/** Beside what becomes of the file where there is room, and open; else below it, and behind one press. */
function How() {
  const texts = useImportTexts()
  const [hasRoom] = useState(() => window.matchMedia('(min-width: 1000px)').matches)
  return (
    <details open={hasRoom} className={importCss.how}>
      <summary>{texts.how}</summary>
      <div className={css.section}>
        <p>{texts.columns}</p>
        <List of={texts.column} />
        <p>{texts.more}</p>
        <h2>{texts.pastTitle}</h2>
        <p>{texts.past}</p>
        <List of={texts.pastColumn} />
        <p>{texts.running}</p>
        <p>
          {texts.layer} <code lang="en">key, title, words, place, cost, state, since, from, spent, round, votes</code>
        </p>
        <p>{texts.own}</p>
        <p>{texts.again}</p>
      </div>
    </details>
  )
}

const List = ({ of }: { of: Readonly<Record<string, string>> }) => (
  <ul>
    {Object.entries(of).map(([key, words]) => (
      <li key={key}>{words}</li>
    ))}
  </ul>
)

function Import() {
  const texts = useImportTexts()
  const { preview, done, wrong, busy, choose, leaveRunning, enter } = useImport()
  const { lines = [], faults = [] } = preview ?? {}
  const n = lines.filter(({ deed }) => deed === 'new' || deed === 'changed').length
  return (
    <div className={css.section}>
      <TextField
        label={texts.file}
        hint={texts.fileHint}
        error={wrong}
        type="file"
        accept=".xlsx,.csv,.txt,.geojson,.json"
        disabled={busy === 'importing'}
        // The same file, put right meanwhile, can be chosen again.
        onClick={event => (event.currentTarget.value = '')}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file) choose(file)
        }}
      />
      <div role="status" className={css.section}>
        {busy === 'reading' && <p>{texts.reading}</p>}
        {done && <p className={css.notice}>{texts.done(done.added, done.changed)}</p>}
        {preview && faults.length === 0 && n === 0 && <p className={css.notice}>{texts.nothing}</p>}
      </div>
      {busy === 'reading' && <Loading rows={3} />}
      {faults.length > 0 && <ImportFaults faults={faults} onLeave={leaveRunning} />}
      {preview && faults.length === 0 && n > 0 && (
        <div className={css.ways}>
          <Button busy={busy === 'importing'} onClick={enter}>
            {texts.action(n)}
          </Button>
        </div>
      )}
      {lines.length > 0 && <ImportTable lines={lines} />}
      {done && (
        <div className={css.ways}>
          <ButtonLink to="/initiatives">{texts.toList}</ButtonLink>
        </div>
      )}
    </div>
  )
}
