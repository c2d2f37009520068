/* Each check runs in a child of its own, since the sandbox cannot be left. */
#include "test.h"

#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLED 100 /* + signal */

static char inside[64], outside[64];

static void make_folders(void)
{
	snprintf(inside, sizeof inside, "/tmp/picket-inside-%d", (int)getpid());
	snprintf(outside, sizeof outside, "/tmp/picket-outside-%d", (int)getpid());
	assert_int_equal(mkdir(inside, 0755), 0);
	assert_int_equal(mkdir(outside, 0755), 0);
	for (int i = 0; i < 2; i++) {
		char path[128];
		snprintf(path, sizeof path, "%s/file", i ? outside : inside);
		int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
		assert_true(fd >= 0);
		assert_int_equal(write(fd, "hello", 5), 5);
		close(fd);
	}
}

static void remove_folders(void)
{
	char path[128];

	snprintf(path, sizeof path, "%s/file", inside);
	unlink(path);
	snprintf(path, sizeof path, "%s/file", outside);
	unlink(path);
	rmdir(inside);
	rmdir(outside);
}

/* What act() returns inside the sandbox: 0 it worked, errno of the refusal, or KILLED + signal. */
static int in_sandbox(int (*act)(int dir))
{
	int dir = open(inside, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int status = 0;

	assert_true(dir >= 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct sandbox s = {.read_dirs = &dir, .read_dir_count = 1, .threads = true};
		struct err e;
		if (!sandbox_enter(&s, &e)) {
			fprintf(stderr, "%s: %s\n", e.code, e.text);
			_exit(99);
		}
		_exit(act(dir));
	}
	close(dir);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? KILLED + WTERMSIG(status) : WEXITSTATUS(status);
}

static int read_inside(int dir)
{
	char text[8];
	int fd = openat(dir, "file", O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

	return fd < 0 ? errno : read(fd, text, sizeof text) == 5 ? 0 : EIO;
}

static int read_outside(int dir)
{
	char path[128];

	(void)dir;
	snprintf(path, sizeof path, "%s/file", outside);
	return open(path, O_RDONLY | O_CLOEXEC) < 0 ? errno : 0;
}

static int climb_out(int dir)
{
	return openat(dir, "../../etc/passwd", O_RDONLY | O_CLOEXEC) < 0 ? errno : 0;
}

static int open_for_writing(int dir)
{
	return openat(dir, "file", O_WRONLY | O_CLOEXEC) < 0 ? errno : 0;
}

static int make_file(int dir)
{
	return openat(dir, "new", O_RDONLY | O_CREAT | O_CLOEXEC, 0600) < 0 ? errno : 0;
}

static int open_hidden_flags(int dir) /* openat2 keeps its flags where seccomp cannot see them */
{
	uint64_t how[3] = {O_WRONLY, 0, 0};

	return syscall(SYS_openat2, dir, "file", how, sizeof how) < 0 ? errno : 0;
}

static int remove_file(int dir)
{
	return unlinkat(dir, "file", 0) < 0 ? errno : 0;
}

static int rename_file(int dir)
{
	return renameat(dir, "file", dir, "other") < 0 ? errno : 0;
}

static int make_socket(int dir)
{
	(void)dir;
	return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
}

static int make_local_socket(int dir)
{
	(void)dir;
	return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0;
}

static int run_program(int dir)
{
	char name[] = "true";
	char *argv[] = {name, NULL};

	(void)dir;
	execve("/bin/true", argv, NULL);
	return errno;
}

static int start_process(int dir)
{
	(void)dir;
	return fork() < 0 ? errno : 0;
}

static int trace_parent(int dir)
{
	(void)dir;
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) < 0 ? errno : 0;
}

static int signal_parent(int dir)
{
	(void)dir;
	return kill(getppid(), 0) < 0 ? errno : 0;
}

static int signal_by_thread(int dir) /* as abort() does it: of this process only */
{
	(void)dir;
	if (syscall(SYS_tgkill, getpid(), gettid(), 0) != 0)
		return errno;
	return syscall(SYS_tgkill, getppid(), getppid(), 0) < 0 && errno == EPERM ? 0 : EIO;
}

static int mount_something(int dir)
{
	(void)dir;
	return mount("none", "/mnt", "tmpfs", 0, NULL) < 0 ? errno : 0;
}

static void *set_flag(void *p)
{
	*(int *)p = 1;
	return NULL;
}

static int start_thread(int dir)
{
	pthread_t t;
	int ran = 0;

	(void)dir;
	int rc = pthread_create(&t, NULL, set_flag, &ran);
	if (rc)
		return rc;
	pthread_join(t, NULL);
	return ran ? 0 : EIO;
}

static int print_to_open_descriptor(int dir)
{
	(void)dir;
	return write(STDERR_FILENO, "", 0) < 0 ? errno : 0;
}

static void reading_inside_works(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(read_inside), 0);
}

static void reading_outside_fails(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(read_outside), EACCES);
	assert_int_equal(in_sandbox(climb_out), EACCES);
}

static void nothing_is_written(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(open_for_writing), EPERM);
	assert_int_equal(in_sandbox(make_file), EPERM);
	assert_int_equal(in_sandbox(open_hidden_flags), EPERM);
	assert_int_equal(in_sandbox(remove_file), EPERM);
	assert_int_equal(in_sandbox(rename_file), EPERM);
}

static void sockets_kill(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(make_socket), KILLED + SIGSYS);
	assert_int_equal(in_sandbox(make_local_socket), KILLED + SIGSYS);
}

static void programs_kill(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(run_program), KILLED + SIGSYS);
	assert_int_equal(in_sandbox(trace_parent), KILLED + SIGSYS);
	assert_int_equal(in_sandbox(mount_something), KILLED + SIGSYS);
}

static void no_process_but_threads(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(start_process), EPERM);
	assert_int_equal(in_sandbox(signal_parent), EPERM);
	assert_int_equal(in_sandbox(signal_by_thread), 0);
	assert_int_equal(in_sandbox(start_thread), 0);
}

static void open_descriptors_stay(void **state)
{
	(void)state;
	assert_int_equal(in_sandbox(print_to_open_descriptor), 0);
}

static void a_bad_folder_is_fatal(void **state)
{
	(void)state;
	int bad = 987;
	struct sandbox s = {.read_dirs = &bad, .read_dir_count = 1};
	struct err e;
	pid_t child = fork();
	int status = 0;

	if (child == 0)
		_exit(!sandbox_enter(&s, &e) && err_is(&e, "SANDBOX-LANDLOCK") ? 0 : 1);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

/* In children: what is entered here would stay. */
static int tried(bool landlock)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_landlock_create_ruleset, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = {.len = sizeof code / sizeof *code, .filter = code};
	struct err e = {0};
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		if (!landlock && (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
				  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program)))
			_exit(9);
		bool ok = sandbox_try(&(struct sandbox){.threads = true}, &e);
		/* Whoever tries stays as it was. */
		_exit(close(open("/dev/null", O_WRONLY | O_CLOEXEC)) ? 8 : ok ? 0 : err_is(&e, "SANDBOX-LANDLOCK") ? 1 : 7);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void a_trial_says_whether_it_can_be_entered(void **state)
{
	(void)state;
	assert_int_equal(tried(true), 0);
	assert_int_equal(tried(false), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reading_inside_works),	  cmocka_unit_test(reading_outside_fails),
		cmocka_unit_test(nothing_is_written),	  cmocka_unit_test(sockets_kill),
		cmocka_unit_test(programs_kill),	  cmocka_unit_test(no_process_but_threads),
		cmocka_unit_test(open_descriptors_stay),  cmocka_unit_test(a_bad_folder_is_fatal),
		cmocka_unit_test(a_trial_says_whether_it_can_be_entered),
	};

	make_folders();
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	/* All the same with a filter that was made before. */
	failed += !sandbox_prepare(&(struct sandbox){.threads = true});
	failed += cmocka_run_group_tests(tests, NULL, NULL);
	/* One that does not fit is not taken. */
	failed += !sandbox_prepare(&(struct sandbox){.threads = true, .network = true});
	failed += cmocka_run_group_tests(tests, NULL, NULL);
	remove_folders();
	return failed;
}
