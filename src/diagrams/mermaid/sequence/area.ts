import type { Box } from '../../geometry.ts';
import { group, type Mark } from '../../scene.ts';

/**
 * An area behind lifelines. Its filling is fainter than that of filled nodes: lifelines and frames
 * must stay visible on it.
 */
export function drawArea(box: Box, filling: 'surface' | 'paper' | 'none'): readonly Mark[] {
  const outline: Mark = { mark: 'rect', ...box, corner: 6 };
  if (filling === 'none') return [group('cluster', [outline])];
  if (filling === 'paper') return [group('cluster', [{ ...outline, paint: ['blank'] }])];
  return [group('node', [{ ...outline, paint: ['bare'] }]), group('cluster', [outline])];
}
