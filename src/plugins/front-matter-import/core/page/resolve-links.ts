import type { ParentNode } from 'domhandler';
import { elementsBelow } from './dom';
import { resolveAddress } from './metadata/addresses';

const ADDRESSES = ['href', 'src', 'poster'];

/** A place in the page itself, or a file that was saved along with it. */
const STAYS =
  /^#|^[a-z][a-z0-9+.-]*:|(?:^|\/)[^/]+(?:_files|\.files|_fichiers|_archivos|-Dateien|_bestanden)\//i;

/** Makes relative addresses absolute where the page says at which address it stood, in the given tree. */
export function resolveLinks(tree: ParentNode, base: string | undefined): void {
  if (base === undefined) return;
  for (const { attribs } of elementsBelow(tree))
    for (const name of ADDRESSES) {
      const address = attribs[name];
      if (address === undefined || STAYS.test(address.trim())) continue;
      attribs[name] = resolveAddress(address, base) ?? address;
    }
}
