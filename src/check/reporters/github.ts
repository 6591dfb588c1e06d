import type { Problem } from '../../model/problem.ts';
import { ruleAddress } from '../rule.ts';

/** Workflow commands that GitHub shows as annotations on the lines of a pull request. */
export function github(problems: readonly Problem[]): string {
  return problems
    .map(({ path, line, column, severity, rule, message, fix }) => {
      const properties = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
      return `::${severity} ${properties}::${data(`${message}\nfix: ${fix}\nwhy: ${ruleAddress(rule)}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
