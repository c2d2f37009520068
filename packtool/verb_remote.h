/* packtool/verb_remote.h: what `corpus pull` and `corpus push` have in common. */
#ifndef PICKET_PACKTOOL_VERB_REMOTE_H
#define PICKET_PACKTOOL_VERB_REMOTE_H

#include "packtool/remote.h"
#include "packtool/verb_net.h"

#define OPTION_REMOTE                                                                              \
	{0, "auth-file", "FILE", "names and passwords, as docker login keeps them"}, OPTION_WAY

struct verb_remote {
	struct arena *arena;
	struct npmconfig settings; /* certificates and proxies are those of npm's settings too */
	struct fetch_way way;
	struct cache cache;
	struct remote remote;
};

/* To be closed also after a failure; out must be zero before. */
bool verb_remote_open(const struct args *a, const char *where, bool pushes, struct verb_remote *out,
		      struct err *e);
void verb_remote_close(struct verb_remote *v);

#endif
