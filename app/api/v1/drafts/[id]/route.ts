import { handle } from '@/app/api/v1/handle'
import { discardAnyDraftRoute } from '@/app/api/v1/routes/draft-routes'

export const dynamic = 'force-dynamic'
export const DELETE = handle(discardAnyDraftRoute)
