import { useEffect, useState } from 'preact/hooks';

/** Where in our page the person is: the parts of the address after `#/`. */
export type Route = readonly string[];

export function routeOf(hash: string): Route {
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
}

/** Address of a place in our page. */
export function hrefOf(...route: Route): string {
  return `#/${route.map(encodeURIComponent).join('/')}`;
}

export function go(...route: Route): void {
  location.hash = hrefOf(...route);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
