import { pino } from 'pino'
import { getConfig } from '@/lib/site/config'

/** Structured lines on stdout. Never given a secret, a reader's address or a draft's text. */
export const log = pino({ level: getConfig().logLevel, base: null })
