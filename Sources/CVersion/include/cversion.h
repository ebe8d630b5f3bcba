#pragma once

/* The commit that the program was built from, as DOSSIER_COMMIT named it then; else empty. */
const char *cversion_commit(void);
