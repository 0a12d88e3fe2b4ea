import { handle } from '@/app/api/v1/handle'
import { listCommentsRoute, writeCommentRoute } from '@/app/api/v1/routes/review-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listCommentsRoute)
export const POST = handle(writeCommentRoute)
