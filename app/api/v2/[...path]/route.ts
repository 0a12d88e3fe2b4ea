import { answerCopy, forAnyOrigin } from '@/app/answer-copy'
import { readQuestion } from '@/app/api/v2/read-question'
import { renderFile } from '@/app/api/v2/render-file'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { log } from '@/lib/site/log'
import { toProblem } from '@/lib/site/problem'

/** What is asked decides; what is found is kept by `renderFile`. */
export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  try {
    const file = await renderFile(readQuestion(request.url))
    return answerCopy(request, file, { ...forAnyOrigin, 'content-type': 'application/json; charset=utf-8' })
  } catch (error) {
    return refuse(toDatabaseFault(error))
  }
}

function refuse(error: unknown): Response {
  if (!(error instanceof AppError)) log.error({ err: error }, 'A file of the Statuspage API could not be made.')
  const response = toProblem(error)
  response.headers.set('access-control-allow-origin', '*')
  return response
}
