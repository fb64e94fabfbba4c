import type { Annotation } from '@/utils/model/page';
import { mergeTags } from '@/utils/model/tag';
import type { Typed } from './AnnotationFields';

/** What is said about a passage once it is done: a tag half typed counts as typed. */
export function annotationOf({ colour, tags, tagText, note }: Typed): Annotation {
  return { colour, tags: mergeTags(tags, tagText.split(',')), note };
}
