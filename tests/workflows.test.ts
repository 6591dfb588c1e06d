import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import type { FileProvider } from '@actions/workflow-parser/workflows/file-provider';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * What the workflows of the forge name must be there: a mistake in them shows only after a merge.
 */

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly uses?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(readdirSync(folder))('%s', (name) => {
  const workflow = parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  test('is one to the forge’s own parser', async () => {
    expect(await faultsOf(name, readFileSync(path.join(folder, name), 'utf8'))).toEqual([]);
  });

  test('runs commands that exist', () => {
    const runs = steps.flatMap(({ run }) => run ?? []).join('\n');
    const npm = [...runs.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, each]) => `${each}`);
    const files = [...runs.matchAll(/node (\S+\.ts)/g)].map(([, each]) => `${each}`);
    expect(npm.filter((each) => !(each in scripts))).toEqual([]);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('uses actions of a named version, and Node 24', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((each) => !/^actions\/[\w-]+@v\d+$/.test(each))).toEqual([]);
    const node = steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(node.filter((step) => step.with?.['node-version'] !== 24)).toEqual([]);
  });

  test('says what it may do, and for how long', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const endless = jobs.filter((job) => job.steps && !job['timeout-minutes']);
    expect(endless).toEqual([]);
  });
});

test('the forge’s own parser finds what is wrong', async () => {
  const wrong = 'on: pull_request\njobs:\n  a:\n    stepz: []\n';
  expect((await faultsOf('wrong.yml', wrong)).join('\n')).toMatch(/stepz[\s\S]*runs-on/);
});

/** What the forge would say of a workflow, those that it calls included. */
async function faultsOf(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value, calledFrom(folder)));
  const found = [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(template?.errors ?? []).map(({ Message }) => Message),
  ];
  return [...new Set(found)];
}

function calledFrom(workflows: string): FileProvider {
  return {
    getFileContent: async (reference) => {
      const called = path.basename('path' in reference ? reference.path : '');
      return { name: called, content: readFileSync(path.join(workflows, called), 'utf8') };
    },
  };
}

test.each(['README.md', 'CONTRIBUTING.md'])('%s names commands that exist', (name) => {
  const text = readFileSync(path.join(root, name), 'utf8');
  const named = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, each]) => `${each}`);
  expect(named.filter((each) => !(each in scripts))).toEqual([]);
});
