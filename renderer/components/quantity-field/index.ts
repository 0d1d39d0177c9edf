export { QuantityField } from './quantity-field';
export { judgeTyped, judgeValue, inWords } from './display';
export { ReadingChoices } from './reading-choices';
export { TypedNumber } from './typed-number';
export { useKeptTyping } from './kept-typing';
export type { Judgement, LegalRange, QuantityDisplay, ReadingChoice } from './display';
export { QuantitySlider } from './quantity-slider';
export { stepsOf, textAtStep } from './slider-steps';
export type { SliderSpan } from './slider-steps';
