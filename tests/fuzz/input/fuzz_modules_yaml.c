#include "input_fuzz.h"

FUZZ_INPUT("modules-yaml", "node_modules/.modules.yaml")
