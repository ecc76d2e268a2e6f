// What quotes rules comes together, after the first scorecard.
export { MetricDetails } from './MetricDetails.tsx';
export { Readings } from './Readings.tsx';
