import { handle } from '@/app/api/v1/handle'
import { listDraftsRoute } from '@/app/api/v1/routes/draft-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listDraftsRoute)
