import { i18n } from '#i18n';
import type { Colour } from '@/utils/model/colour';
import { NoteField } from './NoteField';
import { PenChoice } from './PenChoice';
import { TagField } from './TagField';
import './AnnotationFields.css';

/** What a person says about a passage while still at it: `tagText` is the tag half typed. */
export interface Typed {
  readonly colour: Colour;
  readonly tags: readonly string[];
  readonly tagText: string;
  readonly note: string;
}

export interface AnnotationFieldsProps {
  readonly value: Typed;
  readonly knownTags: readonly string[];
  onChange(value: Typed): void;
}

/** Pen, tags and note. */
export function AnnotationFields({ value, knownTags, onChange }: AnnotationFieldsProps) {
  const change = (news: Partial<Typed>) => onChange({ ...value, ...news });
  return (
    <div class="annotation-fields">
      <PenChoice value={value.colour} onChange={(colour) => change({ colour })} />
      <TagField
        label={i18n.t('annotation.tags')}
        tags={value.tags}
        text={value.tagText}
        suggestions={knownTags}
        onTags={(tags, tagText) => change({ tags, tagText })}
        onText={(tagText) => change({ tagText })}
      />
      <NoteField value={value.note} onChange={(note) => change({ note })} />
    </div>
  );
}
