#include "world.h"

#include "scanner/rule/lookalike.h"

/* The real list, by rank; 20,000 names of the corpus. */
static void load(struct world *w, uint32_t most)
{
	char line[1024];
	FILE *f = fopen(TEST_SOURCE_DIR "/corpus/npm-popular/popular.tsv", "rb");
	struct corpus *c = &w->corpus;

	if (!f)
		fail_msg("no popular.tsv");
	c->popular = calloc(30000, sizeof *c->popular);
	c->popular_cap = 30000;
	if (!c->popular)
		abort();
	while (f && fgets(line, sizeof line, f)) {
		struct text t = text_trim(text_of(line));
		struct cut eco = text_cut(t, '\t'), name = text_cut(eco.tail, '\t'), rank = text_cut(name.tail, '\t');
		uint64_t r;
		if (!text_eq(eco.head, T("npm")) || !text_u64(rank.head, &r) || r > most)
			continue;
		c->popular[c->popular_count++] = (struct corpus_popular){
			.name = arena_text(w->project->arena, name.head), .rank = (uint32_t)r};
	}
	if (f)
		fclose(f);
	qsort(c->popular, c->popular_count, sizeof *c->popular, by_name);
	assert_true(c->popular_count > 900);
}

static struct lookalike look(struct world *w, struct lookalikes *l, const char *name)
{
	struct lookalike like = {.likeness = LIKE_NOTHING};

	(void)w;
	lookalikes_find(l, text_of(name), &like);
	return like;
}

static void test_kinds(void **state)
{
	static const struct {
		const char *name, *target;
		enum likeness how;
	} cases[] = {
		{"Lodash", "lodash", LIKE_CASE},	    {"l0dash", "lodash", LIKE_HOMOGLYPH},
		{"rnoment", "moment", LIKE_HOMOGLYPH},	    {"lod\xd0\xb0sh", "lodash", LIKE_HOMOGLYPH},
		{"crossenv", "cross-env", LIKE_SEPARATOR},  {"cross.env", "cross-env", LIKE_SEPARATOR},
		{"loadsh", "lodash", LIKE_SWAP},	    {"electorn", "electron", LIKE_SWAP},
		{"expresss", "express", LIKE_DOUBLE},	    {"mongose", "mongoose", LIKE_DOUBLE},
		{"lodssh", "lodash", LIKE_KEY},		    {"lodashs", "lodash", LIKE_EDIT},
		{"reqest", "request", LIKE_EDIT},	    {"@bable/core", "@babel/core", LIKE_SCOPE},
		{"@type/node", "@types/node", LIKE_SCOPE},  {"jquery.js", "jquery", LIKE_AFFIX},
		{"noderequest", "request", LIKE_AFFIX},	    {"http-proxy.js", "http-proxy", LIKE_AFFIX},
		{"types-node", "@types/node", LIKE_FLAT},   {"chalk-next", "chalk", LIKE_WORD},
		{"flag-has", "has-flag", LIKE_ORDER},
	};
	(void)state;
	struct world *w = world_new();
	load(w, 20000);
	struct lookalikes *l = lookalikes_new(w->scratch, w->corpus.popular, w->corpus.popular_count);
	if (!l)
		abort();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct lookalike like = look(w, l, cases[i].name);
		if (like.likeness != cases[i].how || !text_eq(like.target, text_of(cases[i].target)))
			fail_msg("%s: %.*s (%s)", cases[i].name, (int)like.target.n, like.target.p ? like.target.p : "",
				 likeness_name(like.likeness));
	}
	world_free(w);
}

/* A name that is popular itself is never a squat, nor is one in a popular scope. */
static void test_never(void **state)
{
	static const char *const names[] = {"lodash",  "lodash-es",	"preact",     "react-is", "color", "colors",
					    "mariadb", "@types/nodes", "@babel/corr", "zzqqxxyy", "a",	   ""};
	(void)state;
	struct world *w = world_new();
	load(w, 20000);
	struct lookalikes *l = lookalikes_new(w->scratch, w->corpus.popular, w->corpus.popular_count);
	if (!l)
		abort();
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(look(w, l, names[i]).likeness, LIKE_NOTHING);
	world_free(w);
}

/* Squats of the past, as reported when they were taken down. */
static void test_recall(void **state)
{
	static const char *const squats[] = {
		"crossenv", "cross-env.js", "babelcli", "d3.js", "fabric-js", "gruntcli", "http-proxy.js", "jquery.js",
		"mongose", "mssql.js", "mssql-node", "nodefabric", "nodemailer-js", "nodemailer.js", "noderequest",
		"nodesass", "nodesqlite", "node-sqlite", "proxy.js", "sqlite.js", "sqliter", "electorn", "lodashs",
		"discordjs", "ffmepg", "loadyaml", "nodecaffe", "nodeffmpeg", "opencv.js", "openssl.js", "shadowsock",
		"tkinter", "smb", "node-tkinter", "sqlserver"};
	size_t total = sizeof squats / sizeof *squats, found = 0;
	(void)state;
	struct world *w = world_new();
	load(w, 20000);
	struct lookalikes *l = lookalikes_new(w->scratch, w->corpus.popular, w->corpus.popular_count);
	if (!l)
		abort();
	for (size_t i = 0; i < total; i++)
		found += look(w, l, squats[i]).likeness != LIKE_NOTHING;
	if (found < 24) /* the others imitate names outside the first 20,000 */
		fail_msg("%zu of %zu", found, total);
	world_free(w);
}

static struct buf lock_of(const struct corpus_popular *names, size_t n, uint32_t above, bool direct)
{
	struct buf b = BUF((size_t)16 << 20);
	const char *between = "";

	buf_printf(&b, "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\",\"dependencies\":{");
	for (size_t i = 0; i < n && direct; i++)
		if (names[i].rank > above) {
			buf_printf(&b, "%s\"" TEXT_FMT "\":\"^2.1.0\"", between, TEXT_ARG(names[i].name));
			between = ",";
		}
	buf_printf(&b, "}}");
	for (size_t i = 0; i < n; i++)
		if (names[i].rank > above)
			buf_printf(&b, ",\"node_modules/" TEXT_FMT "\":{\"version\":\"2.1.0\",\"integrity\":\"sha512-AA\"}",
				   TEXT_ARG(names[i].name));
	buf_printf(&b, "}}");
	return b;
}

static size_t high(struct world *w)
{
	size_t n = 0;
	for (size_t i = 0; i < finding_count(w->findings); i++)
		n += finding_at(w->findings, i)->severity >= SEVERITY_HIGH;
	return n;
}

/* Real names of ranks 10,000 to 20,000 judged as if only the first 1,000, or 10,000, were known. */
static void test_false_positives(void **state)
{
	static const struct {
		uint32_t known;
		size_t most;
	} cases[] = {{1000, 10}, {10000, 32}};
	(void)state;
	for (size_t k = 0; k < 2; k++) {
		struct world *all = world_new(), *w = world_new();
		load(all, 20000);
		load(w, cases[k].known);
		struct buf b = lock_of(all->corpus.popular, all->corpus.popular_count, 10000, true);
		world_file(w, "package-lock.json", buf_cstr(&b));
		buf_free(&b);
		world_run(w, &rule_typo);
		size_t n = high(w);
		print_message("of 10,000 real names, all direct, %zu are HIGH against the first %u\n", n, cases[k].known);
		if (n > cases[k].most)
			fail_msg("%zu HIGH", n);
		for (size_t i = 0; i < finding_count(w->findings); i++)
			assert_true(finding_at(w->findings, i)->severity < SEVERITY_CRITICAL);
		world_free(all);
		world_free(w);
	}
}

static void test_real_lockfiles(void **state)
{
	static const char *const files[][2] = {
		{"package-lock.json", "npm-v3/small.package-lock.json"},
		{"pnpm-lock.yaml", "pnpm-v9/small.pnpm-lock.yaml"},
		{"yarn.lock", "yarn-v1/small.yarn.lock"},
		{"yarn.lock", "yarn-v4/small.yarn.lock"},
		{"bun.lock", "bun/small.bun.lock"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct world *w = world_new();
		load(w, 20000);
		world_golden(w, files[i][0], files[i][1]);
		world_run(w, &rule_typo);
		assert_int_equal(high(w), 0);
		world_free(w);
	}
}

static struct world *with(const char *name, const char *manifest)
{
	struct world *w = world_new();
	struct buf b = BUF(8192);

	load(w, 20000);
	buf_printf(&b, "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\",\"dependencies\":{\"%s\":\"^1.2.0\"}},"
		       "\"node_modules/%s\":{\"version\":\"1.2.0\",\"integrity\":\"sha512-AA\"}}}", name, name);
	world_file(w, "package-lock.json", buf_cstr(&b));
	buf_clear(&b);
	if (manifest) {
		buf_printf(&b, "node_modules/%s/package.json", name);
		world_file(w, arena_text(w->project->arena, text_of(buf_cstr(&b))).p, manifest);
	}
	buf_free(&b);
	world_run(w, &rule_typo);
	return w;
}

static void test_severity(void **state)
{
	(void)state;
	struct world *w = with("loadsh", NULL);
	expect(w, "loadsh", SEVERITY_HIGH);
	world_free(w);
	w = with("axio", NULL); /* four letters say little */
	expect(w, "axio", SEVERITY_MEDIUM);
	world_free(w);
	w = with("jquery.js", NULL);
	expect(w, "jquery.js", SEVERITY_LOW);
	world_free(w);
	w = with("is-blob", "{\"name\":\"is-blob\",\"version\":\"1.2.0\",\"repository\":\"sindresorhus/is-blob\"}");
	expect_nothing(w, "is-blob"); /* popular itself */
	world_free(w);
	w = with("lodashs", "{\"name\":\"lodashs\",\"version\":\"1.2.0\",\"scripts\":{\"postinstall\":\"node x\"},\"repository\":\"lodash/lodash\"}");
	expect(w, "lodashs", SEVERITY_HIGH);
	world_free(w);
	w = with("lodashs", "{\"name\":\"lodashs\",\"version\":\"1.2.0\",\"repository\":\"someone/lodashs\"}");
	expect(w, "lodashs", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_declared_only(void **state)
{
	(void)state;
	struct world *w = world_new();
	load(w, 20000);
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"loadsh\":\"^4.0.0\",\"lodash\":\"^4.0.0\","
				      "\"expresss\":\"workspace:*\"}}");
	world_run(w, &rule_typo);
	expect(w, "loadsh", SEVERITY_HIGH);
	expect_count(w, 1);
	world_free(w);
}

static void test_own_names_are_not_squats(void **state)
{
	(void)state;
	struct world *w = world_new();
	load(w, 20000);
	world_file(w, "package.json", "{\"name\":\"expresss\",\"version\":\"1.0.0\",\"workspaces\":[\"packages/*\"]}");
	world_file(w, "packages/a/package.json", "{\"name\":\"loadsh\",\"version\":\"1.0.0\"}");
	world_run(w, &rule_typo);
	expect_count(w, 0);
	world_free(w);
}

static unsigned slow_distance(struct text a, struct text b)
{
	unsigned d[32][32];

	for (size_t i = 0; i <= a.n; i++)
		for (size_t j = 0; j <= b.n; j++) {
			unsigned best = i ? j ? 99 : (unsigned)i : (unsigned)j;
			if (i && j) {
				unsigned x = d[i - 1][j - 1] + (a.p[i - 1] != b.p[j - 1]);
				best = x;
				best = d[i - 1][j] + 1 < best ? d[i - 1][j] + 1 : best;
				best = d[i][j - 1] + 1 < best ? d[i][j - 1] + 1 : best;
				if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1] &&
				    d[i - 2][j - 2] + 1 < best)
					best = d[i - 2][j - 2] + 1;
			}
			d[i][j] = best;
		}
	return d[a.n][b.n] > 3 ? 3 : d[a.n][b.n];
}

/* All pairs of short words over three letters, against the textbook. */
static void test_distance(void **state)
{
	char words[400][6];
	size_t n = 0;
	(void)state;
	for (unsigned len = 1; len <= 5 && n < 400; len++) {
		unsigned many = 1;
		for (unsigned i = 0; i < len; i++)
			many *= 3;
		for (unsigned x = 0; x < many && n < 400; x++, n++) {
			unsigned y = x;
			for (unsigned i = 0; i < len; i++, y /= 3)
				words[n][i] = (char)('a' + y % 3);
			words[n][len] = 0;
		}
	}
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++) {
			struct text a = text_of(words[i]), b = text_of(words[j]);
			unsigned fast = lookalike_distance(a, b), slow = slow_distance(a, b);
			if ((fast > 2 ? 3 : fast) != slow)
				fail_msg("%s %s: %u, want %u", words[i], words[j], fast, slow);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_recall),
		cmocka_unit_test(test_false_positives),
		cmocka_unit_test(test_real_lockfiles),
		cmocka_unit_test(test_severity),
		cmocka_unit_test(test_declared_only),
		cmocka_unit_test(test_own_names_are_not_squats),
		cmocka_unit_test(test_distance),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
