import { handle } from '@/app/api/v1/handle'
import { revokeTokenRoute } from '@/app/api/v1/routes/people-routes'

export const dynamic = 'force-dynamic'
export const DELETE = handle(revokeTokenRoute)
