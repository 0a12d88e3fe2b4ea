import { handle } from '@/app/api/v1/handle'
import { serviceRoutes } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(serviceRoutes.list)
export const POST = handle(serviceRoutes.add)
