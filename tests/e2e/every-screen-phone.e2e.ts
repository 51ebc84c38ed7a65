import { everyScreenIs, pages } from './every-screen.ts'

everyScreenIs('ru', 'phone', pages)
