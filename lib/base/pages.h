/* base/pages.h: memory for large blocks.
 *
 * On pages of 2 MiB, where the kernel has some (madvise(2), MADV_HUGEPAGE): to fault in 512 small ones takes five times as
 * long as to fill them. A kernel that does not know the advice gives small ones.
 */
#ifndef PICKET_BASE_PAGES_H
#define PICKET_BASE_PAGES_H

#include <stddef.h>

#define PAGES_BYTES ((size_t)2 << 20) /* of one page; at least so much should be asked for */

/* At least n bytes, not zeroed; *size (may be NULL): how many there are, a multiple of PAGES_BYTES. The caller frees it with
 * free(). NULL: no memory. */
void *pages_new(size_t n, size_t *size);

#endif
