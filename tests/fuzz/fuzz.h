#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <cstddef>
#include <cstdint>

/// Called by libFuzzer, and in other builds by replay_main.cpp with the seeds.
/// Source: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace dp::fuzz {

/// Aborts the program, which reports a finding to libFuzzer.
[[noreturn]] void broken(const char *rule, const QString &seen);

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// Splits an input at lines with a single percent sign, so that seeds can be written by hand. Missing texts
/// are empty.
QStringList texts(const QByteArray &input, int count);

/// Returns all data of a paper as text, for comparisons.
QString told(const Paper &paper);
/// Checks that a paper is complete: it has an identifier with a version, a title, a date, a link that a
/// README can have, and texts with folded white space and without half surrogate pairs.
void checkPaper(const Paper &paper);

/// Returns the path of a file, in memory if possible. It is deleted when the program ends.
QString scratchPath(const QString &name);

} // namespace dp::fuzz

#define DP_RULE(CONDITION, SEEN)                                                                             \
    do {                                                                                                     \
        if (!(CONDITION))                                                                                    \
            dp::fuzz::broken(#CONDITION, SEEN);                                                              \
    } while (false)
