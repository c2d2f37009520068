#include "scanner/git.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A file in memory, so that a long question cannot wait for a long answer and the other way round.
 */
static int input_of(struct text in)
{
	int fd = file_in_memory("question", false);

	while (fd >= 0 && in.n) {
		ssize_t n = write(fd, in.p, in.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			close(fd);
			return -1;
		}
		in = text_tail(in, (size_t)n);
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

static int start(const struct git *g, const char *const *question, int in, int out, pid_t *pid)
{
	static const char *const safe[] = {
		"git",
		"--no-pager",
		"--no-optional-locks",
		"--no-replace-objects",
		"--literal-pathspecs",
		"-c",
		"core.fsmonitor=false",
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"protocol.allow=never",
		"-C",
	};
	enum { SAFE = sizeof safe / sizeof safe[0] };
	union { /* posix_spawn changes none of them */
		const char *read[SAFE + 1 + GIT_WORDS_MAX + 1];
		char *write[SAFE + 1 + GIT_WORDS_MAX + 1];
	} argv = {{0}};
	posix_spawn_file_actions_t to;
	size_t n = SAFE;

	memcpy(argv.read, safe, sizeof safe);
	argv.read[n++] = g->dir;
	for (size_t i = 0; question[i] && i < GIT_WORDS_MAX; i++)
		argv.read[n++] = question[i];
	int rc = posix_spawn_file_actions_init(&to);
	if (rc)
		return rc;
	rc = posix_spawn_file_actions_adddup2(&to, in, STDIN_FILENO);
	if (!rc)
		rc = posix_spawn_file_actions_adddup2(&to, out, STDOUT_FILENO);
	if (!rc)
		rc = posix_spawn_file_actions_addopen(&to, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	if (!rc)
		rc = posix_spawnp(pid, "git", &to, NULL, argv.write, g->env);
	posix_spawn_file_actions_destroy(&to);
	return rc;
}

/* Nothing is left, where there is no room for more. */
static bool ended(int fd)
{
	char more;
	ssize_t n;

	while ((n = read(fd, &more, 1)) < 0 && errno == EINTR)
		;
	return n == 0;
}

static bool drain(int fd, struct buf *out)
{
	for (;;) {
		size_t room = out->max - out->n < 65536 ? out->max - out->n : 65536;
		if (!room)
			return ended(fd);
		if (!buf_reserve(out, room))
			return false;
		ssize_t n = read(fd, out->p + out->n, out->cap - out->n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		out->n += (size_t)n;
	}
}

static bool ask(const struct git *g, const char *const *question, int in, struct buf *out,
		struct err *e)
{
	int ends[2], status = 0;
	pid_t pid = 0;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return err_errno(e, "GIT-FAILED", "no pipe to git");
	int rc = start(g, question, in, ends[1], &pid);
	close(ends[1]);
	if (rc) {
		close(ends[0]);
		err_set(e, "GIT-MISSING", "git cannot be started: %s", strerrordesc_np(rc));
		return err_hint(
			e, "--staged asks git; install it, or scan the folder without --staged");
	}
	bool whole = drain(ends[0], out);
	close(ends[0]); /* git ends by itself when nobody reads on */
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (!whole)
		return err_set(e, "LIMIT-STAGED", "more is staged than %zu bytes", out->max);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	err_set(e, "GIT-FAILED", "%s: git cannot say what is staged there", g->dir);
	return err_hint(e,
			"it must be a folder of a git repository that is yours; try: git status");
}

bool git_ask(const struct git *g, const char *const *question, struct text in, struct buf *out,
	     struct err *e)
{
	int fd = input_of(in);

	if (fd < 0)
		return err_errno(e, "GIT-FAILED", "no memory for a question to git");
	bool ok = ask(g, question, fd, out, e);
	close(fd);
	return ok;
}
