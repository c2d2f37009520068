#include "base/file.h"
#include "base/map.h"
#include "corpusd/agent.h"
#include "corpusd/keeper.h"
#include "corpusd/notify.h"
#include "corpusd/pid_file.h"
#include "corpusd/token.h"
#include "corpusd/verbs.h"
#include "store/audit.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int open_socket(const struct settings *s, struct err *e)
{
	struct sockaddr_storage a;
	unsigned length;
	bool loopback;
	int fd, on = 1;

	if (!notify_socket(&fd, e) || fd >= 0)
		return fd;
	if (!settings_address(s->listen, &a, &length, &loopback, e))
		return -1;
	fd = socket(a.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
	    bind(fd, (struct sockaddr *)&a, length) != 0 || listen(fd, 1024) != 0) {
		err_errno(e, "SERVE-LISTEN", "%s", s->listen);
		err_hint(e, "is another daemon there? another port: --listen 127.0.0.1:PORT");
		if (fd >= 0)
			close(fd);
		return -1;
	}
	return fd;
}

/* A socket that we were handed is bound where its maker wanted, whatever the settings say. */
static bool check_place(const struct settings *s, int fd, struct err *e)
{
	struct sockaddr_storage a = {0};
	socklen_t n = sizeof a;
	const struct sockaddr_in *v4 = (const void *)&a;
	const struct sockaddr_in6 *v6 = (const void *)&a;
	int listens = 0;
	socklen_t size = sizeof listens;

	if (getsockname(fd, (struct sockaddr *)&a, &n) != 0 ||
	    getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || !listens)
		return err_set(e, "SERVE-LISTEN", "what was handed over to listen on is no listening socket");
	bool loopback = (a.ss_family == AF_INET && ntohl(v4->sin_addr.s_addr) >> 24 == 127) ||
			(a.ss_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr)) || a.ss_family == AF_UNIX;
	if (loopback || (!s->no_auth && !(s->enterprise && !s->tls_cert)))
		return true;
	err_set(e, "SETTING-UNSAFE", "%s on a socket that others can reach",
		s->no_auth ? "no-auth" : "enterprise without TLS");
	return err_hint(e, "bind the socket to 127.0.0.1, or leave that out");
}

/* With port 0 the kernel picks one, and a socket that was handed over is where its maker wanted. */
static void say_where(int fd, const struct settings *s)
{
	struct sockaddr_storage a = {0};
	socklen_t n = sizeof a;
	const struct sockaddr_in *v4 = (const void *)&a;
	const struct sockaddr_in6 *v6 = (const void *)&a;
	const char *scheme = s->tls_cert ? "https" : "http";
	char name[INET6_ADDRSTRLEN] = "";

	getsockname(fd, (struct sockaddr *)&a, &n);
	if (a.ss_family == AF_INET && inet_ntop(AF_INET, &v4->sin_addr, name, sizeof name))
		printf("listening on %s://%s:%u\n", scheme, name, ntohs(v4->sin_port));
	else if (a.ss_family == AF_INET6 && inet_ntop(AF_INET6, &v6->sin6_addr, name, sizeof name))
		printf("listening on %s://[%s]:%u\n", scheme, name, ntohs(v6->sin6_port));
	else
		printf("listening on a Unix socket\n");
}

static bool open_state(const struct settings *s, int *out, struct err *e)
{
	struct stat st;

	if (!file_mkdirs(s->state, 0700, e))
		return false;
	*out = open(s->state, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*out < 0 || fstat(*out, &st) != 0)
		return err_errno(e, "SERVE-STATE", "%s", s->state);
	if (st.st_mode & 077) {
		err_set(e, "SERVE-STATE", "%s: others may look into it", s->state);
		return err_hint(e, "chmod 700 %s", s->state);
	}
	return true;
}

/* So that the first command gives something to log in with. It is shown this once; where what is shown is kept for others,
 * it is not made. */
static bool first_token(const struct settings *s, int state, struct err *e)
{
	struct tokens *t = calloc(1, sizeof *t);
	char text[TOKEN_TEXT];
	int lock = t ? tokens_lock(state, e) : -1;
	bool ok = lock >= 0 && tokens_load(state, t, e);

	if (ok && t->count == 0 && notify_keeps(STDOUT_FILENO)) {
		printf("no token yet; as root: picket token add NAME --role admin --state %s\n", s->state);
	} else if (ok && t->count == 0) {
		ok = tokens_add(t, "first", ROLE_ADMIN, (uint64_t)time(NULL), 0, text, e) && tokens_save(state, t, e);
		if (ok)
			printf("token (admin, shown this once): %s\n", text);
	}
	if (lock >= 0)
		close(lock);
	free(t);
	return ok;
}

static bool own_state(const struct settings *s, int state, const struct passwd *p, struct err *e)
{
	static const char *const names[] = {"tokens", "token.key", "tokens.lock", "audit.ndjson", "jobs.db"};

	if (fchown(state, p->pw_uid, p->pw_gid) != 0)
		return err_errno(e, "SERVE-USER", "%s", s->state);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (fchownat(state, names[i], p->pw_uid, p->pw_gid, AT_SYMLINK_NOFOLLOW) != 0 && errno != ENOENT)
			return err_errno(e, "SERVE-USER", "%s", names[i]);
	if (s->socket && lchown(s->socket, p->pw_uid, p->pw_gid) != 0)
		return err_errno(e, "SERVE-USER", "%s", s->socket);
	return true;
}

static bool drop_privileges(const struct settings *s, int state, struct err *e)
{
	if (!s->user || geteuid() != 0)
		return true;
	struct passwd *p = getpwnam(s->user);
	if (!p)
		return err_set(e, "SERVE-USER", "%s: no such user", s->user);
	if (!own_state(s, state, p, e))
		return false;
	if (setgroups(0, NULL) != 0 || setgid(p->pw_gid) != 0 || setuid(p->pw_uid) != 0)
		return err_errno(e, "SERVE-USER", "%s", s->user);
	return setuid(0) != 0 || err_set(e, "SERVE-USER", "root can be had back");
}

static bool seed(struct err *e)
{
	uint8_t key[16];

	if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key)
		return err_errno(e, "SERVE-START", "no random numbers");
	map_seed(key);
	return crypto_init() || err_set(e, "SERVE-START", "the cryptographic library cannot start");
}

static int serve(const struct settings *s)
{
	struct err e = {0};
	int state = -1, fd = -1, agents = -1, status;

	umask(077);
	if (!settings_check(s, &e) || !seed(&e) || !open_state(s, &state, &e) ||
	    !audit_check(state, &e) || (!s->no_auth && !first_token(s, state, &e)) || !pid_file_make(s->pid_file, &e))
		return cmd_fail(&e, EXIT_USAGE);
	fd = open_socket(s, &e);
	if (fd < 0 || !check_place(s, fd, &e) || (s->socket && (agents = agent_socket_make(s->socket, &e)) < 0) ||
	    !drop_privileges(s, state, &e)) {
		pid_file_remove(s->pid_file);
		return cmd_fail(&e, EXIT_USAGE);
	}
	say_where(fd, s);
	fflush(stdout);
	close(state);
	status = keeper_run(s, fd, agents);
	if (s->socket)
		unlink(s->socket);
	pid_file_remove(s->pid_file);
	return status;
}

static int run(const struct args *a)
{
	struct arena *m = arena_new((size_t)1 << 20);
	struct settings s;
	struct err e = {0};
	int status;

	if (m && settings_read(a, m, &s, &e))
		status = serve(&s);
	else
		status = cmd_fail(&e, EXIT_USAGE);
	arena_free(m);
	return status;
}

static const struct option options[] = {SETTINGS_OPTIONS, {0}};

const struct cmd cmd_serve = {
	.name = "serve",
	.summary = "run the daemon: packs and scans over HTTP",
	.operands = "",
	.about = "Listens on loopback until told otherwise, keeps its results in one SQLite file, and prints a token for\n"
		 "the first login once. Each scan runs in a process of its own, inside the scanner's sandbox. SIGHUP\n"
		 "opens the packs anew, SIGTERM lets what runs come to its end.",
	.example = "  picket serve\n"
		   "  picket serve --listen 0.0.0.0:7465 --tls-cert host.pem --tls-key host.key --scan-root /srv/projects",
	.options = options,
	.run = run,
};
