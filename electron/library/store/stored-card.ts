import type * as z from 'zod'
import { articleCardSchema } from '../../../shared/ipc/articles.ts'

/** What a list shows of an article, but for what the person made of it. */
export const storedCardSchema = articleCardSchema.omit({ read: true, tags: true })

export type StoredCard = z.output<typeof storedCardSchema>
