import { Plus, X } from 'lucide';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { propertyTypes, type Template } from '@/utils/export/template/Template';

type Property = Template['properties'][number];

export interface PropertyRowsProps {
  readonly properties: readonly Property[];
  readonly readOnly: boolean;
  onChange(properties: Property[]): void;
}

/** The front matter, or the columns of a table: a name, how it is written, and its template. */
export function PropertyRows({ properties, readOnly, onChange }: PropertyRowsProps) {
  const change = (at: number, part: Partial<Property>) =>
    onChange(properties.map((one, place) => (place === at ? { ...one, ...part } : one)));
  if (readOnly && properties.length === 0) return null;
  return (
    <fieldset class="properties">
      <legend>{i18n.t('files.properties')}</legend>
      {properties.map((property, at) => (
        <div key={at} class="properties__row">
          <input
            type="text"
            aria-label={i18n.t('files.propertyName')}
            value={property.name}
            readOnly={readOnly}
            onInput={(event) => change(at, { name: event.currentTarget.value })}
          />
          <select
            aria-label={i18n.t('files.propertyType')}
            value={property.type}
            disabled={readOnly}
            onChange={(event) =>
              change(at, { type: event.currentTarget.value as Property['type'] })
            }
          >
            {propertyTypes.map((type) => (
              <option key={type} value={type}>
                {i18n.t(`files.types.${type}`)}
              </option>
            ))}
          </select>
          <input
            type="text"
            class="properties__value"
            aria-label={i18n.t('files.propertyValue')}
            value={property.value}
            readOnly={readOnly}
            spellcheck={false}
            onInput={(event) => change(at, { value: event.currentTarget.value })}
          />
          {!readOnly && (
            <IconButton
              icon={X}
              label={i18n.t('files.removeProperty', [property.name])}
              onClick={() => onChange(properties.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="quiet"
          icon={Plus}
          onClick={() => onChange([...properties, { name: '', type: 'text', value: '' }])}
        >
          {i18n.t('files.addProperty')}
        </Button>
      )}
    </fieldset>
  );
}
