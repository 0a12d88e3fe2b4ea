import type { Actor } from '@/lib/data/actor'

/** Whoever can run commands on the installation may do everything; in the public history it is the installation that speaks. */
export const operator: Actor = { kind: 'system', name: 'Faultline command line', role: 'administrator' }
