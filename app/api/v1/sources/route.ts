import { handle } from '@/app/api/v1/handle'
import { listSourcesRoute } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listSourcesRoute)
