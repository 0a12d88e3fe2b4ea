import { handle } from '@/app/api/v1/handle'
import { regionRoutes } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const PATCH = handle(regionRoutes.change)
export const DELETE = handle(regionRoutes.remove)
