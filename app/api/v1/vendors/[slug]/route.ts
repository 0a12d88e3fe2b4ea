import { handle } from '@/app/api/v1/handle'
import { vendorRoutes } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const PATCH = handle(vendorRoutes.change)
export const DELETE = handle(vendorRoutes.remove)
