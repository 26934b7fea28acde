#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dp::test {

/// The path of a fixture in tests/data.
QString dataPath(const QString &name);
/// The whole fixture. Ends the program where there is none: a test without its data proves nothing.
QByteArray data(const QString &name);
/// The bytes of any file; empty where it cannot be read.
QByteArray bytesOf(const QString &path);
void putBytes(const QString &path, const QByteArray &bytes);

/// The folder of real recordings and pages, or empty where DAILY_PAPERS_CORPUS does not name one.
QString corpus();
/// The files there, sorted, with their paths.
QStringList corpusFiles(const QString &folder, const QString &pattern);

/// Real papers, one JSON object a line, as far as there is a corpus and a program to unpack it.
QList<QByteArray> corpusPaperLines();

} // namespace dp::test

#define NEED_CORPUS()                                                                                        \
    do {                                                                                                     \
        if (dp::test::corpus().isEmpty())                                                                    \
            QSKIP("DAILY_PAPERS_CORPUS does not name a folder with atom/, readme/ and papers.jsonl.xz");     \
    } while (false)
