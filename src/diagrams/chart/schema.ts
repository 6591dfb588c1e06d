import { z } from 'zod';

const words = z.string().trim().min(1).max(200);
/** What YAML takes for no number and no text is kept as a text, which is then told at its place. */
const oddValue = z
  .custom<number | boolean>((cell) => typeof cell === 'number' || typeof cell === 'boolean')
  .transform(String);
const value = z.union([z.number(), z.string(), z.null(), oddValue]);
const bound = z.number().meta({ expected: 'a number' });

const axis = z
  .union([
    words,
    z.strictObject({
      /** The column that it shows. */
      column: words,
      /** Stands beside the axis; the column's name unless told. */
      label: words.optional(),
      /** Stands behind the label, and behind each number where it is `%`. */
      unit: words.optional(),
      /** Where a scale of numbers begins and ends; unless told, around the data. */
      from: bound.optional(),
      to: bound.optional(),
    }),
  ])
  .meta({ expected: 'the name of a column, or a group with column, label, unit, from and to' });

const values = z
  .union([
    words,
    z.array(words).min(1),
    z.strictObject({
      /** One column, or several that are a series each. */
      column: z.union([words, z.array(words).min(1)]),
      label: words.optional(),
      unit: words.optional(),
      from: bound.optional(),
      to: bound.optional(),
    }),
  ])
  .meta({
    expected:
      'the name of a column, a list of names, or a group with column, label, unit, from and to',
  });

/** The kinds of chart: what marks a value. */
const chartTypes = ['bar', 'stacked', 'line', 'area', 'dot'] as const;

/** A ` ```chart ` as an author writes it, in YAML. */
export const chartSchema = z
  .strictObject({
    type: z.enum(chartTypes).meta({ expected: `one of ${chartTypes.join(', ')}` }),
    title: words.optional().meta({ expected: 'a text of 1 to 200 characters' }),
    /** What values are compared over: categories, numbers, or dates such as 2026 or 2026-05-28. */
    x: axis,
    /** The values: numbers; empty ones are gaps. */
    y: values,
    /** The column that tells series apart, where one column of values holds several. */
    series: words.optional().meta({ expected: 'the name of a column' }),
    /** Bars that lie, for long names. */
    horizontal: z.boolean().optional().meta({ expected: 'true or false' }),
    /** Rows, or the name of a CSV file beside the post. */
    data: z
      .union([
        z
          .string()
          .regex(/^[^\s]+\.csv$/i)
          .meta({ expected: 'rows, or a file beside the post such as costs.csv' }),
        z.array(z.record(z.string(), value)).min(1),
      ])
      .meta({
        expected: 'a list of rows such as { month: Jan, cost: 3 }, or a file such as costs.csv',
      }),
    /** Where the data is from; stands below the chart. */
    source: words.optional().meta({ expected: 'a text of 1 to 200 characters' }),
  })
  .meta({ expected: 'type, x, y and data' });

export type ChartSource = z.infer<typeof chartSchema>;
export type ChartType = (typeof chartTypes)[number];
export type Cell = z.infer<typeof value>;
export type Row = Readonly<Record<string, Cell>>;
