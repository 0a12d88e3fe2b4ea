import type { IncidentDocument } from '@/lib/core/incident/document'
import { earlierIncidents } from '@/lib/core/testing/cast/earlier/earlier-incidents'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex649488 } from '@/lib/core/testing/cast/ex649488'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'

/** The named incidents that tests, seed, screenshots and documents share. An incident stands after those it links to. */
export const cast: IncidentDocument[] = [ex648815, ex649175, ex649488, ex1256020, ex1331830, ...earlierIncidents]
