import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '@/utils/model/listing';
import type { ReadingList } from './useReadingList';

/** The counts for the filters of the list; those of the list before it until it is drawn, so that its rows wait for no counting. */
export function useFacets({ facets }: ReadingList): Facets {
  const [counted, setCounted] = useState(facets);
  useEffect(() => setCounted(facets()), [facets]);
  return counted;
}
