import { answerForm, type FormContext } from '@/app/[lang]/(editor)/answer-form'
import { entryDeeds } from '@/app/[lang]/(editor)/deeds/entry-deeds'

/** Forms of those who are on their way in. */
export async function POST(request: Request, context: FormContext): Promise<Response> {
  return answerForm(request, context, entryDeeds)
}
