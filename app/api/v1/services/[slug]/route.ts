import { handle } from '@/app/api/v1/handle'
import { serviceRoutes } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const PATCH = handle(serviceRoutes.change)
export const DELETE = handle(serviceRoutes.remove)
