import { handle } from '@/app/api/v1/handle'
import { retractRoute } from '@/app/api/v1/routes/record-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(retractRoute)
