// A worker thread does not take over the TypeScript runner of the program that starts it, so it brings its own.
import { register } from 'tsx/esm/api'

register()
await import('./count-worker.ts')
