// One target under libFuzzer; FUZZ_TARGET names it.
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const auto* target = [] {
        for (const auto& one : chalktalk::fuzz::targets())
            if (std::strcmp(one.name, FUZZ_TARGET) == 0) return &one;
        std::abort();
    }();
    // A copy of its own, so that reading behind its end is seen.
    target->run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
