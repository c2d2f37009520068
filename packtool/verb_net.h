/* packtool/verb_net.h: what verbs that use the network have in common. */
#ifndef PICKET_PACKTOOL_VERB_NET_H
#define PICKET_PACKTOOL_VERB_NET_H

#include "packtool/npmconfig.h"
#include "packtool/verb.h"

#define OPTION_WAY                                                                                 \
	{0, "ca-file", "FILE", "certificates (PEM) to trust instead of the system's"},             \
		{0, "client-cert", "FILE", "certificate and key (PEM, both) to show to the host that is asked"}, \
		{0, "proxy", "URL", "proxy to go through"},                                        \
		{0, "allow-http", NULL, "http also to other machines than this one"},              \
		{0, "timeout", "SECONDS", "for each download (default 900)"},                      \
	{                                                                                          \
		0, "stall", "SECONDS", "slower than 1000 bytes a second for so long is cut off (default 30)" \
	}
#define OPTION_NET {0, "registry", "URL", "the registry to ask"}, OPTION_WAY

/* npm's settings and the options. way_only: no registry is needed. */
bool verb_net(const struct args *a, struct arena *m, bool way_only, struct npmconfig *npm,
	      struct fetch_way *way, struct err *e);

/* Clears the line of progress, when there was one. */
void verb_net_progress_end(const struct fetch_way *way);

#endif
