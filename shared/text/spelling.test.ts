import { describe, expect, it } from 'vitest'
import { americanSpelling } from './spelling.ts'

describe('americanSpelling', () => {
  it.each(
    `stabilising:stabilizing democratisation:democratization organisations:organizations criticised:criticized
    weaponised:weaponized sympathisers:sympathizers analysed:analyzed paralysing:paralyzing neighbouring:neighboring
    labour:labor favourite:favorite misbehaviour:misbehavior defence:defense licences:licenses travelled:traveled
    kilometres:kilometers centre:center programme:program grey:gray sceptical:skeptical manoeuvres:maneuvers
    jewellery:jewelry tyres:tires fulfil:fulfill enrolment:enrollment pummelled:pummeled anaesthetised:anesthetized`
      .split(/\s+/)
      .map((pair) => pair.split(':')),
  )('%s → %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american)
  })

  it('leaves alone what only looks like a variant', () => {
    const words = `four hour our your tour pour course court source journal tournament encourage resource wise otherwise
      advertise advertisers advertising advise advised revised supervise promise promised premises compromise surprise
      enterprise comprise exercise exercised precise concise raise praised noise cruise poised disguise franchise
      merchandise paradise rise arising expertise televised improvisation miser wiser tonnes crises this analysis`.split(
      /\s+/,
    )
    expect(words.map(americanSpelling)).toEqual(words)
  })
})
