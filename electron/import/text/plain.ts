import { ENDINGS } from '../endings.ts'
import type { Extracted, Importer, Source } from '../importer.ts'
import { decodePlain } from './decode.ts'

export const plainText: Importer = {
  name: 'Plain text',
  extensions: ENDINGS.text,
  recognises: ({ name }) => /\.te?xt$/i.test(name),
  read,
}

/** A plain text as it stands, its line ends included. */
async function* read({ bytes }: Source): AsyncGenerator<Extracted> {
  yield await Promise.resolve({ place: null, text: decodePlain(bytes), stated: {} })
}
