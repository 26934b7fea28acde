#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <cstddef>
#include <cstdint>

/// Called by libFuzzer. In builds without libFuzzer, replay_main.cpp calls these functions with the seeds.
/// Source: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace dp::fuzz {

/// Aborts the program. libFuzzer then reports the current input as a finding.
[[noreturn]] void broken(const char *rule, const QString &seen);

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// Splits an input into `count` texts at lines that contain only a percent sign, so that seeds can be written
/// by hand. Missing texts are empty.
QStringList texts(const QByteArray &input, int count);

/// Returns all data of a paper as text, so that papers can be compared.
QString told(const Paper &paper);
/// Checks that a paper is complete. It must have an identifier with a version, a title, a date, and a link
/// that can be written to a README. White space in its texts must be folded, and the texts must have no half
/// surrogate pairs.
void checkPaper(const Paper &paper);

/// Returns the path of a temporary file, in memory if possible. The file is deleted when the program ends.
QString scratchPath(const QString &name);

} // namespace dp::fuzz

#define DP_RULE(CONDITION, SEEN)                                                                             \
    do {                                                                                                     \
        if (!(CONDITION))                                                                                    \
            dp::fuzz::broken(#CONDITION, SEEN);                                                              \
    } while (false)
