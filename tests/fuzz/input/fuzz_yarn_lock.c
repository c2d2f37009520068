#include "input_fuzz.h"

FUZZ_INPUT("yarn-lock", "yarn.lock")
