/* Wine 8 lacks this library of every Windows since 7; only Wine gets it, it never goes into the program.
   ProcessPrng fills a buffer with random bytes; RtlGenRandom (SystemFunction036) does the same. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
  while (length) {
    ULONG piece = length > 0x10000 ? 0x10000 : (ULONG)length;
    if (!SystemFunction036(buffer, piece)) return FALSE;
    buffer += piece;
    length -= piece;
  }
  return TRUE;
}
BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) { (void)instance; (void)reason; (void)reserved; return TRUE; }
