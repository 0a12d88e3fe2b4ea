import { handle } from '@/app/api/v1/handle'
import { inviteUserRoute, listUsersRoute } from '@/app/api/v1/routes/people-routes'

export const dynamic = 'force-dynamic'
export const GET = handle(listUsersRoute)
export const POST = handle(inviteUserRoute)
