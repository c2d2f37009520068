/* corpusd/settings.h: what a site decides. Each setting is an option of `serve` and a line of its configuration file
 * ("name value", # begins a comment); the option counts more. docs/daemon.md has them all.
 */
#ifndef PICKET_CORPUSD_SETTINGS_H
#define PICKET_CORPUSD_SETTINGS_H

#include "base/arena.h"
#include "base/cmd.h"

struct settings {
	const char *listen; /* ADDRESS:PORT */
	const char *socket; /* path of the Unix socket for local agents, or NULL */
	const char *tls_cert, *tls_key, *tls_client_ca; /* PEM files, or NULL */
	const char *state;  /* folder: tokens, database, audit log; 0700 */
	const char *store;  /* sqlite:FILE or postgresql://...; NULL: sqlite in the state folder */
	const char *packs;  /* the pack store, or NULL for the usual one */
	const char *scan_root; /* folder below which paths may be scanned, or NULL: none */
	const char *policy; /* the site's policy file, or NULL */
	const char *pid_file;
	const char *user;   /* to become, when started as root */
	const char *host;   /* the name of this daemon among those that share a database */
	const char *issuer, *audience, *jwks, *claim; /* OIDC; jwks: a file */
	const char *roles;  /* "VALUE=ROLE,VALUE=ROLE": of the claim */
	bool no_auth, enterprise;
	uint64_t workers, queue, connections, rate;
	uint64_t body_max, header_seconds, body_seconds, idle_seconds, answer_pace;
	uint64_t scan_seconds, scan_memory, keep_days, lease_seconds;
};

/* All as options, for a verb's table. */
#define SETTINGS_OPTIONS                                                                                     \
	{0, "config", "FILE", "read settings from FILE: \"name value\" lines, names as the options below"},  \
	{0, "listen", "ADDRESS:PORT", "where to listen (default 127.0.0.1:7465)"},                           \
	{0, "socket", "PATH", "a Unix socket for local agents"},                                             \
	{0, "tls-cert", "FILE", "the certificate chain, PEM; with --tls-key: HTTPS only"},                   \
	{0, "tls-key", "FILE", "its private key, PEM"},                                                      \
	{0, "tls-client-ca", "FILE", "clients must show a certificate of this authority"},                   \
	{0, "state", "DIR", "tokens, results, audit log (default: the user's data folder)"},                 \
	{0, "store", "URL", "where jobs and results are: sqlite:FILE or postgresql://USER@HOST/DATABASE"},   \
	{0, "packs", "DIR", "the pack store (default: as the other verbs)"},                                 \
	{0, "scan-root", "DIR", "allow scans of folders below DIR"},                                         \
	{0, "policy", "FILE", "the site's policy for every scan"},                                           \
	{0, "pid-file", "FILE", "write the process id there; refuse to start beside a living one"},          \
	{0, "user", "NAME", "become NAME when started as root"},                                             \
	{0, "host", "NAME", "this daemon's name among those that share a store (default: the machine's)"},   \
	{0, "no-auth", NULL, "everybody who can connect may do everything: loopback only"},                  \
	{0, "enterprise", NULL, "refuse to start with anything weak: see docs/daemon.md"},                   \
	{0, "oidc-issuer", "URL", "accept tokens of this issuer; with --oidc-audience and --oidc-jwks"},     \
	{0, "oidc-audience", "TEXT", "that are meant for this audience"},                                    \
	{0, "oidc-jwks", "FILE", "and signed by one of these keys"},                                         \
	{0, "oidc-claim", "NAME", "the claim that says the role (default: roles)"},                          \
	{0, "oidc-roles", "LIST", "VALUE=ROLE of that claim, commas between"},                               \
	{0, "workers", "N", "scans at once (default: as many as processors)"},                               \
	{0, "queue", "N", "scans that may wait (default 1000)"},                                             \
	{0, "connections", "N", "clients at once (default 2048)"},                                           \
	{0, "rate", "N", "requests a second of one client; 0: no limit (default)"},                          \
	{0, "body-max", "BYTES", "of one request (default 67108864)"},                                       \
	{0, "header-seconds", "N", "until the headers are complete (default 10)"},                           \
	{0, "body-seconds", "N", "until the body is complete (default 60)"},                                 \
	{0, "idle-seconds", "N", "without a byte (default 30)"},                                             \
	{0, "answer-pace", "BYTES", "a second of an answer that a client must take (default 16384)"},        \
	{0, "scan-seconds", "N", "of one scan (default 300)"},                                               \
	{0, "scan-memory", "BYTES", "of one scan (default 1073741824)"},                                     \
	{0, "keep-days", "N", "a finished scan is kept (default 30)"},                                       \
	{0, "lease-seconds", "N", "a daemon may be silent before others take its scans over (default 30)"}

/* Texts live in the arena. warned: unknown names in the file, unless enterprise, which refuses them. Codes:
 * SETTING-UNKNOWN, SETTING-VALUE, FILE-*. */
bool settings_read(const struct args *a, struct arena *m, struct settings *out, struct err *e);

/* What a site must not do, with or without --enterprise. Codes: SETTING-UNSAFE. */
bool settings_check(const struct settings *s, struct err *e);

/* "127.0.0.1:7465" or "[::1]:7465"; loopback: whether only this machine can reach it. */
struct sockaddr_storage;
bool settings_address(const char *listen, struct sockaddr_storage *out, unsigned *length, bool *loopback,
		      struct err *e);

#endif
