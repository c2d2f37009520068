#include "store/builtin.h"

/* Of the packtool that builds the built-in corpus, and of builds without one. */
struct text builtin_root(void)
{
	return T("");
}
