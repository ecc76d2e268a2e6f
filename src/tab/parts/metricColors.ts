import { makeStyles, tokens } from '@fluentui/react-components';
import type { MetricName } from '#scoring';

/** One colour for each metric, the same wherever the metric is drawn; every one carries inverted text. */
export const useMetricColors = makeStyles<MetricName>({
  'net-customer-adds': { backgroundColor: tokens.colorCompoundBrandBackground },
  'intermediate-certifications': { backgroundColor: tokens.colorPaletteBlueBorderActive },
  'advanced-certifications': { backgroundColor: tokens.colorPaletteBerryBorderActive },
  'usage-growth': { backgroundColor: tokens.colorPaletteTealBorderActive },
  deployments: { backgroundColor: tokens.colorPalettePumpkinBorderActive },
});
