import { handle } from '@/app/api/v1/handle'
import { listAuditRoute } from '@/app/api/v1/routes/people-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listAuditRoute)
