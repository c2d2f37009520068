#include "packtool/verb_net.h"

#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void progress(void *ctx, uint64_t done, uint64_t total)
{
	char line[100];
	int n;

	(void)ctx;
	if (total)
		n = snprintf(line, sizeof line, "\r\033[K%.1f of %.1f MiB", (double)done / 1048576,
			     (double)total / 1048576);
	else
		n = snprintf(line, sizeof line, "\r\033[K%.1f MiB", (double)done / 1048576);
	if (n > 0 && write(2, line, (size_t)n) < 0)
		return; /* nobody watches any more */
}

void verb_net_progress_end(const struct fetch_way *way)
{
	if (way->progress)
		fputs("\r\033[K", stderr);
}

static bool client_cert(const struct args *a, struct arena *m, struct fetch_way *way, struct err *e)
{
	const char *file = arg_value(a, "client-cert", NULL);
	struct buf b = BUF(FETCH_CA_MAX);
	bool ok = !file || (file_read(AT_FDCWD, file, false, &b, e) || err_in(e, "--client-cert"));

	if (ok && file)
		way->client = arena_text(m, buf_view(&b));
	if (b.p)
		explicit_bzero(b.p, b.cap);
	buf_free(&b);
	return ok && (!file || way->client.p || err_set(e, "NO-MEMORY", "out of memory"));
}

bool verb_net(const struct args *a, struct arena *m, bool way_only, struct npmconfig *npm,
	      struct fetch_way *way, struct err *e)
{
	struct npmconfig_ask ask = {
		.registry = arg_value(a, "registry", NULL),
		.ca_file = arg_value(a, "ca-file", NULL),
		.proxy = arg_value(a, "proxy", NULL),
		.environment = environ,
		.ask_npm = true,
		.way_only = way_only,
	};

	*way = (struct fetch_way){0};
	if (!verb_number(a, "timeout", 0, &way->seconds, e) || !verb_number(a, "stall", 0, &way->stall, e) ||
	    !npmconfig_load(m, &ask, npm, e))
		return false;
	way->ca = npm->ca;
	if (!client_cert(a, m, way, e))
		return false;
	way->proxy = npm->proxy;
	way->no_proxy = npm->no_proxy;
	way->plain = arg_flag(a, "allow-http");
	if (npm->strict_off && !arg_flag(a, "quiet"))
		fputs("strict-ssl=false is not followed: certificates are always checked. For a private "
		      "authority set cafile.\n", stderr);
	if (isatty(2) && !arg_flag(a, "quiet"))
		way->progress = progress;
	return true;
}
