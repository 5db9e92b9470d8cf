import { useMarkingRead } from '../state/use-marking-read.ts'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import type { ModeProps } from './modes.ts'
import { ofPair } from './model/compare-model.ts'
import { SideBySide } from './SideBySide.tsx'
import { exchange, ExchangeContext } from './state/exchange-context.ts'

/** Two reports side by side with the passages that they share. */
export function Pair({ route, compared }: ModeProps) {
  const [other = ''] = route.others
  const pair = compared.pairs.get(other)
  const fault = compared.faults.get(other)
  useMarkingRead(pair === undefined ? [] : [pair.a, pair.b])
  if (fault !== undefined) {
    return (
      <Failed
        fault={fault}
        retry={() => {
          compared.retry(other)
        }}
      />
    )
  }
  if (pair === undefined) return <Waiting>Finding what the two reports share</Waiting>
  return (
    <SideBySide route={route} comparison={ofPair(pair)}>
      {(texts, placeNow) => (
        <ExchangeContext
          value={(shown, instead) => {
            exchange(route, placeNow(), shown, instead)
          }}
        >
          {texts}
        </ExchangeContext>
      )}
    </SideBySide>
  )
}
