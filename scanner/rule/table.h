/* scanner/rule/table.h: every rule there is. One file, one declaration here, one row in table.c. */
#ifndef PICKET_SCANNER_RULE_TABLE_H
#define PICKET_SCANNER_RULE_TABLE_H

#include "scanner/rule/rule.h"

#endif
