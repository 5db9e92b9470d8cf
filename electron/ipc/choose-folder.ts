import { dialog } from 'electron'

/** Asks the person for a folder that something is to be written into; null where they chose none. */
export async function chooseFolder(title: string, buttonLabel: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title,
    buttonLabel,
    properties: ['openDirectory', 'createDirectory'],
  })
  const [chosen] = filePaths
  return canceled || chosen === undefined ? null : chosen
}
