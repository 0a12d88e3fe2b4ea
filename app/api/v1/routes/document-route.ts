import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'

/** The API document is about all routes, itself among them; what it says is made in `to-openapi.ts`. */
export const documentAnswer = z.looseObject({ openapi: z.literal('3.1.0') })

export const getDocumentRoute = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This document.',
  access: 'anybody',
  answer: documentAnswer,
  run: async () => {
    const { toOpenapi } = await import('@/app/api/v1/to-openapi')
    return toOpenapi()
  },
})
