#include "input_fuzz.h"

FUZZ_INPUT("package-lock", "package-lock.json")
