import { handle } from '@/app/api/v1/handle'
import { acceptReportRoute } from '@/app/api/v1/routes/report-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(acceptReportRoute)
