import { HostConfig } from 'adaptivecards';

/**
 * How Teams sets a card: sizes and distances as numbers, colours as Fluent's variables, so that the one
 * description follows all three themes.
 */
const colors = (normal: string, subtle = normal) => ({
  default: `var(--${normal})`,
  subtle: `var(--${subtle})`,
});

const foregroundColors = {
  default: colors('colorNeutralForeground1', 'colorNeutralForeground3'),
  dark: colors('colorNeutralForeground1', 'colorNeutralForeground3'),
  light: colors('colorNeutralForegroundOnBrand'),
  accent: colors('colorBrandForeground1', 'colorBrandForeground2'),
  good: colors('colorPaletteGreenForeground1'),
  warning: colors('colorPaletteDarkOrangeForeground1'),
  attention: colors('colorPaletteRedForeground1'),
};

const container = (background: string, border = 'colorNeutralStroke2') => ({
  backgroundColor: `var(--${background})`,
  borderColor: `var(--${border})`,
  foregroundColors,
});

const heading = { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' };

export const cardHost = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'var(--fontFamilyBase)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 28 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1'),
    emphasis: container('colorNeutralBackground3'),
    accent: container('colorBrandBackground2'),
    good: container('colorPaletteGreenBackground1', 'colorPaletteGreenBorder1'),
    warning: container('colorPaletteDarkOrangeBackground1', 'colorPaletteDarkOrangeBorder1'),
    attention: container('colorPaletteRedBackground1', 'colorPaletteRedBorder1'),
  },
  textStyles: {
    heading,
    columnHeader: {
      size: 'default',
      weight: 'bolder',
      color: 'default',
      isSubtle: false,
      fontType: 'default',
    },
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: false,
      weight: 'bolder',
      wrap: true,
      maxWidth: 180,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: false },
});
