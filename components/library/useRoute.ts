import { useCallback, useEffect, useState } from 'preact/hooks';
import { hashOf, parseRoute, type Route } from './route';

/** The route in the address, kept current; going somewhere adds to the history. */
export function useRoute(): [Route, (route: Route) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const controller = new AbortController();
    const read = () => setHash(location.hash);
    addEventListener('hashchange', read, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  const go = useCallback((route: Route) => {
    location.hash = hashOf(route);
    setHash(location.hash);
  }, []);
  return [parseRoute(hash), go];
}
