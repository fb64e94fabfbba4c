import type { Liquid } from 'liquidjs';
import { oneLine } from '../../text/plainText';
import { yamlString } from '../frontMatter';
import { textOf } from './escapers';
import type { Template } from './Template';

type Property = Template['properties'][number];

/** The front matter of a file, or nothing when there are no properties; each value is written by its type. */
export function propertiesBlock(
  properties: readonly Property[],
  engine: Liquid,
  variables: object,
): string {
  if (properties.length === 0) return '';
  const lines = properties.flatMap((property) => propertyLines(property, engine, variables));
  return ['---', ...lines, '---', '', ''].join('\n');
}

function propertyLines(
  { name, type, value }: Property,
  engine: Liquid,
  variables: object,
): string[] {
  const key = isPlainKey(name) ? name : yamlString(oneLine(name));
  if (type === 'list') {
    const items = listOf(value, engine, variables).map(oneLine).filter(Boolean);
    return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${yamlString(item)}`)];
  }
  const text = oneLine(engine.parseAndRenderSync(value, variables));
  return text ? [`${key}: ${scalar(text, type)}`] : [];
}

/** A template that is one output gives its list as it is; any other text is parted at commas. */
function listOf(source: string, engine: Liquid, variables: object): string[] {
  const only = /^\s*\{\{-?((?:(?!\}\}|\{\{).)*?)-?\}\}\s*$/s.exec(source)?.[1];
  if (only === undefined) return engine.parseAndRenderSync(source, variables).split(',');
  const value: unknown = engine.evalValueSync(only.trim(), variables);
  return Array.isArray(value) ? value.map(textOf) : textOf(value).split(',');
}

function scalar(text: string, type: Property['type']): string {
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/.test(text)) return text;
  if (type === 'number' && /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text)) return text;
  if (type === 'checkbox') return /^(true|yes|1)$/i.test(text) ? 'true' : 'false';
  return yamlString(text);
}

/** YAML 1.1 takes `no` and `y` for booleans. */
function isPlainKey(name: string): boolean {
  return /^[a-z_][\w-]*$/i.test(name) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(name);
}
