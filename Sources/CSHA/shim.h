#pragma once
#include <stddef.h>
#include <stdint.h>

/* The SHA instructions of x86-64, which Swift does not import: they need a target feature. */
#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/* Whether this processor has them, and SSE4.1 (CPUID leaves 1 and 7). */
static inline int csha_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

/* Adds whole blocks of 64 bytes to the state a…h, with the 64 constants of FIPS 180-4 §4.2.2. */
__attribute__((target("sha,sse4.1"))) static inline void csha_absorb(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  /* The instructions want the state as ABEF and CDGH. */
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
  for (; blocks > 0; blocks -= 1, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i word[4];
    for (int i = 0; i < 4; i += 1)
      word[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)), order);
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group += 1) {
      __m128i now = word[group & 3];
      __m128i sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(constants + 4 * group)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
      /* The schedule, four words ahead: word[t] from t-16, t-15, t-7 and t-2 (§6.2.2 step 1). */
      __m128i last = word[(group + 3) & 3];
      __m128i next = _mm_sha256msg1_epu32(now, word[(group + 1) & 3]);
      next = _mm_add_epi32(next, _mm_alignr_epi8(last, word[(group + 2) & 3], 4));
      word[group & 3] = _mm_sha256msg2_epu32(next, last);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
  __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}
#else
static inline int csha_available(void) { return 0; }
static inline void csha_absorb(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  (void)state; (void)bytes; (void)blocks; (void)constants;
}
#endif
