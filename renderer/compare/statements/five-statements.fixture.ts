const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats.'
const COOK =
  '“We heard the hull tear and saw the sea come up the stairs,” the cook Ingrid Hauge told reporters on the quay.'
const OWNER =
  'The owner, Tore Lines, has suspended its night crossings until divers have inspected the hull of each vessel.'
const FERN = 'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge near Sumburgh.'
const CHOIR = 'Forty singers of the valley choir performed on the open deck while helicopters circled above the wreck.'

export const STATEMENTS = { FERRY, COOK, OWNER, FERN, CHOIR } as const

/** Three reports: the others say what the base says in its first paragraph, and add to it. */
export const THREE = {
  Courier: [`${FERRY} ${FERN}`, OWNER],
  Post: [FERRY, `${COOK} ${CHOIR}`, OWNER],
  Times: [FERRY.replace('140 passengers', 'more than a hundred people'), COOK],
} as const
