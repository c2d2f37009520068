#include "scanner/launch.h"

#include "base/file.h"
#include "crypto/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What the child tells the parent: one page that both see. */
struct shared {
	struct launch_wrote wrote;
};

struct output { /* the report's file: written under another name, renamed when it is whole */
	int fd;
	bool stream; /* /dev/null and the like: written to as it is */
	char temp[4096];
};

static bool output_open(const char *path, struct output *o, struct err *e)
{
	*o = (struct output){.fd = -1};
	if (!path)
		return true;
	if (file_is_stream(AT_FDCWD, path)) {
		o->stream = true;
		o->fd = file_open_stream(AT_FDCWD, path, e);
		return o->fd >= 0;
	}
	int n = snprintf(o->temp, sizeof o->temp, "%s.new", path);
	if (n < 0 || (size_t)n >= sizeof o->temp)
		return err_set(e, "REPORT-OPEN", "%s: name too long", path);
	unlink(o->temp);
	o->fd = open(o->temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
	if (o->fd >= 0)
		return true;
	err_errno(e, "REPORT-OPEN", "%s", o->temp);
	return err_hint(e, "the folder of --output must exist and be writable");
}

static int output_close(struct output *o, const char *path, bool keep, int status)
{
	struct err e;

	if (o->fd < 0)
		return status;
	if (o->stream) {
		close(o->fd);
		return status;
	}
	if (keep && (fsync(o->fd) != 0 || rename(o->temp, path) != 0)) {
		err_errno(&e, "REPORT-WRITE", "%s", path);
		status = cmd_fail(&e, EXIT_INCOMPLETE);
		keep = false;
	}
	if (!keep)
		unlink(o->temp);
	close(o->fd);
	return status;
}

static FILE *stream(int fd)
{
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, 3);

	return copy < 0 ? NULL : fdopen(copy, "w");
}

/* One short life: memory that was had is kept, and had in large pieces. What the allocator does of itself is to give back and
 * take again some hundred times, and threads ask for each page by itself. Blocks past the last size are mapped alone. */
static void allocate_in_large_pieces(void)
{
	mallopt(M_TOP_PAD, 4 << 20);
	mallopt(M_TRIM_THRESHOLD, 64 << 20);
	mallopt(M_MMAP_THRESHOLD, 4 << 20);
}

static int child(const struct launch *l, int output, int again, int baseline, struct shared *shared)
{
	FILE *out = output >= 0 ? stream(output) : l->quiet ? NULL : stdout;
	FILE *copy = again >= 0 ? stream(again) : NULL;
	FILE *known = baseline >= 0 ? stream(baseline) : NULL;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	/* A limit on the size of files makes a write fail, as a full disk does: what is kept for later scans is no reason to die. */
	signal(SIGXFSZ, SIG_IGN);
	allocate_in_large_pieces();
	/* A large buffer: the sandbox's filter is asked for every write. */
	if (out)
		setvbuf(out, NULL, _IOFBF, (size_t)64 << 10);
	return launch_scan(l, out, copy, known, &shared->wrote);
}

static int fail(const char *code, const char *text, const char *hint, int status)
{
	struct err e;

	err_set(&e, code, "%s", text);
	err_hint(&e, "%s", hint);
	return cmd_fail(&e, status);
}

static int died(int signal)
{
	char text[96];

	snprintf(text, sizeof text, "the scanning process died of signal %d (%s)", signal,
		 sigdescr_np(signal) ? sigdescr_np(signal) : "unknown");
	return fail("SCAN-DIED", text,
		    signal == SIGSYS ? "it asked for something the sandbox refuses: please report it"
				     : "there is no verdict; please report what was scanned",
		    EXIT_INCOMPLETE);
}

static int stopped(int signal)
{
	return fail("SCAN-STOPPED", "stopped before the end; there is no verdict",
		    "with --output nothing was written; what was printed is not whole", 128 + signal);
}

/* What a killed child may have left on the terminal: half a progress line, a colour. */
static void tidy(const struct launch *l)
{
	static const char wipe[] = "\r\x1b[K", plain[] = "\x1b[0m";

	if (l->scan.progress && write(STDERR_FILENO, wipe, sizeof wipe - 1) < 0)
		return;
	if (l->report.colour && !l->output && !l->quiet && isatty(STDOUT_FILENO) &&
	    write(STDOUT_FILENO, plain, sizeof plain - 1) < 0)
		return;
}

static int collect(pid_t pid, const struct launch *l, struct shared *shared)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return EXIT_INCOMPLETE;
	if (!WIFSIGNALED(status))
		return WEXITSTATUS(status);
	shared->wrote = (struct launch_wrote){0};
	tidy(l);
	int signal = WTERMSIG(status);
	if (signal == SIGPIPE) /* nobody reads on, as in "| head": not worth a word */
		return 128 + signal;
	/* Ctrl-C goes to both of us, and may reach it first. */
	return signal == SIGINT || signal == SIGTERM || signal == SIGHUP ? stopped(signal) : died(signal);
}

static int stop(pid_t pid, const struct launch *l, struct shared *shared, int status)
{
	kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	shared->wrote = (struct launch_wrote){0};
	tidy(l);
	return status;
}

static bool time_left(const struct timespec *deadline, struct timespec *left)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	left->tv_sec = deadline->tv_sec - now.tv_sec;
	left->tv_nsec = deadline->tv_nsec - now.tv_nsec;
	if (left->tv_nsec < 0) {
		left->tv_nsec += 1000000000;
		left->tv_sec--;
	}
	return left->tv_sec >= 0;
}

static void signals_of(sigset_t *set)
{
	sigemptyset(set);
	sigaddset(set, SIGCHLD);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGHUP);
}

/* Until the child ends, the time is up, or somebody wants us to stop. */
static int supervise(pid_t pid, const struct launch *l, struct shared *shared)
{
	struct timespec deadline, left = {.tv_sec = 3600};
	sigset_t set;

	signals_of(&set);
	clock_gettime(CLOCK_MONOTONIC, &deadline);
	deadline.tv_sec += l->timeout;
	for (;;) {
		if (l->timeout && !time_left(&deadline, &left)) {
			stop(pid, l, shared, EXIT_TIMEOUT);
			return fail("SCAN-TIMEOUT", "the time is up; there is no verdict",
				    "allow more with --timeout, or scan a part", EXIT_TIMEOUT);
		}
		int got = sigtimedwait(&set, NULL, &left);
		if (got == SIGCHLD)
			return collect(pid, l, shared);
		if (got > 0)
			return stopped(stop(pid, l, shared, got));
	}
}

/* The caller has blocked the signals; the child must hear them. */
static int run_child(const struct launch *l, int output, int again, int baseline,
		     struct shared *shared)
{
	sigset_t set;

	signals_of(&set);
	fflush(stdout);
	fflush(stderr);
	pid_t pid = fork();
	if (pid == 0) {
		sigprocmask(SIG_UNBLOCK, &set, NULL);
		int status = child(l, output, again, baseline, shared);
		fflush(stdout);
		/* No exit handlers: they would run inside the sandbox for nothing. */
		_exit(status);
	}
	return pid < 0 ? fail("SCAN-FORK", strerrordesc_np(errno), "free some memory", EXIT_INCOMPLETE)
		       : supervise(pid, l, shared);
}

static bool digest_of_fd(int fd, struct digest *out)
{
	struct buf b = BUF((size_t)1 << 30);
	bool ok = file_read_fd(fd, &b, NULL);

	*out = digest_of(DIGEST_SCAN, NULL, b.p, b.n);
	buf_free(&b);
	return ok;
}

/* A second process, other threads, another order, nothing from earlier scans: the bytes must be the same. */
static int verify(const struct launch *l, int first, struct shared *shared, int status, bool *same)
{
	struct launch other = *l;
	struct digest a, b;
	int second = file_in_memory("second", false);

	other.scan.backwards = !l->scan.backwards;
	other.scan.threads = l->scan.threads == 1 ? 4 : 1;
	other.scan.no_cache = true;
	other.scan.progress = false;
	other.output = NULL;
	other.quiet = true;
	other.report.verbose = false;
	if (second < 0)
		return fail("SCAN-FORK", strerrordesc_np(errno), "free some memory",
			    EXIT_INCOMPLETE);
	int again = run_child(&other, -1, second, -1, shared);
	*same = again == status && digest_of_fd(first, &a) && digest_of_fd(second, &b) &&
		    digest_eq(&a, &b);
	close(second);
	if (*same)
		return status;
	return fail("SCAN-DETERMINISM", "a second run of the same scan gave another result",
		    "if nothing changed in the target, please report it", EXIT_INCOMPLETE);
}

static int run(const struct launch *l, struct shared *shared)
{
	struct output o, known;
	struct err e;
	int first = -1, status;

	if (!output_open(l->output, &o, &e))
		return cmd_fail(&e, EXIT_USAGE);
	if (!output_open(l->baseline, &known, &e)) {
		output_close(&o, l->output, false, EXIT_USAGE);
		return cmd_fail(&e, EXIT_USAGE);
	}
	if (l->verify)
		first = file_in_memory("first", false);
	status = run_child(l, o.fd, first, known.fd, shared);
	struct launch_wrote wrote = shared->wrote;
	if (l->verify && wrote.report && status != EXIT_REFUSED) {
		bool same = false;
		status = crypto_init() ? verify(l, first, shared, status, &same) : EXIT_INCOMPLETE;
		wrote.report = wrote.report && same;
		wrote.baseline = wrote.baseline && same;
	}
	if (first >= 0)
		close(first);
	status = output_close(&o, l->output, wrote.report, status);
	return output_close(&known, l->baseline, wrote.baseline, status);
}

int launch_run(const struct launch *l)
{
	sigset_t set, before;
	struct shared *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE,
				     MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (shared == MAP_FAILED)
		return fail("SCAN-FORK", strerrordesc_np(errno), "free some memory",
			    EXIT_INCOMPLETE);
	/* Before a file is begun and until it is whole or gone: no signal may come between. */
	signals_of(&set);
	sigprocmask(SIG_BLOCK, &set, &before);
	int status = run(l, shared);
	sigprocmask(SIG_SETMASK, &before, NULL);
	munmap(shared, sizeof *shared);
	return status;
}
