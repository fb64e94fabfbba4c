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
  if (readOnly && properties.length === 0) return null;
  return (
    <fieldset class="properties">
      <legend>{i18n.t('files.properties')}</legend>
      {properties.map((property, at) => (
        <PropertyRow
          key={at}
          property={property}
          readOnly={readOnly}
          onChange={(part) =>
            onChange(properties.map((one, place) => (place === at ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(properties.filter((_, place) => place !== at))}
        />
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

interface PropertyRowProps {
  readonly property: Property;
  readonly readOnly: boolean;
  onChange(part: Partial<Property>): void;
  onRemove(): void;
}

function PropertyRow({ property, readOnly, onChange, onRemove }: PropertyRowProps) {
  return (
    <div class="properties__row">
      <input
        type="text"
        aria-label={i18n.t('files.propertyName')}
        value={property.name}
        readOnly={readOnly}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
      <select
        aria-label={i18n.t('files.propertyType')}
        value={property.type}
        disabled={readOnly}
        onChange={(event) => onChange({ type: event.currentTarget.value as Property['type'] })}
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
        onInput={(event) => onChange({ value: event.currentTarget.value })}
      />
      {!readOnly && (
        <IconButton
          icon={X}
          label={i18n.t('files.removeProperty', [property.name])}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
