#include "test.h"

#include "crypto/digest.h"
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"

#include <sys/mman.h>
#include <unistd.h>

static struct feed_counts counts;
static char *rows;

/* What an importer makes of bytes: the lines of its rows. */
static const char *read_as(const struct feed_format *format, const char *bytes, size_t n,
			   const struct feed_options *given)
{
	static const char *const columns[] = {NULL};
	struct feed_options o = given ? *given : (struct feed_options){0};
	int fd = memfd_create("rows", 0);
	struct err e = {0};

	o.today = T("2026-11-21");
	o.columns = o.columns ? o.columns : columns;
	struct feed *f = feed_new(fd, &o);
	assert_non_null(f);
	assert_true(feed_read(f, format, "in", text_n(bytes, n)));
	assert_true(feed_finish(f, &counts, &e));
	feed_free(f);
	size_t size = (size_t)lseek(fd, 0, SEEK_END);
	free(rows);
	rows = calloc(1, size + 1);
	assert_non_null(rows);
	assert_int_equal(pread(fd, rows, size, 0), size);
	close(fd);
	return rows;
}

static void has(const char *all, const char *want)
{
	if (!strstr(all, want))
		fail_msg("no \"%s\" in:\n%s", want, all);
}

/* An id of CAMPAIGN_ID_MAX bytes is kept; longer ones that begin alike stay two. */
static void long_campaigns_stay_apart(void **unused)
{
	struct feed_options o = {.today = T("2026-11-21")};
	int fd = memfd_create("rows", 0);
	char id[CAMPAIGN_ID_MAX + 1], other[CAMPAIGN_ID_MAX + 1];

	(void)unused;
	memset(id, 'c', sizeof id);
	memset(other, 'c', sizeof other);
	other[CAMPAIGN_ID_MAX] = 'd';
	struct feed *f = feed_new(fd, &o);
	assert_non_null(f);
	struct text whole = feed_campaign(f, text_n(id, CAMPAIGN_ID_MAX), T(""), T(""), T(""));
	struct text one = feed_campaign(f, text_n(id, sizeof id), T(""), T(""), T(""));
	struct text two = feed_campaign(f, text_n(other, sizeof other), T(""), T(""), T(""));
	assert_true(text_eq(whole, text_n(id, CAMPAIGN_ID_MAX)));
	assert_int_equal(one.n, CAMPAIGN_ID_MAX);
	assert_int_equal(two.n, CAMPAIGN_ID_MAX);
	assert_false(text_eq(one, two));
	assert_false(text_eq(one, whole));
	feed_free(f);
	close(fd);
}

static void values_have_one_spelling(void **unused)
{
	static const struct {
		const char *kind, *from, *to;
	} values[] = {
		{"domain", "Evil[.]Example[.]org.", "evil.example.org"}, {"domain", "*.evil.org", "evil.org"},
		{"url", "hXXps://Evil[.]org/A", "https://evil.org/A"}, {"ip", "::0:1", "::1"},
		{"cidr", "45.33.32.0/24", "45.33.32.0/24"}, {"sha256", "ABCDEF", "abcdef"},
		{"email", "Bob[@]Evil.ORG", "Bob@evil.org"}, {"string", " Keep ", "Keep"},
	};
	struct arena *a = arena_new(1 << 16);

	(void)unused;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		assert_text(fact_normal(a, text_of(values[i].kind), text_of(values[i].from)), values[i].to);
	arena_free(a);
}

static void bare_values_are_guessed_or_asked_about(void **unused)
{
	static const struct {
		const char *value, *kind;
	} values[] = {
		{"d41d8cd98f00b204e9800998ecf8427e", "md5"}, {"http://x.org/", "url"}, {"1.2.3.4", "ip"},
		{"1.2.3.0/24", "cidr"}, {"::1", "ip"}, {"a@evil.org", "email"}, {"left-pad@1.3.1", "npm"},
		{"@a/b", "npm"}, {"left-pad", "npm"}, {"socket.io", ""}, {"evil.org", ""},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		assert_text(fact_guess(text_of(values[i].value)), values[i].kind);
	assert_text(fact_tlp(T("TLP:AMBER+STRICT")), "amber");
	assert_text(fact_tlp(T("white")), "clear");
	assert_text(fact_tlp(T("puce")), "");
}

#define OSV(body) "{\"id\":\"MAL-1\",\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"x\"}," body "}]}"

static void osv_ranges_of_all_shapes(void **unused)
{
	(void)unused;
	has(read_as(&feed_osv, OSV("\"ranges\":[{\"type\":\"SEMVER\",\"events\":[{\"introduced\":\"0\"}]}],\"versions\":[\"1.0.0\"]"), sizeof OSV("\"ranges\":[{\"type\":\"SEMVER\",\"events\":[{\"introduced\":\"0\"}]}],\"versions\":[\"1.0.0\"]") - 1, NULL),
	    "affected\tnpm\tx\tMAL-1\t0\tall\t\n");
	assert_int_equal(counts.facts, 1);
	static const char events[] = OSV("\"ranges\":[{\"type\":\"SEMVER\",\"events\":[{\"introduced\":\"1.0.0\"},{\"fixed\":\"1.2.0\"},{\"introduced\":\"2.0.0\"},{\"last_affected\":\"2.1.0\"}]}]");
	has(read_as(&feed_osv, events, sizeof events - 1, NULL),
	    "\tevents\tintroduced:1.0.0 fixed:1.2.0 introduced:2.0.0 last_affected:2.1.0\n");
	static const char git[] = OSV("\"ranges\":[{\"type\":\"GIT\",\"events\":[{\"introduced\":\"0\"}]}]");
	read_as(&feed_osv, git, sizeof git - 1, NULL);
	assert_int_equal(counts.refused, 1); /* nothing in it that could be decided */
	static const char twice[] = "{\"id\":\"MAL-1\",\"id\":\"MAL-2\",\"affected\":[]}";
	read_as(&feed_osv, twice, sizeof twice - 1, NULL);
	assert_int_equal(counts.refused, 1);
}

/* A list of versions too long for one row becomes several, and none is lost. */
static void long_lists_of_versions_are_split(void **unused)
{
	struct buf b = BUF(1 << 20);
	size_t found = 0;

	(void)unused;
	buf_text(&b, T("{\"id\":\"MAL-1\",\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"x\"},\"versions\":["));
	for (int i = 0; i < 300; i++)
		buf_printf(&b, "%s\"1.0.%d\"", i ? "," : "", i);
	buf_text(&b, T("]}]}"));
	struct text rest = text_of(read_as(&feed_osv, b.p, b.n, NULL)), line;
	assert_int_equal(counts.refused, 0);
	assert_true(counts.facts > 1);
	while (text_line(&rest, &line))
		for (struct cut c = {.tail = text_cut_last(line, '\t').tail, .found = text_starts(line, T("affected"))};
		     c.found; found++)
			c = text_cut(c.tail, ' ');
	assert_int_equal(found, 300);
	buf_free(&b);
}

static void a_bad_row_does_not_lose_the_others(void **unused)
{
	static const char list[] = "a@1.0.0\nsha256:zz zz\n10.0.0.1\nb\x01@1.0.0\nc@1.0.0\n";

	(void)unused;
	const char *all = read_as(&feed_list, list, sizeof list - 1, NULL);
	assert_int_equal(counts.records, 3);
	assert_int_equal(counts.refused, 2);
	has(all, "!\tin:2: ");
	has(all, "!\tin:4: ");
	has(all, "affected\tnpm\tc\t");
}

static void compressed_bytes_are_bounded_and_told(void **unused)
{
	static const char zip[] = "PK\x03\x04 not really a zip file at all";

	(void)unused;
	has(read_as(NULL, zip, sizeof zip - 1, NULL), "!\tin: cannot be unpacked");
	static const char zst[] = "\x28\xb5\x2f\xfd\xff\xff\xff\xff";
	read_as(&feed_osv, zst, sizeof zst - 1, NULL);
	assert_int_equal(counts.refused, 1);
}

static void cells_have_a_ceiling(void **unused)
{
	struct buf b = BUF(1 << 20);

	(void)unused;
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("value,note\nevil-host.org,"));
		for (int i = 0; i < FEED_CELL_MAX + over; i++)
			buf_char(&b, 'n');
		buf_text(&b, T("\nevil-two.org,x\n"));
		struct feed_options o = {.kind = T("domain")};
		read_as(&feed_csv, b.p, b.n, &o);
		assert_int_equal(counts.records, 2 - over);
		assert_int_equal(counts.refused, over);
	}
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("value\nevil-host.org"));
		for (int i = 1; i < FEED_CELLS_MAX + over; i++)
			buf_char(&b, ',');
		struct feed_options o = {.kind = T("domain")};
		read_as(&feed_csv, b.p, b.n, &o);
		assert_int_equal(counts.refused, over);
	}
	buf_free(&b);
}

/* FEED_DEPTH_MAX: what is said of a component that lies deeper is passed over, and that is told. */
static void components_have_a_depth(void **unused)
{
	struct buf b = BUF(1 << 20);

	(void)unused;
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("{\"bomFormat\":\"CycloneDX\",\"vulnerabilities\":[{\"id\":\"CVE-1\",\"analysis\":"
			       "{\"state\":\"not_affected\"},\"affects\":[{\"ref\":\"x\"}]}],\"components\":["));
		for (int i = 1; i < FEED_DEPTH_MAX + over; i++)
			buf_text(&b, T("{\"components\":["));
		buf_text(&b, T("{\"bom-ref\":\"x\",\"purl\":\"pkg:npm/a@1.0.0\"}"));
		for (int i = 1; i < FEED_DEPTH_MAX + over; i++)
			buf_text(&b, T("]}"));
		buf_text(&b, T("]}"));
		const char *all = read_as(&feed_vex, b.p, b.n, NULL);
		assert_int_equal(counts.records, 1 - over);
		assert_int_equal(counts.refused, over);
		assert_int_equal(counts.passed, over);
		if (over)
			has(all, "!\tin:1: components lie in each other deeper than 32");
	}
	buf_free(&b);
}

static size_t times(const char *all, const char *what)
{
	size_t n = 0;

	while ((all = strstr(all, what))) {
		n++;
		all++;
	}
	return n;
}

/* FEED_RECORD_MAX of a line, FEED_JSON_MAX of a document: blanks between what is meant. */
static void documents_have_a_size(void **unused)
{
	static const char head[] = "{\"id\":\"MAL-1\",\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"evil\"},"
				   "\"versions\":[\"1.0.0\"]}]";
	static const char next[] = "}\n{\"id\":\"MAL-2\",\"affected\":[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"evil\"},"
				   "\"versions\":[\"1.0.1\"]}]}\n";
	char *bytes = malloc(FEED_JSON_MAX + 1);

	(void)unused;
	assert_non_null(bytes);
	memset(bytes, ' ', FEED_JSON_MAX + 1);
	memcpy(bytes, head, sizeof head - 1);
	for (size_t over = 0; over < 2; over++) {
		memset(bytes + FEED_RECORD_MAX - 1, ' ', 2);
		memcpy(bytes + FEED_RECORD_MAX - 1 + over, next, sizeof next - 1);
		const char *all = read_as(&feed_osv, bytes, FEED_RECORD_MAX - 1 + over + sizeof next - 1, NULL);
		assert_int_equal(counts.records, 2 - over);
		assert_int_equal(counts.refused, over);
		if (over)
			has(all, "!\tin:1: ");
	}
	memset(bytes, ' ', FEED_JSON_MAX + 1);
	bytes[0] = '{';
	bytes[1] = '}';
	has(read_as(&feed_vex, bytes, FEED_JSON_MAX, NULL), "no vulnerabilities");
	const char *all = read_as(&feed_vex, bytes, FEED_JSON_MAX + 1, NULL);
	assert_int_equal(times(all, "no vulnerabilities"), 0);
	assert_int_equal(counts.refused, 1);
	free(bytes);
}

/* FEED_FACTS_MAX: a record with one more is refused whole. */
static void records_have_an_end(void **unused)
{
	struct feed_options o = {.today = T("2026-11-21")};

	(void)unused;
	for (int over = 0; over < 2; over++) {
		int fd = memfd_create("rows", 0);
		struct feed *f = feed_new(fd, &o);
		struct feed_record r = {.id = T("MAL-1"), .klass = T("malware")};
		struct err e = {0};
		assert_non_null(f);
		assert_true(feed_begin(f, (struct feed_at){"in", 1}, &r));
		for (int i = 0; i < FEED_FACTS_MAX + over; i++)
			assert_true(feed_affected(f, T("evil"), T("versions"), T("1.0.0")));
		assert_true(feed_end(f));
		assert_true(feed_finish(f, &counts, &e));
		assert_int_equal(counts.facts, over ? 0 : FEED_FACTS_MAX);
		assert_int_equal(counts.refused, over);
		feed_free(f);
		close(fd);
	}
}

/* FEED_SHOWN_MAX refusals are told, FEED_EXAMPLES_MAX examples behind the first of what is passed over; all are counted. */
static void so_many_are_told(void **unused)
{
	struct buf b = BUF(1 << 20);

	(void)unused;
	for (unsigned over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("good@1.0.0\n"));
		for (unsigned i = 0; i < FEED_SHOWN_MAX + over; i++)
			buf_printf(&b, "bad name %u\n", i);
		const char *all = read_as(&feed_list, b.p, b.n, NULL);
		assert_int_equal(counts.refused, FEED_SHOWN_MAX + over);
		assert_int_equal(times(all, "!\t"), FEED_SHOWN_MAX);
	}
	struct feed_options o = {.today = T("2026-11-21")};
	for (int over = 0; over < 2; over++) {
		int fd = memfd_create("rows", 0);
		struct feed *f = feed_new(fd, &o);
		struct err e = {0};
		char said[1024] = {0}, example[8];
		assert_non_null(f);
		for (int i = 0; i < 1 + FEED_EXAMPLES_MAX + over; i++) {
			snprintf(example, sizeof example, "x%d-", i);
			assert_true(feed_pass(f, (struct feed_at){"in", 1}, "odd", text_of(example)));
		}
		assert_true(feed_finish(f, &counts, &e));
		assert_true(pread(fd, said, sizeof said - 1, 0) > 0);
		assert_int_equal(counts.passed, 1 + FEED_EXAMPLES_MAX + over);
		has(said, "x8-");
		assert_int_equal(times(said, "x9-"), 0);
		feed_free(f);
		close(fd);
	}
	buf_free(&b);
}

/* As many terms as there are: past 1024 a pattern was passed over as one of another kind. */
static void long_patterns_of_stix(void **unused)
{
	struct buf b = BUF(1 << 20);

	(void)unused;
	buf_text(&b, T("{\"type\":\"bundle\",\"objects\":[{\"type\":\"indicator\",\"id\":\"indicator--1\",\"pattern_type\":\"stix\","
		       "\"pattern\":\"[domain-name:value = 'a.example.org'"));
	for (int i = 1; i < 1500; i++)
		buf_printf(&b, " OR domain-name:value = 'a%d.example.org'", i);
	buf_text(&b, T("]\"}]}"));
	read_as(&feed_stix, b.p, b.n, NULL);
	assert_int_equal(counts.records, 1);
	assert_int_equal(counts.facts, 1500);
	buf_free(&b);
}

static void every_format_knows_its_own(void **unused)
{
	static const struct {
		const char *bytes, *name, *format;
	} inputs[] = {
		{"{\"type\":\"bundle\",\"objects\":[]}", "x.json", "stix"},
		{"{\"Event\":{\"uuid\":\"x\"}}", "x.json", "misp"},
		{"{\"bomFormat\":\"CycloneDX\"}", "x.json", "vex"},
		{"{\"id\":\"A\",\"affected\":[]}", "x.json", "osv"},
		{"44d88612fea8a8f36de82e1278abb02f:68:Eicar\n", "x.hdb", "clamav"},
		{"a,b\n1,2\n", "x.csv", "csv"},
		{"a\tb\n1\t2\n", "x.tsv", "tsv"},
		{"left-pad@1.0.0\n", "x", "list"},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
		const struct feed_format *f = feed_format_of(text_of(inputs[i].bytes), text_of(inputs[i].name));
		assert_non_null(f);
		assert_string_equal(f->name, inputs[i].format);
		assert_ptr_equal(feed_format_named(f->name), f);
	}
	assert_null(feed_format_of(T("\0\0\0"), T("x")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_campaigns_stay_apart),
		cmocka_unit_test(values_have_one_spelling),
		cmocka_unit_test(bare_values_are_guessed_or_asked_about),
		cmocka_unit_test(osv_ranges_of_all_shapes),
		cmocka_unit_test(long_lists_of_versions_are_split),
		cmocka_unit_test(a_bad_row_does_not_lose_the_others),
		cmocka_unit_test(compressed_bytes_are_bounded_and_told),
		cmocka_unit_test(cells_have_a_ceiling),
		cmocka_unit_test(components_have_a_depth),
		cmocka_unit_test(documents_have_a_size),
		cmocka_unit_test(records_have_an_end),
		cmocka_unit_test(so_many_are_told),
		cmocka_unit_test(long_patterns_of_stix),
		cmocka_unit_test(every_format_knows_its_own),
	};
	int failed = crypto_init() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;

	free(rows);
	return failed;
}
