/* sandbox/sandbox.h: after this call the process can read what it already opened, and compute.
 *
 * Landlock (no file system access but reading below the target) and seccomp (no sockets, no exec, no new
 * files): installed before the first hostile byte and before any thread. Failure is fatal: the
 * caller gives no verdict. Kernel headers stop at ABI 2 here; newer bits are defined in
 * sandbox.c and degraded by the ABI number the kernel reports.
 */
#ifndef PICKET_SANDBOX_SANDBOX_H
#define PICKET_SANDBOX_SANDBOX_H

#include "base/err.h"

#include <stddef.h>

struct sandbox {
	const int *read_dirs; /* descriptors of folders below which reading stays allowed */
	size_t read_dir_count;
	bool threads;	      /* allow clone() of threads */
	bool network;	      /* a process that fetches and does nothing else: sockets, and threads */
};

/* Codes: SANDBOX-LANDLOCK, SANDBOX-SECCOMP. Irreversible. */
bool sandbox_enter(const struct sandbox *s, struct err *e);
/* Makes the filter for what enters later with the same threads and network, in this process or a fork of it: half of
 * what entering costs. False: it cannot be made, and who enters makes its own, as without this call. Before any thread. */
bool sandbox_prepare(const struct sandbox *s);
/* Whether this process could enter: a child of it does, and ends. Before any thread; SIGCHLD may do what it likes. Codes: those of
 * sandbox_enter, and SANDBOX-TRY when no child can say so. */
bool sandbox_try(const struct sandbox *s, struct err *e);

#endif
