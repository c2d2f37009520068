#include "sandbox/sandbox.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Headers of Debian 12 stop at ABI 2; the bits of later kernels, from the kernel's documentation
 * of Landlock. Each is asked for only when the kernel's ABI number knows it. */
#define FS_TRUNCATE  (1ULL << 14) /* ABI 3 */
#define NET_BIND_TCP (1ULL << 0)  /* ABI 4 */
#define NET_CONNECT  (1ULL << 1)  /* ABI 4 */
#define FS_IOCTL_DEV (1ULL << 15) /* ABI 5 */
#define SCOPE_ALL    (3ULL << 0)  /* ABI 6: abstract unix sockets, signals to outside */

#define FS_ABI_1 ((1ULL << 13) - 1) /* LANDLOCK_ACCESS_FS_EXECUTE .. _MAKE_SYM */
#define FS_READ	 (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

struct ruleset { /* struct landlock_ruleset_attr of ABI 6 */
	uint64_t handled_access_fs, handled_access_net, scoped;
};

static long ruleset_size(long abi)
{
	return abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
}

static struct ruleset ruleset_for(long abi, bool network)
{
	struct ruleset r = {.handled_access_fs = FS_ABI_1};

	if (abi >= 2)
		r.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
	if (abi >= 3)
		r.handled_access_fs |= FS_TRUNCATE;
	if (abi >= 4 && !network)
		r.handled_access_net = NET_BIND_TCP | NET_CONNECT;
	if (abi >= 5)
		r.handled_access_fs |= FS_IOCTL_DEV;
	if (abi >= 6)
		r.scoped = SCOPE_ALL;
	return r;
}

static bool allow_reading(int ruleset, const struct sandbox *s, struct err *e)
{
	for (size_t i = 0; i < s->read_dir_count; i++) {
		struct landlock_path_beneath_attr below = {
			.allowed_access = FS_READ,
			.parent_fd = s->read_dirs[i],
		};
		if (syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &below, 0))
			return err_errno(e, "SANDBOX-LANDLOCK", "cannot allow reading folder %zu",
					 i + 1);
	}
	return true;
}

static bool enter_landlock(const struct sandbox *s, struct err *e)
{
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

	if (abi < 1) {
		err_errno(e, "SANDBOX-LANDLOCK", "the kernel offers no Landlock");
		return err_hint(e, "boot a kernel from 5.13 on with \"landlock\" in its lsm= list; "
				   "in a container, allow the landlock_* system calls");
	}
	struct ruleset rules = ruleset_for(abi, s->network);
	int fd = (int)syscall(SYS_landlock_create_ruleset, &rules, ruleset_size(abi), 0);
	if (fd < 0)
		return err_errno(e, "SANDBOX-LANDLOCK", "cannot make a ruleset");
	bool ok = allow_reading(fd, s, e);
	if (ok && syscall(SYS_landlock_restrict_self, fd, 0))
		ok = err_errno(e, "SANDBOX-LANDLOCK", "cannot enter the ruleset");
	close(fd);
	return ok;
}

/* What reading, computing and writing to open descriptors needs. All else is EPERM: a library that
 * asks for more takes its error path, and the scan can still say that it gives no verdict. */
static const int allowed[] = {
	SCMP_SYS(read),		 SCMP_SYS(readv),	   SCMP_SYS(pread64),
	SCMP_SYS(preadv),	 SCMP_SYS(write),	   SCMP_SYS(writev),
	SCMP_SYS(pwrite64),	 SCMP_SYS(lseek),	   SCMP_SYS(close),
	SCMP_SYS(close_range),	 SCMP_SYS(fstat),	   SCMP_SYS(newfstatat),
	SCMP_SYS(stat),		 SCMP_SYS(lstat),	   SCMP_SYS(statx),
	SCMP_SYS(fstatfs),	 SCMP_SYS(access),	   SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),	 SCMP_SYS(readlink),	   SCMP_SYS(readlinkat),
	SCMP_SYS(getdents64),	 SCMP_SYS(getcwd),	   SCMP_SYS(fadvise64),
	SCMP_SYS(readahead),	 SCMP_SYS(dup),		   SCMP_SYS(dup3),
	SCMP_SYS(poll),		 SCMP_SYS(ppoll),	   SCMP_SYS(brk),
	SCMP_SYS(mmap),		 SCMP_SYS(munmap),	   SCMP_SYS(mremap),
	SCMP_SYS(mprotect),	 SCMP_SYS(madvise),	   SCMP_SYS(membarrier),
	SCMP_SYS(futex),	 SCMP_SYS(futex_waitv),	   SCMP_SYS(set_robust_list),
	SCMP_SYS(rseq),		 SCMP_SYS(sched_yield),	   SCMP_SYS(sched_getaffinity),
	SCMP_SYS(rt_sigaction),	 SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
	SCMP_SYS(sigaltstack),	 SCMP_SYS(restart_syscall), SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_getres),	 SCMP_SYS(gettimeofday),   SCMP_SYS(time),
	SCMP_SYS(nanosleep),	 SCMP_SYS(clock_nanosleep), SCMP_SYS(getrandom),
	SCMP_SYS(getpid),	 SCMP_SYS(getppid),	   SCMP_SYS(gettid),
	SCMP_SYS(getuid),	 SCMP_SYS(geteuid),	   SCMP_SYS(getgid),
	SCMP_SYS(getegid),	 SCMP_SYS(getrusage),	   SCMP_SYS(getrlimit),
	SCMP_SYS(sysinfo),	 SCMP_SYS(uname),	   SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

/* Nothing honest ever asks for these: whoever does has taken the process over, and it dies. */
static const int deadly[] = {
	SCMP_SYS(listen),	   SCMP_SYS(accept),	       SCMP_SYS(accept4),
	SCMP_SYS(execve),	   SCMP_SYS(execveat),
	SCMP_SYS(fork),		   SCMP_SYS(vfork),	       SCMP_SYS(ptrace),
	SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(mount),
	SCMP_SYS(umount2),	   SCMP_SYS(pivot_root),       SCMP_SYS(chroot),
	SCMP_SYS(unshare),	   SCMP_SYS(setns),	       SCMP_SYS(bpf),
	SCMP_SYS(io_uring_setup),  SCMP_SYS(userfaultfd),      SCMP_SYS(perf_event_open),
	SCMP_SYS(keyctl),	   SCMP_SYS(add_key),	       SCMP_SYS(init_module),
	SCMP_SYS(finit_module),	   SCMP_SYS(kexec_load),       SCMP_SYS(open_by_handle_at),
};

/* Deadly too, but for the process that fetches: a client's calls, and those of getaddrinfo(). */
static const int client[] = {
	SCMP_SYS(socket),  SCMP_SYS(socketpair), SCMP_SYS(connect),  SCMP_SYS(bind),
	SCMP_SYS(sendto),  SCMP_SYS(sendmsg),	 SCMP_SYS(sendmmsg),
};

static const int fetching[] = {
	SCMP_SYS(recvfrom),    SCMP_SYS(recvmsg),     SCMP_SYS(recvmmsg), SCMP_SYS(getsockname),
	SCMP_SYS(getpeername), SCMP_SYS(getsockopt),  SCMP_SYS(setsockopt), SCMP_SYS(shutdown),
	SCMP_SYS(pipe),	       SCMP_SYS(pipe2),	      SCMP_SYS(eventfd2),  SCMP_SYS(select),
	SCMP_SYS(pselect6),    SCMP_SYS(ftruncate),   SCMP_SYS(alarm),
};

#define OPEN_WRITES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY))

static int add_files(scmp_filter_ctx c)
{
	int rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
				  SCMP_A2(SCMP_CMP_MASKED_EQ, OPEN_WRITES, 0));

	if (!rc)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
				      SCMP_A1(SCMP_CMP_MASKED_EQ, OPEN_WRITES, 0));
	const uint64_t asks[] = {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC};
	for (size_t i = 0; !rc && i < sizeof asks / sizeof *asks; i++)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,
				      SCMP_A1(SCMP_CMP_EQ, asks[i]));
	/* isatty(), and the size of the terminal. */
	if (!rc)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
				      SCMP_A1(SCMP_CMP_EQ, TCGETS));
	if (!rc)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
				      SCMP_A1(SCMP_CMP_EQ, TIOCGWINSZ));
	return rc;
}

/* Threads only: clone3 hides its flags in memory, so it does not exist and glibc takes clone. */
static int add_threads(scmp_filter_ctx c, bool threads)
{
	int rc = seccomp_rule_add(c, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);

	if (!rc && threads)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
				      SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
	return rc;
}

static int add_self(scmp_filter_ctx c, uint32_t self)
{
	/* abort() may signal this process and no other. */
	int rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
				  SCMP_A0(SCMP_CMP_EQ, self));

	if (!rc) /* reading limits, never setting them */
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
				      SCMP_A2(SCMP_CMP_EQ, 0));
	if (!rc) /* naming threads and their memory */
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1,
				      SCMP_A0(SCMP_CMP_EQ, PR_SET_VMA));
	return rc;
}

static int add_network(scmp_filter_ctx c, bool network)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < sizeof client / sizeof *client; i++)
		rc = seccomp_rule_add(c, network ? SCMP_ACT_ALLOW : SCMP_ACT_KILL_PROCESS,
				      client[i], 0);
	for (size_t i = 0; !rc && network && i < sizeof fetching / sizeof *fetching; i++)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, fetching[i], 0);
	if (!rc && network) /* O_NONBLOCK of a socket, both ways to say it */
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,
				      SCMP_A1(SCMP_CMP_EQ, F_SETFL));
	const uint64_t asks[] = {FIONBIO, FIONREAD};
	for (size_t i = 0; !rc && network && i < sizeof asks / sizeof *asks; i++)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
				      SCMP_A1(SCMP_CMP_EQ, asks[i]));
	return rc;
}

static int add_plain(scmp_filter_ctx c)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < sizeof allowed / sizeof *allowed; i++)
		rc = seccomp_rule_add(c, SCMP_ACT_ALLOW, allowed[i], 0);
	for (size_t i = 0; !rc && i < sizeof deadly / sizeof *deadly; i++)
		rc = seccomp_rule_add(c, SCMP_ACT_KILL_PROCESS, deadly[i], 0);
	return rc;
}

/* self: the process that may signal itself. */
static int make_filter(scmp_filter_ctx c, const struct sandbox *s, uint32_t self)
{
	/* A tree instead of a list: about six comparisons a call instead of seventy. */
	int rc = seccomp_attr_set(c, SCMP_FLTATR_CTL_OPTIMIZE, 2);

	if (!rc)
		rc = add_plain(c);
	if (!rc)
		rc = add_files(c);
	if (!rc)
		rc = add_network(c, s->network);
	if (!rc)
		rc = add_threads(c, s->threads || s->network);
	if (!rc)
		rc = add_self(c, self);
	return rc;
}

static bool bad_filter(struct err *e, int code)
{
	errno = code;
	err_errno(e, "SANDBOX-SECCOMP", "cannot load the system call filter");
	return err_hint(e, "the kernel needs CONFIG_SECCOMP_FILTER; in a container, allow seccomp()");
}

#define PROGRAM_MAX 1024	 /* instructions */
#define SOMEBODY    0x7fffffffU /* no process has this id (Linux: at most 2^22) */

/* The filter as the kernel takes it, with its one comparison that each process fills in for itself. */
static struct {
	struct sock_filter code[PROGRAM_MAX];
	size_t count, self;
	bool threads, network;
} prepared;

/* Exactly one comparison with SOMEBODY; all else would be another filter than the one that was meant. */
static bool find_self(void)
{
	size_t found = 0;

	for (size_t i = 0; i < prepared.count; i++)
		if (prepared.code[i].k == SOMEBODY) {
			prepared.self = i;
			found += prepared.code[i].code == (BPF_JMP | BPF_JEQ | BPF_K) ? 1 : 2;
		}
	return found == 1;
}

bool sandbox_prepare(const struct sandbox *s)
{
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int fd = file_in_memory("filter", false);
	ssize_t n = -1;

	prepared.count = 0;
	if (c && fd >= 0 && make_filter(c, s, SOMEBODY) == 0 && seccomp_export_bpf(c, fd) == 0)
		n = pread(fd, prepared.code, sizeof prepared.code, 0);
	if (n > 0 && (size_t)n < sizeof prepared.code && (size_t)n % sizeof *prepared.code == 0)
		prepared.count = (size_t)n / sizeof *prepared.code;
	if (!find_self())
		prepared.count = 0;
	prepared.threads = s->threads;
	prepared.network = s->network;
	if (fd >= 0)
		close(fd);
	seccomp_release(c);
	return prepared.count > 0;
}

static bool enter_prepared(struct err *e)
{
	struct sock_fprog program = {.len = (unsigned short)prepared.count, .filter = prepared.code};

	prepared.code[prepared.self].k = (uint32_t)getpid();
	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 || bad_filter(e, errno);
}

static bool enter_seccomp(const struct sandbox *s, struct err *e)
{
	if (prepared.count && prepared.threads == s->threads && prepared.network == s->network)
		return enter_prepared(e);
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	if (!c)
		return err_set(e, "SANDBOX-SECCOMP", "cannot make a system call filter");
	int rc = make_filter(c, s, (uint32_t)getpid());
	if (!rc)
		rc = seccomp_load(c);
	seccomp_release(c);
	return !rc || bad_filter(e, -rc);
}

bool sandbox_enter(const struct sandbox *s, struct err *e)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		return err_errno(e, "SANDBOX-SECCOMP", "cannot give up new privileges");
	return enter_landlock(s, e) && enter_seccomp(s, e);
}

/* The child's word: an empty code is good news. */
static _Noreturn void say(int to, const struct sandbox *s)
{
	struct err e = {0};
	bool ok = sandbox_enter(s, &e);

	if (ok)
		e = (struct err){0};
	_exit(write(to, &e, sizeof e) == (ssize_t)sizeof e ? 0 : 1);
}

static bool hear(int from, struct err *e)
{
	struct err said;
	ssize_t n;

	do
		n = read(from, &said, sizeof said);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)sizeof said)
		return err_set(e, "SANDBOX-TRY", "the process that tried the sandbox was killed");
	if (!said.code[0])
		return true;
	*e = said;
	return false;
}

bool sandbox_try(const struct sandbox *s, struct err *e)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return err_errno(e, "SANDBOX-TRY", "no pipe to try the sandbox with");
	pid_t child = fork();
	if (child == 0)
		say(ends[1], s);
	close(ends[1]);
	bool ok = child > 0 ? hear(ends[0], e) : err_errno(e, "SANDBOX-TRY", "no process to try the sandbox with");
	close(ends[0]);
	while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
		;
	return ok;
}
