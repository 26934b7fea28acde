#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace dp::test {

/// A function of the program that reads text from an outside source.
struct TextReader {
    const char *name;
    std::function<void(const QString &)> read;
    qsizetype longest = 0; ///< maximum number of characters that the function reads; 0: no maximum
};

/// Returns the functions that read a text as a whole.
const QList<TextReader> &textReaders();
/// Returns functions that read a text with many different parts. The text is made by the reader; only the
/// length of its argument matters.
QList<TextReader> partReaders();

} // namespace dp::test
