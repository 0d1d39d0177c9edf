import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#EEF6F2',
  '#DCEBE4',
  '#BCD8CD',
  '#98C3B3',
  '#79B09C',
  '#55927E',
  '#3B7C67',
  '#2A6A56',
  '#1C5B4A',
  '#143F33',
];
const grit: MantineColorsTuple = [
  '#FFF9E6',
  '#FDF3D3',
  '#FBE6A4',
  '#F7D566',
  '#F2BE2A',
  '#DDA813',
  '#B38508',
  '#8A6500',
  '#694B00',
  '#4A3500',
];
const brick: MantineColorsTuple = [
  '#FDF3F0',
  '#FAE8E2',
  '#F3CCC1',
  '#E9A896',
  '#DC8169',
  '#CB6046',
  '#B64A31',
  '#A94029',
  '#A23B25',
  '#7E2A18',
];

/** Filled and subtle buttons take their colours from tokens: `autoContrast` alone leaves white on light green in the dark scheme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === 'pine';
  if (!isPrimary) return usual;
  if (input.variant === 'filled') {
    return { ...usual, background: 'var(--gb-pine)', hover: 'var(--gb-pine-ink)', color: 'var(--gb-on-fill)' };
  }
  if (input.variant === 'subtle' || input.variant === 'light') {
    const background = input.variant === 'light' ? 'var(--gb-pine-soft)' : 'transparent';
    return { ...usual, background, hover: 'var(--gb-pine-soft)', color: 'var(--gb-pine-ink)' };
  }
  return usual;
};

/** Sizes are rem throughout, so that text alone can be enlarged. */
export const theme = createTheme({
  variantColorResolver,
  colors: { pine, grit, brick },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#FFFFFF',
  black: '#22201C',
  fontFamily: '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif',
  headings: {
    fontFamily: '"Literata Variable", Georgia, serif',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.65rem', lineHeight: '1.2' },
      h2: { fontSize: '1.18rem', lineHeight: '1.3' },
      h3: { fontSize: '1.06rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1.125rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '10px', xl: '20px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { radius: 'md' } },
    // Every edge that a person must find has 3:1; errors and focus keep Mantine's own variables.
    Input: { vars: () => ({ wrapper: { '--input-bd': 'var(--gb-control)', '--input-bg': 'var(--gb-surface)' } }) },
    TextInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    Progress: { styles: { root: { background: 'var(--gb-line)' } } },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    DrawerRoot: { defaultProps: { position: 'right', transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});
