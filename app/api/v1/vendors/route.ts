import { handle } from '@/app/api/v1/handle'
import { vendorRoutes } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(vendorRoutes.list)
export const POST = handle(vendorRoutes.add)
