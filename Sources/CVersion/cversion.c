#include "cversion.h"

const char *cversion_commit(void) { return DOSSIER_COMMIT; }
