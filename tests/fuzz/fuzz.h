#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <cstddef>
#include <cstdint>

/// libFuzzer calls these; in the other builds replay_main.cpp does, with the seeds.
/// Source: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace dp::fuzz {

/// Ends the program, which is how libFuzzer is told of a finding.
[[noreturn]] void broken(const char *rule, const QString &seen);

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// The texts of an input, divided by lines of a single percent sign so that a seed can be written by hand.
/// Where there are fewer, the rest are empty.
QStringList texts(const QByteArray &input, int count);

/// All of a paper, to compare two.
QString told(const Paper &paper);
/// A paper that a reader takes is one: with an identifier and a version, a title, a date, a link that may
/// stand in a page, and text without half characters in which white space is folded.
void checkPaper(const Paper &paper);

/// A file in memory where there is such a place, and its path. Gone with the program.
QString scratchPath(const QString &name);

} // namespace dp::fuzz

#define DP_RULE(CONDITION, SEEN)                                                                             \
    do {                                                                                                     \
        if (!(CONDITION))                                                                                    \
            dp::fuzz::broken(#CONDITION, SEEN);                                                              \
    } while (false)
