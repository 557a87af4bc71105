/* Test only: Windows 10 1703 and later bring icuuc.dll, Wine does not. Qt6Core imports these twenty converter functions
   and can do without any converter: this one says it has none. The build fails when it gets into the program. */
#include <stdint.h>

#define EXPORT __declspec(dllexport)
#define NO_CONVERTER 4 /* U_FILE_ACCESS_ERROR */

EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void *ucnv_open(const char *name, int *status) { *status = NO_CONVERTER; return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT int8_t ucnv_getMaxCharSize(const void *converter) { return 4; }
EXPORT const char *ucnv_getName(const void *converter, int *status) { *status = NO_CONVERTER; return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { *status = NO_CONVERTER; return 0; }
EXPORT const char *ucnv_getAvailableName(int32_t n) { return 0; }
EXPORT int32_t ucnv_countAvailable(void) { return 0; }
EXPORT void ucnv_getToUCallBack(const void *converter, void *action, const void **context) {}
EXPORT void ucnv_getFromUCallBack(const void *converter, void *action, const void **context) {}
EXPORT void ucnv_setToUCallBack(void) {}
EXPORT void ucnv_setFromUCallBack(void) {}
EXPORT void ucnv_cbToUWriteUChars(void) {}
EXPORT void ucnv_cbFromUWriteUChars(void) {}
EXPORT void ucnv_toUnicode(void) {}
EXPORT void ucnv_fromUnicode(void) {}
EXPORT int32_t ucnv_toUCountPending(const void *converter, int *status) { return 0; }
EXPORT int32_t ucnv_fromUCountPending(const void *converter, int *status) { return 0; }
