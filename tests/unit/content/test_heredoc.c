/* What a shell script only prints, and what looks so. */
#include "test.h"

#include "scanner/content/heredoc.h"

/* Whether the line "words" is text. */
static bool printed(const char *script)
{
	struct text t = text_of(script), rest = t, line;
	struct heredoc h = heredoc_begin(t);
	bool text = false;

	while (text_line(&rest, &line)) {
		bool one = heredoc_line(&h, line, rest);
		text |= one && text_eq(text_trim(line), T("words"));
	}
	return text;
}

static void test_text(void **state)
{
	static const char *const texts[] = {
		"cat <<EOF\nwords\nEOF\n",
		"help() {\n  cat <<-'END_A'\n\tit's \"$(x)\n\twords\n\tEND_A\n}\nhelp\n",
		"cat << \"EOF\"\n`x`\nwords\nEOF",
		"x='a # b'\n# it's\ny=\"it's\"\ncat <<EOF\nwords\nEOF\n",
		"case $1 in\n\"a\"|\"$B\") x ;;\nesac\ncat <<EOF\nwords\nEOF\nx | sed 's|'\"$Y\"'||' | tr a b || \"$z\"\n",
		"x='\n'\ncat <<EOF\nit's\nEOF\ncat <<EOF\nwords\nEOF\n",
	};
	static const char *const commands[] = {
		"words\n", "cat <<EOF\nEOF\nwords\n", "cat <<EOF\nwords\n", "cat <<EOF\nwords\n EOF\n",
		"cat <<EOF | sh\nwords\nEOF\n", "cat <<EOF >x\nwords\nEOF\n", "bash <<EOF\nwords\nEOF\n", "x <<EOF\nwords\nEOF\n",
		"cat <<EOF\n$(\nwords\n)\nEOF\n", "cat <<EOF\n`\nwords\n`\nEOF\n",
		"cat <<EOF\na\\\nEOF\n'\nEOF\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n",
		/* made commands elsewhere */
		"h() {\ncat <<EOF\nwords\nEOF\n}\nh | sh\n", "h() {\ncat <<EOF\nwords\nEOF\n}\nh|/bin/bash -s\n",
		"h() {\ncat <<EOF\nwords\nEOF\n}\nh | \"$0\"\n", "h() {\ncat <<EOF\nwords\nEOF\n}\nh | \\\n $SHELL\n",
		"h() {\ncat <<EOF\nwords\nEOF\n}\nh |& 'sh'\n", "h() {\ncat <<EOF\nwords\nEOF\n}\n(h|\"$s\")\n",
		"h() {\ncat <<EOF\nwords\nEOF\n}\neval \"$(h)\"\n", "h() {\ncat <<EOF\nwords\nEOF\n}\n. <(h)\n",
		"cat() { sh; }\ncat <<EOF\nwords\nEOF\n", "bash -s \\\ncat <<EOF\nwords\nEOF\n",
		/* the beginning stands in quotes */
		"x='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n", "x=\"\ncat <<EOF\n\"\nwords\nx=\"\nEOF\n\"\n",
		"echo \\'\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n", "echo $'\\''\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n",
		"a <<A\n'\nA\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n", "echo \"$(echo '\"')\"\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n",
		"echo ${x# '}'}\nx='\ncat <<EOF\n'\nwords\nx='\nEOF\n'\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!printed(texts[i]))
			fail_msg("commands: %s", texts[i]);
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (printed(commands[i]))
			fail_msg("text: %s", commands[i]);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(test_text)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
