/** What a person writes text into, which has keys and a history of its own; boxes to check and sliders have neither. */
export const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, ' +
  '[contenteditable]:not([contenteditable="false"])'
