import { type Plugin, parseAst } from 'vite';

/** Which module is changed. */
export const READABILITY = /[\\/]@mozilla[\\/]readability[\\/]Readability\.js$/;

/** The methods that take long on long pages: these learn to pause. */
const STEPPED = new Set([
  'parse',
  '_unwrapNoscriptImages',
  '_removeScripts',
  '_prepDocument',
  '_replaceBrs',
  '_grabArticle',
  '_prepArticle',
  '_cleanStyles',
  '_markDataTables',
  '_fixLazyImages',
  '_clean',
  '_cleanConditionally',
  '_cleanHeaders',
  '_replaceNodeTags',
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
]);

/** Their loops over nodes, and what stands for them there: `SteppedReadability` has these. */
const LOOPS = new Map([
  ['_forEachNode', '_forEachInSteps'],
  ['_removeNodes', '_removeInSteps'],
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** How much of the source it stands for. */
  readonly instead?: number;
}

/**
 * Readability's own source with its long methods made into generators, which pause where `_mayPause` says so: at each turn of
 * their loops. Nothing else is changed. Throws where the source is not as it was known, so that no build goes
 * out in which something waits for a generator that nobody runs.
 */
export function stepReadability(source: string): string {
  const insertions: Insertion[] = [];
  const made: string[] = [];
  const mentioned: string[] = [];
  const called: string[] = [];
  const visit = (node: Node, isStepped: boolean) => {
    const method = node.type === 'Property' && node.method === true ? nameOf(node.key) : null;
    if (method !== null && STEPPED.has(method)) {
      made.push(method);
      insertions.push({ at: node.start, text: '*' });
      const { body } = node.value as { readonly body: Node };
      visitChildren(body, (child) => visit(child, true));
      return;
    }
    const own = ownMember(node);
    if (own && STEPPED.has(own.name)) mentioned.push(own.name);
    if (isStepped) {
      insertions.push(...pausesIn(node));
      const callee = calleeOf(node);
      if (callee && STEPPED.has(callee.name)) called.push(callee.name);
    }
    // A function within is called by plain code, which knows nothing of pauses.
    const isFunction = node.type.includes('Function');
    visitChildren(node, (child) => visit(child, isStepped && !isFunction));
  };
  visit(parseAst(source) as unknown as Node, false);
  assertSame('methods', made, [...STEPPED]);
  assertSame('calls of methods that pause', called, mentioned);
  return insert(source, insertions);
}

/** Does that to Readability wherever it is taken into a build. */
export function steppedReadability(): Plugin {
  return {
    name: 'kantlijn:stepped-readability',
    enforce: 'pre',
    transform: (code, id) =>
      READABILITY.test(id.split('?')[0] ?? id) ? { code: stepReadability(code), map: null } : null,
  };
}

function pausesIn(node: Node): Insertion[] {
  if (/^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type)) {
    const body = node.body as Node;
    if (body.type !== 'BlockStatement') throw changed('a loop without a block');
    return [{ at: body.start + 1, text: ' if (this._mayPause()) yield;' }];
  }
  const callee = calleeOf(node);
  const loop = callee && LOOPS.get(callee.name);
  if (!callee || !(loop || STEPPED.has(callee.name))) return [];
  const { start, end } = callee.property;
  return [
    { at: node.start, text: '(yield* ' },
    ...(loop ? [{ at: start, text: loop, instead: end - start }] : []),
    { at: node.end, text: ')' },
  ];
}

interface Member {
  readonly name: string;
  readonly property: Node;
}

/** The member in `this.member`. */
function ownMember(node: Node): Member | null {
  if (node.type !== 'MemberExpression') return null;
  const property = node.property as Node;
  const name = (node.object as Node).type === 'ThisExpression' ? nameOf(property) : null;
  return name === null ? null : { name, property };
}

/** The method in `this.method(…)`. */
function calleeOf(node: Node): Member | null {
  return node.type === 'CallExpression' ? ownMember(node.callee as Node) : null;
}

function nameOf(node: unknown): string | null {
  const { type, name } = node as { type: string; name?: string };
  return type === 'Identifier' ? (name ?? null) : null;
}

function visitChildren(node: Node, visit: (child: Node) => void): void {
  for (const value of Object.values(node).flat()) {
    if (typeof value === 'object' && value !== null && 'type' in value) visit(value as Node);
  }
}

function insert(source: string, insertions: readonly Insertion[]): string {
  let result = '';
  let from = 0;
  // The order of what stands at one place is that of the visit: from without to within.
  for (const { at, text, instead = 0 } of insertions.toSorted((a, b) => a.at - b.at)) {
    result += source.slice(from, at) + text;
    from = at + instead;
  }
  return result + source.slice(from);
}

function assertSame(what: string, found: readonly string[], known: readonly string[]): void {
  const [one, other] = [found, known].map((names) => names.toSorted().join(' '));
  if (one !== other) throw changed(`${what}: ${one}; not ${other}`);
}

function changed(what: string): Error {
  return new Error(`Readability is not as scripts/steppedReadability.ts knows it: ${what}`);
}
