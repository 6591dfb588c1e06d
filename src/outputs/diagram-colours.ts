import type { DiagramProperty } from '../diagrams/look.ts';

export type DiagramColour = Exclude<DiagramProperty, '--sans' | '--mono'>;

/** The light side of the page's colours, for what knows no custom properties. */
export const lightLook: Readonly<Record<DiagramColour, string>> = {
  '--ink': '#1a1d23',
  '--ink-soft': '#52555c',
  '--surface': '#f3f2ee',
  '--rule': '#d5d4d0',
  '--paper': '#fbfaf8',
  '--diagram-tint': '#dddcda',
  '--diagram-hue-1': '#c0dafc',
  '--diagram-line-1': '#4576b4',
  '--diagram-hue-2': '#f9ccbd',
  '--diagram-line-2': '#aa5c40',
  '--diagram-hue-3': '#bfe2c5',
  '--diagram-line-3': '#3e8651',
  '--diagram-hue-4': '#e3cef3',
  '--diagram-line-4': '#8861a4',
  '--diagram-hue-5': '#e8d5af',
  '--diagram-line-5': '#926e10',
  '--diagram-hue-6': '#ade3e6',
  '--diagram-line-6': '#00878e',
  '--diagram-hue-7': '#f5c9dd',
  '--diagram-line-7': '#a4587d',
  '--diagram-hue-8': '#d2ddb5',
  '--diagram-line-8': '#6c7e2a',
};

/** The dark side. */
export const darkLook: Readonly<Record<DiagramColour, string>> = {
  '--ink': '#e2e1dd',
  '--ink-soft': '#a8abb1',
  '--surface': '#17191e',
  '--rule': '#32353c',
  '--paper': '#0f1014',
  '--diagram-tint': '#26282d',
  '--diagram-hue-1': '#2e445f',
  '--diagram-line-1': '#7aaeef',
  '--diagram-hue-2': '#5b382c',
  '--diagram-line-2': '#e69275',
  '--diagram-hue-3': '#2c4b33',
  '--diagram-line-3': '#76be86',
  '--diagram-hue-4': '#4b3a58',
  '--diagram-line-4': '#c097df',
  '--diagram-hue-5': '#50401e',
  '--diagram-line-5': '#cba553',
  '--diagram-hue-6': '#154b4e',
  '--diagram-line-6': '#3ebfc6',
  '--diagram-hue-7': '#593646',
  '--diagram-line-7': '#df8db5',
  '--diagram-hue-8': '#3f4724',
  '--diagram-line-8': '#a2b563',
};
