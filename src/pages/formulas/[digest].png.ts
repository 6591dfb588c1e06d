import { formulaMargin } from '../../model/diagram.ts';
import { drawingPng } from '../_drawing-png.ts';

export const { getStaticPaths, GET } = drawingPng(({ formulas }) => formulas, formulaMargin);
