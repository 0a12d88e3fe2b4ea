import { handle } from '@/app/api/v1/handle'
import { getIncidentRoute } from '@/app/api/v1/routes/incident-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(getIncidentRoute)
