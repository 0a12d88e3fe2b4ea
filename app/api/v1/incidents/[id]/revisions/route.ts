import { handle } from '@/app/api/v1/handle'
import { listRevisionsRoute } from '@/app/api/v1/routes/record-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listRevisionsRoute)
