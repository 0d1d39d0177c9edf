export { QuantityField } from './quantity-field';
export { judgeTyped, inWords } from './display';
export type { Judgement, LegalRange, QuantityDisplay } from './display';
export { QuantitySlider } from './quantity-slider';
export { stepsOf, textAtStep } from './slider-steps';
export type { SliderSpan } from './slider-steps';
