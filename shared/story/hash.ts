/** A hash of 32 bits of a text (FNV-1a over its code units, then mixed). */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash, text.length)
}

/** Adds a number to a hash, so that every bit of both bears on every bit of the outcome. */
export function mixed(hash: number, number: number): number {
  let mix = Math.imul(hash ^ number, 0x9e3779b1)
  mix = Math.imul(mix ^ (mix >>> 15), 0x85ebca77)
  return (mix ^ (mix >>> 13)) >>> 0
}
