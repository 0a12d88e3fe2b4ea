import { handle } from '@/app/api/v1/handle'
import { mergeServiceRoute } from '@/app/api/v1/routes/catalogue-routes'

export const dynamic = 'force-dynamic'
export const POST = handle(mergeServiceRoute)
