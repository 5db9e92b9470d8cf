import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { FACES, TYPE_RANGES, USUAL_TYPE } from '../../shared/appearance.ts'
import type { TypeMeasure, TypeSettings } from '../../shared/appearance.ts'
import { setType, useSettings } from '../state/settings.ts'
import { Button } from '../ui/Button.tsx'
import styles from './TypeSection.module.css'
import choice from './Choice.module.css'

const FACE_NAMES = { serif: 'Serif', sans: 'Sans serif' } as const

interface Measure {
  readonly label: string
  /** The measure in words, with its unit. */
  readonly words: (value: number) => string
}

const added = (value: number): string => (value === 0 ? 'none' : `${String(Math.round(value * 100))}%`)

/** In the order of the rows. */
const MEASURES: Readonly<Record<TypeMeasure, Measure>> = {
  size: { label: 'Size', words: (value) => `${String(value)} px` },
  weight: { label: 'Weight', words: String },
  measure: { label: 'Line width', words: (value) => `${String(value)} ch` },
  leading: { label: 'Line height', words: (value) => value.toFixed(1) },
  wordSpacing: { label: 'Word spacing', words: added },
  letterSpacing: { label: 'Letter spacing', words: added },
}

/** How texts are set, with a line that shows it. */
export function TypeSection() {
  const type = useSettings((state) => state.type)
  const isUsual = Object.entries(USUAL_TYPE).every(([name, value]) => type[name as keyof TypeSettings] === value)
  return (
    <section aria-labelledby="settings-type" className={styles['section']}>
      <div className={styles['top']}>
        <h3 id="settings-type" className={styles['heading']}>
          Text
        </h3>
        <Button
          className={styles['reset']}
          disabled={isUsual}
          onClick={() => {
            setType(USUAL_TYPE)
          }}
        >
          Reset
        </Button>
      </div>
      <p className={styles['sample']}>The ministers met in Anhui on Wednesday, both reports say.</p>
      <RadioGroup
        aria-label="Face"
        className={choice['choices']}
        value={type.face}
        onValueChange={(face: TypeSettings['face']) => {
          setType({ face })
        }}
      >
        {FACES.map((face) => (
          <Radio.Root key={face} value={face} aria-label={FACE_NAMES[face]} className={choice['choice']}>
            <span className={styles[face]}>{FACE_NAMES[face]}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      <div className={styles['measures']}>
        {(Object.keys(MEASURES) as TypeMeasure[]).map((measure) => (
          <MeasureRow key={measure} measure={measure} value={type[measure]} />
        ))}
      </div>
    </section>
  )
}

function MeasureRow({ measure, value }: { readonly measure: TypeMeasure; readonly value: number }) {
  const { label, words } = MEASURES[measure]
  const { least, most, step } = TYPE_RANGES[measure]
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      <input
        type="range"
        className={styles['range']}
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words(value)}
        onChange={(event) => {
          setType({ [measure]: event.currentTarget.valueAsNumber })
        }}
      />
      <span aria-hidden className={styles['value']}>
        {words(value)}
      </span>
    </label>
  )
}
