import { handle } from '@/app/api/v1/handle'
import { beginDraftRoute } from '@/app/api/v1/routes/draft-routes'
import { listIncidentsRoute } from '@/app/api/v1/routes/incident-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listIncidentsRoute)
export const POST = handle(beginDraftRoute)
