#include "scanner/spec.h"

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool spec_full_commit(struct text t)
{
	if (t.n != 40 && t.n != 64)
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (!is_hex(t.p[i]))
			return false;
	return true;
}

bool spec_is_archive(struct text path)
{
	return text_ends(path, T(".tgz")) || text_ends(path, T(".tar.gz")) ||
	       text_ends(path, T(".tar"));
}

struct text spec_base_name(struct text name)
{
	return text_starts(name, T("@")) ? text_cut(name, '/').tail : name;
}

struct cut spec_cut(struct text t)
{
	size_t skip = text_starts(t, T("@")) ? 1 : 0;
	struct cut c = text_cut(text_tail(t, skip), '@');

	if (!c.found)
		return (struct cut){.head = t};
	c.head = text_head(t, skip + c.head.n);
	return c;
}

/* RFC 3986, section 3.1: a letter, then letters, digits, "+", "-", "."; at most 16 bytes here. */
static struct text protocol_of(struct text t)
{
	for (size_t i = 0; i < t.n && i < 16; i++) {
		char c = t.p[i] | 0x20;
		if (t.p[i] == ':')
			return text_head(t, i);
		bool letter = c >= 'a' && c <= 'z';
		bool more = (t.p[i] >= '0' && t.p[i] <= '9') || t.p[i] == '+' || t.p[i] == '-' ||
			    t.p[i] == '.';
		if (!letter && !(i && more))
			break;
	}
	return (struct text){"", 0};
}

static bool in(struct text word, const char *const *words)
{
	for (; *words; words++)
		if (text_eq_nocase(word, text_of(*words)))
			return true;
	return false;
}

/* "#commit=abc", "#semver:^1", "#abc&path:/x", "#head=main" (yarn), "#v1". */
static void set_fragment(struct spec *s, struct text fragment)
{
	for (struct text rest = fragment; rest.n;) {
		struct cut c = text_cut(rest, '&');
		struct text part = c.head;
		rest = c.tail;
		if (text_skip(&part, T("semver:")) || text_skip(&part, T("semver="))) {
			s->commit_range = true;
			s->commit = part;
		} else if (text_skip(&part, T("commit="))) {
			s->commit = part;
		} else if (!text_starts(part, T("path:")) && !text_starts(part, T("workspace=")) &&
			   !text_starts(part, T("cwd=")) && !s->commit.n) {
			if (!text_skip(&part, T("head=")))
				text_skip(&part, T("tag="));
			s->commit = part;
		}
	}
	s->pinned = !s->commit_range && spec_full_commit(s->commit);
}

static struct spec git_spec(struct text protocol, struct text t)
{
	struct cut c = text_cut(t, '#');
	struct spec s = {.source = SOURCE_GIT, .protocol = protocol, .address = c.head};

	s.insecure = text_eq_nocase(protocol, T("git")) || text_eq_nocase(protocol, T("git+http")) ||
		     text_eq_nocase(protocol, T("http"));
	set_fragment(&s, c.tail);
	return s;
}

/* Host and path of an address with "://"; user name and port are dropped. */
static struct text host_of(struct text t, struct text *path)
{
	struct text rest = text_tail(t, text_find(t, T("://")) + 3);
	size_t end = 0;

	while (end < rest.n && rest.p[end] != '/' && rest.p[end] != '?' && rest.p[end] != '#')
		end++;
	*path = text_cut(text_cut(text_tail(rest, end), '#').head, '?').head;
	struct text host = text_head(rest, end);
	struct cut user = text_cut_last(host, '@');
	if (user.found)
		host = user.tail;
	return text_cut(host, ':').head;
}

/* The segment behind `mark`, up to '/' and without an archive's ending. */
static struct text ref_behind(struct text path, struct text mark)
{
	size_t at = text_find(path, mark);
	if (at == path.n)
		return (struct text){"", 0};
	struct text ref = text_cut(text_tail(path, at + mark.n), '/').head;
	static const char *const ends[] = {".tar.gz", ".tgz", ".zip", ".tar", NULL};
	for (const char *const *e = ends; *e; e++)
		if (text_ends(ref, text_of(*e)))
			return text_head(ref, ref.n - text_of(*e).n);
	return ref;
}

/* A git host's own archive of a commit is that commit: what the package managers fetch for
 * github:, gitlab: and bitbucket: specs. Release assets are not: somebody uploaded them. */
static bool git_archive(struct text host, struct text path, struct text *ref)
{
	static const struct {
		const char *host, *mark;
	} hosts[] = {
		{"codeload.github.com", "/legacy.tar.gz/"}, {"codeload.github.com", "/tar.gz/"},
		{"codeload.github.com", "/zip/"},	    {"github.com", "/archive/"},
		{"github.com", "/tarball/"},		    {"github.com", "/zipball/"},
		{"api.github.com", "/tarball/"},	    {"gitlab.com", "/-/archive/"},
		{"gitlab.com", "/repository/archive"},	    {"bitbucket.org", "/get/"},
		{"git.sr.ht", "/archive/"},
	};

	for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
		if (text_eq_nocase(host, text_of(hosts[i].host)) && text_has(path, text_of(hosts[i].mark))) {
			*ref = ref_behind(path, text_of(hosts[i].mark));
			return true;
		}
	return false;
}

static bool git_page(struct text host, struct text path)
{
	static const char *const hosts[] = {"github.com",    "www.github.com", "gitlab.com",
					    "bitbucket.org", "gist.github.com", "git.sr.ht", NULL};
	size_t slashes = 0;

	if (!in(host, hosts) || path.n < 2)
		return false;
	if (path.p[path.n - 1] == '/')
		path.n--;
	for (size_t i = 0; i < path.n; i++)
		slashes += path.p[i] == '/';
	return slashes == 2 || (slashes == 1 && text_eq_nocase(host, T("gist.github.com")));
}

static struct spec url_spec(struct text protocol, struct text t)
{
	struct text path, ref = {"", 0};
	struct text host = host_of(t, &path);

	if (text_ends(path, T(".git")) || git_page(host, path))
		return git_spec(protocol, t);
	struct spec s = {.source = SOURCE_TARBALL, .protocol = protocol, .address = t};
	s.insecure = text_eq_nocase(protocol, T("http"));
	if (!git_archive(host, path, &ref))
		return s;
	s.source = SOURCE_GIT;
	s.commit = ref;
	size_t query = text_find(t, T("ref="));
	if (query < t.n)
		s.commit = text_cut(text_cut(text_tail(t, query + 4), '&').head, '#').head;
	s.pinned = spec_full_commit(s.commit);
	return s;
}

static bool looks_like_range(struct text t)
{
	if (!t.n)
		return true;
	char c = t.p[0];
	if ((c >= '0' && c <= '9') || c == '^' || c == '~' || c == '<' || c == '>' || c == '=' ||
	    c == '*' || c == ' ')
		return true;
	if ((c == 'v' || c == 'x' || c == 'X') && t.n == 1)
		return true;
	return c == 'v' && t.p[1] >= '0' && t.p[1] <= '9';
}

/* npm:NAME@RANGE, npm:NAME; yarn also writes npm:RANGE. */
static struct spec alias_spec(struct text protocol, struct text rest)
{
	struct spec s = {.source = SOURCE_REGISTRY, .protocol = protocol};
	struct cut c = spec_cut(rest);

	if (!c.found && looks_like_range(rest)) {
		s.range = rest;
		return s;
	}
	s.name = c.head;
	s.range = c.tail;
	s.alias = true;
	return s;
}

static struct spec local_spec(enum source_kind source, struct text protocol, struct text path)
{
	path = text_cut(text_cut(path, '#').head, '?').head;
	size_t locator = text_find(path, T("::")); /* yarn berry's bindings */
	path = text_head(path, locator);
	if (source == SOURCE_DIR && spec_is_archive(path))
		source = SOURCE_FILE;
	if (text_starts(path, T("//")) && text_eq(protocol, T("file")))
		path = text_tail(path, 2);
	return (struct spec){.source = source, .protocol = protocol, .address = path};
}

/* patch:NAME@ADDRESS#PATCHFILES, where ADDRESS is percent-encoded (yarn). */
static struct spec patch_spec(struct text protocol, struct text rest)
{
	struct cut c = spec_cut(rest);
	return (struct spec){.source = SOURCE_PATCH, .protocol = protocol, .name = c.head,
			     .address = text_cut(c.tail, '#').head};
}

static struct spec protocol_spec(struct text protocol, struct text t)
{
	static const char *const gits[] = {"git",	"git+ssh",   "git+http", "git+https",
					   "git+file",	"git+rsync", "ssh",	 "github",
					   "gitlab",	"bitbucket", "gist",	 "sourcehut",
					   "git+ftp",	NULL};
	struct text rest = text_tail(t, protocol.n + 1);

	if (text_eq(protocol, T("npm")))
		return alias_spec(protocol, rest);
	if (text_eq_nocase(protocol, T("https")) || text_eq_nocase(protocol, T("http")))
		return url_spec(protocol, t);
	if (in(protocol, gits))
		return git_spec(protocol, t);
	if (text_eq(protocol, T("file")))
		return text_has(rest, T(".git#")) && text_starts(rest, T("//"))
			       ? git_spec(protocol, t)
			       : local_spec(SOURCE_DIR, protocol, rest);
	if (text_eq(protocol, T("link")) || text_eq(protocol, T("portal")))
		return local_spec(SOURCE_LINK, protocol, rest);
	if (text_eq(protocol, T("patch")))
		return patch_spec(protocol, rest);
	struct spec s = {.source = SOURCE_UNKNOWN, .protocol = protocol, .address = rest};
	if (text_eq(protocol, T("workspace")))
		s.source = SOURCE_WORKSPACE, s.range = rest;
	else if (text_eq(protocol, T("catalog")))
		s.source = SOURCE_REGISTRY, s.catalog = true, s.range = rest;
	else if (text_eq(protocol, T("runtime")))
		s.source = SOURCE_RUNTIME, s.range = rest;
	else if (text_eq(protocol, T("jsr")))
		s = alias_spec(protocol, rest);
	return s;
}

/* user/repo, user/repo#x: exactly one slash before '#', and nothing a path or a range begins with. */
static bool is_shorthand(struct text t)
{
	struct text repo = text_cut(t, '#').head;
	size_t slash = text_find(repo, T("/"));

	if (!slash || slash + 1 >= repo.n || repo.p[0] == '.' || repo.p[0] == '@' || repo.p[0] == '~')
		return false;
	for (size_t i = 0; i < repo.n; i++) {
		char c = repo.p[i];
		if ((c == '/' && i != slash) || c <= ' ' || c == ':' || c == '|' || c == '<' || c == '>')
			return false;
	}
	return true;
}

/* git@host:user/repo (scp's form). */
static bool is_scp(struct text t)
{
	struct cut at = text_cut(text_cut(t, '#').head, '@');
	struct cut colon = text_cut(at.tail, ':');

	return at.found && colon.found && at.head.n && colon.head.n && !text_has(at.head, T("/")) &&
	       !text_has(at.head, T(" ")) && !text_has(colon.head, T(" ")) &&
	       text_has(colon.tail, T("/"));
}

static bool is_path(struct text t)
{
	return text_starts(t, T("./")) || text_starts(t, T("../")) || text_starts(t, T("/")) ||
	       text_starts(t, T("~/")) || text_eq(t, T(".")) || text_eq(t, T(".."));
}

struct spec spec_parse(struct text t)
{
	t = text_trim(t);
	struct text protocol = protocol_of(t);

	if (protocol.n > 1)
		return protocol_spec(protocol, t);
	if (is_path(t) || protocol.n == 1) /* one letter: a Windows drive */
		return local_spec(SOURCE_DIR, T(""), t);
	if (is_scp(t))
		return git_spec(T("ssh"), t);
	if (is_shorthand(t) && !spec_is_archive(t))
		return git_spec(T("github"), t);
	if (spec_is_archive(t) || (text_has(t, T("/")) && !text_has(t, T(" "))))
		return local_spec(SOURCE_DIR, T(""), t);
	return (struct spec){.source = SOURCE_REGISTRY, .range = t};
}

/* The last one or two segments of a path, "@scope/name" or "name"; %2f is a slash there. */
static struct text last_name(struct text path)
{
	struct cut c = text_cut_last(path, '/');
	struct text base = c.found ? c.tail : path;

	if (!c.found || text_starts(base, T("@")))
		return base;
	struct cut scope = text_cut_last(c.head, '/');
	struct text above = scope.found ? scope.tail : c.head;
	if (!text_starts(above, T("@")))
		return base;
	return text_n(above.p, above.n + 1 + base.n);
}

/* What follows the last slash, also one written "%2f". */
static struct text after_slash(struct text t)
{
	struct text base = text_tail(t, text_cut_last(t, '/').found ? text_find_last(t, '/') + 1 : 0);

	for (struct cut c = text_cut(base, '%'); c.found; c = text_cut(c.tail, '%'))
		if (text_eq_nocase(text_head(c.tail, 2), T("2f")))
			base = text_tail(c.tail, 2);
	return base;
}

/* .../NAME/-/BASE-VERSION.tgz, .../NAME/download/BASE-VERSION.tgz, .../download/NAME/VERSION/HASH. */
static bool registry_path(struct text path, struct spec *s)
{
	static const char *const marks[] = {"/-/", "/download/", NULL};

	for (const char *const *m = marks; *m; m++) {
		size_t at = text_find(path, text_of(*m));
		if (at == path.n || !at || !text_ends(path, T(".tgz")))
			continue;
		struct text name = last_name(text_head(path, at));
		struct text file = after_slash(text_tail(path, at + text_of(*m).n));
		file = text_head(file, file.n - 4);
		if (text_skip(&file, after_slash(name)))
			text_skip(&file, T("-"));
		s->name = name;
		s->range = file;
		return true;
	}
	struct text rest = text_tail(path, text_find(path, T("/download/@")));
	if (!text_skip(&rest, T("/download/")))
		return false;
	struct cut scope = text_cut(rest, '/'), name = text_cut(scope.tail, '/');
	struct cut version = text_cut(name.tail, '/');
	if (!version.found)
		return false;
	s->name = text_head(rest, scope.head.n + 1 + name.head.n);
	s->range = version.head;
	return true;
}

struct spec spec_resolved(struct text t)
{
	struct spec s = spec_parse(t);
	struct text path;

	if (s.source != SOURCE_TARBALL)
		return s;
	host_of(text_trim(t), &path);
	if (registry_path(path, &s))
		s.source = SOURCE_REGISTRY;
	return s;
}
