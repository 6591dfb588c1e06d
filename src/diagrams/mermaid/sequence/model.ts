import type { Arrow } from './arrows.ts';

/** A text of the source that is measured when its room is known. */
export interface Caption {
  readonly text: string;
  /** Offset in the source. */
  readonly at: number;
  /** Its author wants it on one line. */
  readonly isWhole: boolean;
}

export const participantKinds = [
  'participant',
  'actor',
  'boundary',
  'control',
  'entity',
  'database',
  'collections',
  'queue',
] as const;

export type ParticipantKind = (typeof participantKinds)[number];

export interface Participant {
  readonly id: string;
  readonly kind: ParticipantKind;
  readonly caption: Caption;
  /** Index of the box that it stands in. */
  readonly box: number | undefined;
  /** Stands where a message creates it, not at the top. */
  readonly isCreated: boolean;
}

/** A frame around neighbouring participants. */
export interface Box {
  readonly title: Caption;
  readonly isFilled: boolean;
}

/** What happens, in order; participants are named by their ids. */
export type Step = Message | Note | Activation | Block;

export interface Message {
  readonly step: 'message';
  readonly from: string;
  readonly to: string;
  readonly arrow: Arrow;
  readonly caption: Caption;
  /** Set before the message where messages are counted. */
  readonly number: string | undefined;
  /** Ends that meet the lifeline in a ring. */
  readonly rings: { readonly from: boolean; readonly to: boolean };
  /** The receiver begins with it. */
  readonly isCreating: boolean;
  /** Participants that end with it. */
  readonly destroyed: readonly string[];
}

export interface Note {
  readonly step: 'note';
  readonly side: 'left' | 'right' | 'over';
  readonly from: string;
  /** Another than `from` where the note lies over several. */
  readonly to: string;
  readonly caption: Caption;
}

export interface Activation {
  readonly step: 'activation';
  readonly participant: string;
  readonly isStart: boolean;
}

export const blockKinds = ['loop', 'alt', 'opt', 'par', 'critical', 'break', 'rect'] as const;

export type BlockKind = (typeof blockKinds)[number];

/** Steps that belong together; `rect` has no frame but a filling. */
export interface Block {
  readonly step: 'block';
  readonly kind: BlockKind;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly caption: Caption;
  readonly steps: readonly Step[];
}

export interface Sequence {
  readonly title: Caption;
  /** From left to right; those of one box are neighbours. */
  readonly participants: readonly Participant[];
  readonly boxes: readonly Box[];
  readonly steps: readonly Step[];
}

/** A step with the blocks around it counted. */
export interface NestedStep {
  readonly step: Step;
  readonly depth: number;
}

/** All steps at any depth, in order; a block before what it holds. */
export function flattened(steps: readonly Step[], depth = 0): readonly NestedStep[] {
  return steps.flatMap((step) => [
    { step, depth },
    ...(step.step === 'block'
      ? step.sections.flatMap((section) => flattened(section.steps, depth + 1))
      : []),
  ]);
}

/** The participants that a step names. */
export function namedIn(step: Step): readonly string[] {
  if (step.step === 'block') return [];
  return step.step === 'activation' ? [step.participant] : [step.from, step.to];
}

/** The activations that stand one after another from an index on: behind a message they are its own. */
export function activationsAt(steps: readonly Step[], from: number): readonly Activation[] {
  const touching: Activation[] = [];
  for (let index = from; index < steps.length; index += 1) {
    const step = steps[index];
    if (step?.step !== 'activation') break;
    touching.push(step);
  }
  return touching;
}
