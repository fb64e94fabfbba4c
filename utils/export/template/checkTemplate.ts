import { type Liquid, LiquidError } from 'liquidjs';
import { engineFor } from './engine';
import type { Template } from './Template';
import { articleVariables } from './variableNames';

/** A fault in a template: in which part, and where in it, from 1. */
export interface TemplateProblem {
  /** `body`, `fileName`, `folder`, or the name of a property or column. */
  readonly part: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Every part's first fault: what cannot be parsed, a filter or a variable that does not exist. Empty for a sound template. */
export function checkTemplate(template: Template): TemplateProblem[] {
  const body = engineFor(template.language, 'body');
  const values = engineFor(template.language, 'values');
  const names = new Set<string>([
    ...articleVariables,
    ...(template.language === 'csv' ? ['highlight'] : []),
  ]);
  return [
    ...template.properties.flatMap(({ name, value }) => check(name, value, values, names)),
    ...check('folder', template.folder, values, names),
    ...check('fileName', template.fileName, values, names),
    ...check('body', template.body, body, names),
  ];
}

function check(
  part: string,
  source: string,
  engine: Liquid,
  names: ReadonlySet<string>,
): TemplateProblem[] {
  try {
    const { globals } = engine.analyzeSync(engine.parse(source), { partials: false });
    const [unknown] = Object.entries(globals).filter(([name]) => !names.has(name));
    if (!unknown) return [];
    const { row, col } = unknown[1][0]?.location ?? { row: 1, col: 1 };
    return [{ part, line: row, column: col, message: `undefined variable: ${unknown[0]}` }];
  } catch (error) {
    return [{ part, ...placeOf(error), message: messageOf(error) }];
  }
}

function placeOf(error: unknown): Pick<TemplateProblem, 'line' | 'column'> {
  if (!LiquidError.is(error)) return { line: 1, column: 1 };
  const [line, column] = error.token.getPosition();
  return { line: line ?? 1, column: column ?? 1 };
}

/** LiquidJS adds the place to its message; we show it apart. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.replace(/, (?:file:.*, )?line:\d+, col:\d+$/, '') ?? '';
}
