#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dp::test {

/// Returns the path of a fixture in tests/data.
QString dataPath(const QString &name);
/// Returns the content of a fixture. Ends the program if it is missing, because a test without its data
/// proves nothing.
QByteArray data(const QString &name);
/// Returns the content of any file; empty if it cannot be read.
QByteArray bytesOf(const QString &path);
void putBytes(const QString &path, const QByteArray &bytes);

/// Returns the folder of real recordings and pages; empty if DAILY_PAPERS_CORPUS does not name a folder.
QString corpus();
/// Returns the paths of the files in a folder of the corpus, sorted.
QStringList corpusFiles(const QString &folder, const QString &pattern);

/// Returns real papers, one JSON object per line; empty if there is no corpus or no program to unpack it.
QList<QByteArray> corpusPaperLines();

} // namespace dp::test

#define NEED_CORPUS()                                                                                        \
    do {                                                                                                     \
        if (dp::test::corpus().isEmpty())                                                                    \
            QSKIP("DAILY_PAPERS_CORPUS does not name a folder with atom/, readme/ and papers.jsonl.xz");     \
    } while (false)
