#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace dp::test {

/// A function of the program that reads a text from outside.
struct TextReader {
    const char *name;
    std::function<void(const QString &)> read;
    qsizetype longest = 0; ///< the function reads no more characters; 0: any number
};

/// The readers of one text.
const QList<TextReader> &textReaders();
/// The readers of many different parts. Only the length of the text matters.
QList<TextReader> partReaders();

} // namespace dp::test
