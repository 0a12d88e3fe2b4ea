import { handle } from '@/app/api/v1/handle'
import { takeDraftRoute } from '@/app/api/v1/routes/draft-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(takeDraftRoute)
