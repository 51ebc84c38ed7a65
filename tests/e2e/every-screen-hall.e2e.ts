import { everyScreenIs } from './every-screen.ts'

everyScreenIs('ru', 'projector', ['projector'])
everyScreenIs('en', 'small-projector', ['projector'])
