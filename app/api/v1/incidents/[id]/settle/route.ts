import { handle } from '@/app/api/v1/handle'
import { settleRoute } from '@/app/api/v1/routes/review-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(settleRoute)
