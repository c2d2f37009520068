#include "packtool/password.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

struct password *password_new(struct err *e)
{
	struct password *p = sodium_init() < 0 ? NULL : sodium_malloc(sizeof *p);

	if (p)
		p->n = 0;
	else
		err_set(e, "NO-MEMORY", "no locked memory for a password");
	return p;
}

void password_free(struct password *p)
{
	sodium_free(p);
}

/* Byte by byte, so that nothing behind the line stays in a buffer of ours. */
static bool read_line(int fd, struct password *p, struct err *e)
{
	char c;

	p->n = 0;
	for (;;) {
		ssize_t got = read(fd, &c, 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_errno(e, "PASSWORD", "cannot read the password");
		if (got == 0 || c == '\n')
			break;
		if (p->n == sizeof p->bytes)
			return err_set(e, "PASSWORD", "longer than %d bytes", PASSWORD_MAX);
		p->bytes[p->n++] = c;
	}
	if (p->n && p->bytes[p->n - 1] == '\r')
		p->n--;
	return p->n || err_set(e, "PASSWORD", "the password is empty");
}

bool password_read(struct password *p, const char *file, struct err *e)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (fd < 0)
		return err_errno(e, "PASSWORD", "%s", file);
	bool ok = read_line(fd, p, e) || err_in(e, "%s", file);
	close(fd);
	return ok;
}

/* What would end or stop us while the terminal does not echo. */
static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
#define SIGNALS (sizeof signals / sizeof signals[0])

static volatile sig_atomic_t caught;

static void catch(int signal)
{
	caught = signal;
}

struct guard {
	sigset_t before;
	struct sigaction old[SIGNALS];
};

/* Blocked but for the instant of waiting, so that none comes between a look and a sleep. */
static void guard_begin(struct guard *g)
{
	struct sigaction a = {.sa_handler = catch};
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < SIGNALS; i++)
		sigaddset(&set, signals[i]);
	sigprocmask(SIG_BLOCK, &set, &g->before);
	caught = 0;
	for (size_t i = 0; i < SIGNALS; i++) {
		sigaction(signals[i], NULL, &g->old[i]);
		if (g->old[i].sa_handler != SIG_IGN)
			sigaction(signals[i], &a, NULL);
	}
}

/* What came is raised again, with the terminal as it was: it ends or stops us as if nothing were. */
static void guard_end(const struct guard *g)
{
	for (size_t i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &g->old[i], NULL);
	if (caught)
		raise(caught);
	sigprocmask(SIG_SETMASK, &g->before, NULL);
}

static bool wait_line(int tty, const struct guard *g, struct err *e)
{
	struct pollfd p = {.fd = tty, .events = POLLIN};

	while (ppoll(&p, 1, NULL, &g->before) < 0)
		if (errno != EINTR || caught)
			return err_set(e, "PASSWORD", "interrupted");
	return true;
}

static bool ask_once(int tty, struct password *p, const char *prompt, struct err *e)
{
	struct termios old, quiet;
	struct guard g;

	if (tcgetattr(tty, &old) < 0)
		return err_errno(e, "PASSWORD", "the terminal");
	quiet = old;
	quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
	guard_begin(&g);
	bool ok = tcsetattr(tty, TCSAFLUSH, &quiet) == 0 || err_errno(e, "PASSWORD", "the terminal");
	ok = ok && write(tty, prompt, strlen(prompt)) >= 0 && wait_line(tty, &g, e) &&
	     read_line(tty, p, e);
	ok &= write(tty, "\n", 1) == 1;
	tcsetattr(tty, TCSAFLUSH, &old);
	guard_end(&g);
	return ok;
}

/* Stopped by Ctrl-Z and continued, it asks again. */
static bool ask(int tty, struct password *p, const char *prompt, struct err *e)
{
	bool ok;

	do {
		ok = ask_once(tty, p, prompt, e);
	} while (caught == SIGTSTP);
	return ok;
}

static bool same(const struct password *a, const struct password *b)
{
	return a->n == b->n && sodium_memcmp(a->bytes, b->bytes, a->n) == 0;
}

bool password_ask(struct password *p, const char *prompt, bool again, struct err *e)
{
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);

	if (tty < 0) {
		err_set(e, "PASSWORD", "no terminal to ask for a password on");
		return err_hint(e, "give --password-file FILE");
	}
	bool ok = ask(tty, p, prompt, e);
	if (ok && again) {
		struct password *second = password_new(e);
		ok = second && ask(tty, second, "once more: ", e) &&
		     (same(p, second) || err_set(e, "PASSWORD", "the two passwords differ"));
		password_free(second);
	}
	close(tty);
	return ok;
}
