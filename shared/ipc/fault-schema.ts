import * as z from 'zod'
import { FAULT_CODES } from './fault.ts'

/** Apart from the faults themselves, so that a bundle which only carries them holds no schema library. */
export const faultSchema = z.strictObject({ code: z.enum(FAULT_CODES), message: z.string(), recovery: z.string() })
