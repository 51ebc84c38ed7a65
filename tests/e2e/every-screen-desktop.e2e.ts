import { everyScreenIs, pages } from './every-screen.ts'

everyScreenIs('en', 'desktop', pages)
