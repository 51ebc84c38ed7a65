import {
  IconArchive,
  IconArrowBackUp,
  IconBulb,
  IconChartBar,
  IconCheck,
  IconHourglass,
  IconMessages,
  IconMinus,
  IconPencil,
  IconReport,
  IconSearch,
  IconSend,
  IconThumbUp,
  IconTools,
  IconTrophy,
  IconWritingSign,
  IconX,
} from '@tabler/icons-react'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import type { State } from '../ui/colours.ts'
import { StatusChip } from '../ui/status-chip.tsx'

/** How a state of an initiative is coloured, on chips and on the map; red is kept for what was refused. */
export const initiativeLooks: Record<InitiativeState, State> = {
  idea: 'new',
  draft: 'given',
  gathering: 'vote',
  submitted: 'in-work',
  remarks: 'in-work',
  examination: 'in-work',
  supported: 'planned',
  returned: 'in-work',
  refused: 'refused',
  'in-round': 'vote',
  won: 'done',
  reserve: 'planned',
  lost: 'new',
  'under-way': 'given',
  done: 'done',
  reported: 'done',
  archived: 'new',
}

const icons = {
  idea: IconBulb,
  draft: IconPencil,
  gathering: IconWritingSign,
  submitted: IconSend,
  remarks: IconMessages,
  examination: IconSearch,
  supported: IconThumbUp,
  returned: IconArrowBackUp,
  refused: IconX,
  'in-round': IconChartBar,
  won: IconTrophy,
  reserve: IconHourglass,
  lost: IconMinus,
  'under-way': IconTools,
  done: IconCheck,
  reported: IconReport,
  archived: IconArchive,
} satisfies Record<InitiativeState, unknown>

/** An initiative's state as tint, icon and word. */
export function InitiativeChip({ state }: { state: InitiativeState }) {
  return <StatusChip state={initiativeLooks[state]} icon={icons[state]} word={useInitiativeTexts().states[state]} />
}
