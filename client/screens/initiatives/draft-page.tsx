import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { documentName } from '#shared/documents/document.ts'
import { draftTexts, missingOf } from '#shared/initiatives/draft.ts'
import type { DraftShown, InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { useSession } from '../../core/session.tsx'
import { DraftTextEditor } from '../../documents/draft-texts.tsx'
import type { OpenDocument } from '../../documents/open-document.ts'
import { useDocument } from '../../documents/use-document.ts'
import { useDraftTexts } from '../../documents/use-draft-texts.ts'
import { Writers } from '../../documents/writers.tsx'
import { BudgetTable } from '../../initiatives/budget-table.tsx'
import { DraftPapers } from '../../initiatives/draft-papers.tsx'
import { DraftPhotos } from '../../initiatives/draft-photos.tsx'
import { FundingTable } from '../../initiatives/funding-table.tsx'
import { BeginGathering } from '../../initiatives/gathering.tsx'
import { GroupList } from '../../initiatives/group-list.tsx'
import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { Meter } from '../../initiatives/meter.tsx'
import { DatesPart, LandPart, TitlePart, UpkeepPart } from '../../initiatives/plain-parts.tsx'
import { SubmitDraft } from '../../initiatives/submit-draft.tsx'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Loading } from '../../ui/loading.tsx'
import { townPolicy } from '../../ui/town.ts'
import { draftSections } from './initiative-sections.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'
import { TerritoryPart } from './territory-part.tsx'
import { useToday } from './use-today.ts'

/** The draft as its group writes it: texts together, the rest part by part, and beside them what is still missing. */
export function DraftPage({ city, shown, refresh }: SectionProps) {
  const { draft } = shown
  return draft ? <Sections city={city} shown={shown} draft={draft} refresh={refresh} /> : null
}

function Sections({ city, shown, draft, refresh }: SectionProps & { draft: DraftShown }) {
  const texts = useInitiativeTexts()
  const { actor, name = texts.people.nameless } = useSession()
  const { id, card } = shown
  const { open, others, synced } = useDocument(documentName('initiative', id), actor.id, name)
  const written = useDraftTexts(open) ?? draft.texts
  const writing = { initiative: id, parts: draft.parts, refresh }
  const missing = missingOf({ ...draft, texts: written }, townPolicy(), useToday(city))
  const leads = shown.role === 'initiator'
  return (
    <div className={css.page}>
      <div className={css.section}>
        <div className={css.chips}>
          <InitiativeChip state={shown.state} />
          <IconLock size={18} aria-hidden />
          <span className="soft">{texts.draft.private}</span>
        </div>
        <h1>{titleOf(draft, shown)}</h1>
        {shown.hiddenReason && !card && <p className={css.notice}>{texts.hidden(shown.hiddenReason)}</p>}
        {shown.words && <p className={css.quote}>{shown.words}</p>}
      </div>
      {Object.entries(draftSections.above).map(([name, Above]) => (
        <Above key={name} city={city} shown={shown} refresh={refresh} />
      ))}
      <div className={css.draft}>
        <div className={css.parts}>
          <Section id="texts">
            <TitlePart writing={writing} />
            <p className="soft">{texts.draft.textsWords}</p>
            <Writers others={others} synced={synced} />
            <DraftTexts open={open} name={name} />
          </Section>
          <Section id="territory">
            <TerritoryPart city={city} writing={writing} centre={card?.point ?? city.town.centre} />
          </Section>
          <Section id="money">
            <BudgetTable writing={writing} />
            <FundingTable writing={writing} />
          </Section>
          <Section id="rest">
            <DatesPart writing={writing} />
            <UpkeepPart writing={writing} />
            <LandPart writing={writing} />
          </Section>
          <Section id="photos">
            <DraftPhotos writing={writing} />
          </Section>
          <Section id="papers">
            <DraftPapers writing={writing} />
          </Section>
          <Section id="group">
            <GroupList initiative={id} draft={draft} leads={leads} refresh={refresh} />
          </Section>
          {Object.entries(draftSections.below).map(([name, Below]) => (
            <Below key={name} city={city} shown={shown} refresh={refresh} />
          ))}
        </div>
        <div className={css.aside}>
          <Meter missing={missing} />
          {(shown.state === 'returned' || townPolicy().initiativeSupportRequired === 0) && (
            <SubmitDraft initiative={id} leads={leads} complete={missing.length === 0} refresh={refresh} />
          )}
          {shown.state === 'draft' && (
            <BeginGathering initiative={id} leads={leads} complete={missing.length === 0} refresh={refresh} />
          )}
        </div>
      </div>
    </div>
  )
}

function titleOf({ parts }: DraftShown, { title }: InitiativeShown): string {
  const part = parts['title']?.part
  return part?.kind === 'title' ? part.text : title
}

type SectionName = 'texts' | 'territory' | 'money' | 'rest' | 'photos' | 'papers' | 'group'

function Section({ id, children }: { id: SectionName; children: ReactNode }) {
  const { sections } = useInitiativeTexts().draft
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{sections[id]}</h2>
      {children}
    </section>
  )
}

function DraftTexts({ open, name }: { open: OpenDocument | undefined; name: string }) {
  const { draft } = useInitiativeTexts()
  if (!open) return <Loading rows={4} />
  return draftTexts.map(field => (
    <DraftTextEditor
      key={field}
      open={open}
      field={field}
      name={name}
      label={draft.texts[field]}
      hint={draft.textHints[field]}
    />
  ))
}
