import { handle } from '@/app/api/v1/handle'
import { listReportsRoute } from '@/app/api/v1/routes/report-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listReportsRoute)
