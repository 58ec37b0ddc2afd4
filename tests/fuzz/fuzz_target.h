// The readers of what comes from outside, each as a function that takes any bytes: for libFuzzer, and for the test that
// replays seeds and former findings.
#pragma once

#include <QByteArray>
#include <span>

namespace chalktalk::fuzz {

struct Target {
    const char* name;                     // also its folder of seeds
    void (*run)(const QByteArray& bytes); // ends the program when something is not as it must be
};

[[nodiscard]] std::span<const Target> targets();

// What must hold whatever the bytes are.
void must(bool holds, const char* what);

} // namespace chalktalk::fuzz
