#include "input_fuzz.h"

FUZZ_INPUT("package-json", "a/package.json")
