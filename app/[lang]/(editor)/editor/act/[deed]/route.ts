import { answerForm, type FormContext } from '@/app/[lang]/(editor)/answer-form'
import { editorDeeds } from '@/app/[lang]/(editor)/deeds/editor-deeds'

/** Forms of those who are signed in. */
export async function POST(request: Request, context: FormContext): Promise<Response> {
  return answerForm(request, context, editorDeeds)
}
