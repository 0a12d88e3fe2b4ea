import { handle } from '@/app/api/v1/handle'
import { changeDraftRoute, discardDraftRoute, getDraftRoute } from '@/app/api/v1/routes/draft-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(getDraftRoute)
export const PATCH = handle(changeDraftRoute)
export const DELETE = handle(discardDraftRoute)
