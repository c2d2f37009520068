#include "scanner/walk.h"

#include "scanner/limits.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIST_BYTES  ((size_t)64 << 10)
#define BATCH_FILES 64 /* files that one thread takes at a time */
#define STACK_BYTES ((size_t)4 << 20)

/* A folder stays open while something below it waits to be opened by name. */
struct folder {
	struct folder *parent;
	int fd;		 /* -1 until it is listed */
	unsigned depth;
	unsigned refs;	 /* under the lock: tasks and children that need it */
	const char *name; /* the end of path */
	size_t path_n;
	char path[]; /* with the prefix; ends in '/' unless empty, then a NUL */
};

struct task {
	struct folder *folder;
	char *names; /* NULL: list the folder; else names of files, each with its NUL */
	size_t names_n;
};

struct crew {
	const struct walk *walk;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct task *tasks; /* a stack: the newest first keeps few folders open */
	size_t count, cap;
	unsigned busy;
	bool stop, no_memory;
};

struct hand { /* one thread's view */
	struct crew *crew;
	void *worker;
	char *list;	  /* LIST_BYTES for getdents64 */
	char *path;	  /* the file at hand */
	size_t path_cap;
};

static void folder_unref(struct crew *c, struct folder *f)
{
	while (f) {
		pthread_mutex_lock(&c->lock);
		bool last = --f->refs == 0;
		pthread_mutex_unlock(&c->lock);
		if (!last)
			return;
		struct folder *parent = f->parent;
		if (f->fd >= 0)
			close(f->fd);
		free(f);
		f = parent;
	}
}

static struct folder *folder_new(struct folder *parent, struct text prefix, const char *name)
{
	size_t base = parent ? parent->path_n : prefix.n, n = strlen(name);
	struct folder *f = malloc(sizeof *f + base + n + 2);

	if (!f)
		return NULL;
	*f = (struct folder){.parent = parent, .fd = -1, .refs = 1};
	f->depth = parent ? parent->depth + 1 : 0;
	if (base)
		memcpy(f->path, parent ? parent->path : prefix.p, base);
	memcpy(f->path + base, name, n);
	f->path_n = base + n;
	if (n)
		f->path[f->path_n++] = '/';
	f->path[f->path_n] = '\0';
	f->name = f->path + base;
	return f;
}

static bool push(struct crew *c, struct task t)
{
	pthread_mutex_lock(&c->lock);
	bool ok = true;
	if (c->count == c->cap) {
		size_t cap = c->cap ? c->cap * 2 : 256;
		struct task *grown = realloc(c->tasks, cap * sizeof *grown);
		if (grown) {
			c->tasks = grown;
			c->cap = cap;
		} else {
			ok = false;
			c->no_memory = c->stop = true;
		}
	}
	if (ok)
		c->tasks[c->count++] = t;
	pthread_cond_signal(&c->changed);
	pthread_mutex_unlock(&c->lock);
	return ok;
}

static void halt(struct crew *c, bool no_memory)
{
	pthread_mutex_lock(&c->lock);
	c->stop = true;
	c->no_memory |= no_memory;
	pthread_cond_broadcast(&c->changed);
	pthread_mutex_unlock(&c->lock);
}

static bool stopped(struct crew *c)
{
	pthread_mutex_lock(&c->lock);
	bool stop = c->stop;
	pthread_mutex_unlock(&c->lock);
	return stop;
}

/* The path of an entry of the folder, valid until the next call; n 0: no memory. */
static struct text path_of(struct hand *h, const struct folder *f, const char *name)
{
	size_t n = strlen(name);

	if (f->path_n + n + 1 > h->path_cap) {
		size_t cap = (f->path_n + n + 1) * 2;
		char *grown = realloc(h->path, cap);
		if (!grown) {
			halt(h->crew, true);
			return (struct text){NULL, 0};
		}
		h->path = grown;
		h->path_cap = cap;
	}
	memcpy(h->path, f->path, f->path_n);
	memcpy(h->path + f->path_n, name, n + 1);
	return text_n(h->path, f->path_n + n);
}

static void trouble(struct hand *h, struct text path, const char *code, const char *what)
{
	if (path.n == 0)
		path = T(".");
	if (!h->crew->walk->visitor->trouble(h->worker, path, code, true, what))
		halt(h->crew, true);
}

static void trouble_errno(struct hand *h, struct text path, const char *what)
{
	char text[128];
	int saved = errno;

	/* The message must not depend on the locale: strerrordesc_np is never translated. */
	const char *why = strerrordesc_np(saved);
	size_t n = strlen(what);
	if (n > 60)
		n = 60;
	memcpy(text, what, n);
	memcpy(text + n, ": ", 3);
	strncat(text, why ? why : "unknown error", sizeof text - n - 3);
	trouble(h, path, "FILE-OPEN", text);
}

bool walk_leads_out(struct text path, struct text target)
{
	size_t depth = 0;

	if (target.n == 0 || target.p[0] == '/')
		return true;
	for (size_t i = 0; i < path.n; i++)
		depth += path.p[i] == '/';
	for (struct cut c = {.tail = target, .found = true}; c.found;) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T(".."))) {
			if (depth == 0)
				return true;
			depth--;
		} else if (c.head.n && !text_eq(c.head, T("."))) {
			depth++;
		}
	}
	return false;
}

static void visit_link(struct hand *h, struct folder *f, const char *name, struct text path)
{
	char target[4096];
	struct text prefix = h->crew->walk->prefix;
	ssize_t n = readlinkat(f->fd, name, target, sizeof target);

	if (n < 0) {
		trouble_errno(h, path, "cannot read this link");
		return;
	}
	struct text to = text_n(target, (size_t)n);
	bool outside = walk_leads_out(text_tail(path, prefix.n), to);
	if (!h->crew->walk->visitor->link(h->worker, path, to, outside))
		halt(h->crew, true);
}

static bool is_git(const struct folder *f, const char *name)
{
	return strcmp(name, ".git") == 0 && !text_has(text_n(f->path, f->path_n), T("node_modules/"));
}

static void push_folder(struct hand *h, struct folder *f, const char *name, struct text path)
{
	if (f->depth + 1 > WALK_DEPTH_MAX) {
		trouble(h, path, "LIMIT-DEPTH", "folders nest deeper than 256; not looked into");
		return;
	}
	struct folder *child = folder_new(f, (struct text){NULL, 0}, name);
	if (!child) {
		halt(h->crew, true);
		return;
	}
	pthread_mutex_lock(&h->crew->lock);
	f->refs++;
	pthread_mutex_unlock(&h->crew->lock);
	push(h->crew, (struct task){.folder = child});
}

/* Names of files waiting to be handed out. */
struct batch {
	char *names;
	size_t n, cap, count;
};

static bool batch_add(struct batch *b, const char *name)
{
	size_t n = strlen(name) + 1;

	if (b->cap - b->n < n) {
		size_t cap = (b->cap + n) * 2 + 2048;
		char *grown = realloc(b->names, cap);
		if (!grown)
			return false;
		b->names = grown;
		b->cap = cap;
	}
	memcpy(b->names + b->n, name, n);
	b->n += n;
	b->count++;
	return true;
}

/* Hands a full batch to whoever is free. */
static void batch_share(struct hand *h, struct folder *f, struct batch *b)
{
	pthread_mutex_lock(&h->crew->lock);
	f->refs++;
	pthread_mutex_unlock(&h->crew->lock);
	push(h->crew, (struct task){.folder = f, .names = b->names, .names_n = b->n});
	*b = (struct batch){0};
}

static unsigned char kind_of(struct folder *f, const char *name, unsigned char kind)
{
	struct stat st;

	if (kind != DT_UNKNOWN)
		return kind;
	if (fstatat(f->fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return DT_REG; /* opening it will say what is wrong */
	return S_ISDIR(st.st_mode) ? DT_DIR
	       : S_ISLNK(st.st_mode) ? DT_LNK
	       : S_ISREG(st.st_mode) ? DT_REG
				     : DT_FIFO;
}

static void visit_entry(struct hand *h, struct folder *f, struct batch *b, const char *name,
			unsigned char kind)
{
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || is_git(f, name))
		return;
	struct text path = path_of(h, f, name);
	if (path.n == 0)
		return;
	kind = kind_of(f, name, kind);
	if (kind == DT_DIR) {
		push_folder(h, f, name, path);
	} else if (kind == DT_LNK) {
		visit_link(h, f, name, path);
	} else if (kind == DT_REG) {
		if (b->count >= BATCH_FILES)
			batch_share(h, f, b);
		if (!batch_add(b, name))
			halt(h->crew, true);
	} else if (!h->crew->walk->visitor->trouble(h->worker, path, "FILE-KIND", false,
						    "a device, socket or pipe; not read")) {
		halt(h->crew, true);
	}
}

static void visit_files(struct hand *h, struct folder *f, char *names, size_t n)
{
	const struct walk_visitor *v = h->crew->walk->visitor;
	size_t at = h->crew->walk->backwards ? n : 0;

	while (h->crew->walk->backwards ? at > 0 : at < n) {
		if (h->crew->walk->backwards)
			for (at--; at > 0 && names[at - 1]; at--)
				;
		const char *name = names + at;
		struct text path = path_of(h, f, name);
		if (path.n == 0 || stopped(h->crew))
			return;
		if (!v->file(h->worker, f->fd, name, path))
			halt(h->crew, true);
		if (!h->crew->walk->backwards)
			at += strlen(name) + 1;
	}
}

static int open_folder(const struct hand *h, const struct folder *f)
{
	int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
	char name[4096]; /* some file systems allow more than NAME_MAX */

	if (!f->parent)
		return openat(h->crew->walk->root, ".", flags);
	size_t n = (size_t)(f->path + f->path_n - f->name) - 1; /* without its '/' */
	if (n >= sizeof name) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(name, f->name, n);
	name[n] = '\0';
	return openat(f->parent->fd, name, flags);
}

static struct text folder_path(const struct folder *f)
{
	return text_n(f->path, f->path_n ? f->path_n - 1 : 0);
}

static void list_folder(struct hand *h, struct folder *f)
{
	struct batch files = {0};

	f->fd = open_folder(h, f);
	if (f->fd < 0) {
		trouble_errno(h, folder_path(f), "cannot open this folder");
		return;
	}
	for (;;) {
		ssize_t got = getdents64(f->fd, h->list, LIST_BYTES);
		if (got < 0)
			trouble_errno(h, folder_path(f), "cannot list this folder");
		if (got <= 0 || stopped(h->crew))
			break;
		for (ssize_t at = 0; at < got;) {
			const struct dirent64 *d = (const void *)(h->list + at);
			visit_entry(h, f, &files, d->d_name, d->d_type);
			at += d->d_reclen;
		}
	}
	visit_files(h, f, files.names, files.n);
	free(files.names);
}

static bool take(struct crew *c, struct task *out)
{
	bool got = false;

	pthread_mutex_lock(&c->lock);
	while (!c->stop && c->count == 0 && c->busy > 0)
		pthread_cond_wait(&c->changed, &c->lock);
	if (!c->stop && c->count > 0) {
		*out = c->tasks[--c->count];
		c->busy++;
		got = true;
	} else {
		pthread_cond_broadcast(&c->changed);
	}
	pthread_mutex_unlock(&c->lock);
	return got;
}

static void finish(struct crew *c)
{
	pthread_mutex_lock(&c->lock);
	if (--c->busy == 0 && c->count == 0)
		pthread_cond_broadcast(&c->changed);
	pthread_mutex_unlock(&c->lock);
}

static void *work(void *arg)
{
	struct hand *h = arg;
	struct task t;

	while (take(h->crew, &t)) {
		if (t.names)
			visit_files(h, t.folder, t.names, t.names_n);
		else
			list_folder(h, t.folder);
		free(t.names);
		folder_unref(h->crew, t.folder);
		finish(h->crew);
	}
	return NULL;
}

static bool start(struct crew *c, struct hand *hands, pthread_t *ids, struct err *e)
{
	unsigned n = c->walk->threads, started = 1;
	pthread_attr_t attr;
	int rc = 0;

	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, STACK_BYTES);
	for (; started < n && !rc; started += !rc)
		rc = pthread_create(&ids[started], &attr, work, &hands[started]);
	pthread_attr_destroy(&attr);
	if (rc)
		halt(c, false);
	work(&hands[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(ids[i], NULL);
	errno = rc;
	return rc == 0 || err_errno(e, "SCAN-THREAD", "cannot start a thread");
}

static bool no_memory(struct err *e)
{
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}

bool walk_run(const struct walk *w, struct err *e)
{
	struct crew c = {.walk = w};
	struct hand hands[THREADS_MAX] = {0};
	pthread_t ids[THREADS_MAX];
	bool ok = true;

	pthread_mutex_init(&c.lock, NULL);
	pthread_cond_init(&c.changed, NULL);
	for (unsigned i = 0; i < w->threads; i++) {
		hands[i] = (struct hand){.crew = &c, .worker = w->workers[i], .list = malloc(LIST_BYTES)};
		ok = ok && hands[i].list;
	}
	struct folder *root = folder_new(NULL, w->prefix, "");
	ok = ok && root && push(&c, (struct task){.folder = root});
	ok = ok ? start(&c, hands, ids, e) : no_memory(e);
	if (ok && c.stop)
		ok = no_memory(e);
	while (c.count) {
		struct task t = c.tasks[--c.count];
		free(t.names);
		folder_unref(&c, t.folder);
	}
	for (unsigned i = 0; i < w->threads; i++) {
		free(hands[i].list);
		free(hands[i].path);
	}
	free(c.tasks);
	pthread_cond_destroy(&c.changed);
	pthread_mutex_destroy(&c.lock);
	return ok;
}
