import { handle } from '@/app/api/v1/handle'
import { changeUserRoute } from '@/app/api/v1/routes/people-routes'

export const dynamic = 'force-dynamic'
export const PATCH = handle(changeUserRoute)
