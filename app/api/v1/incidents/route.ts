import { handle } from '@/app/api/v1/handle'
import { listIncidentsRoute } from '@/app/api/v1/routes/incident-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listIncidentsRoute)
