#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dp::test {

/// Returns the path of a file in tests/data.
QString dataPath(const QString &name);
/// Returns the content of a file in tests/data. Ends the program if the file is missing, because a test
/// without its data would check nothing.
QByteArray data(const QString &name);
/// Returns the content of the file at this path; empty if it cannot be read.
QByteArray bytesOf(const QString &path);
void putBytes(const QString &path, const QByteArray &bytes);

/// Returns the folder with recorded answers of arXiv and with real pages. It is empty if DAILY_PAPERS_CORPUS
/// does not name a folder.
QString corpus();
/// Returns the sorted paths of the files in a folder of the corpus. pattern: wildcard for the names.
QStringList corpusFiles(const QString &folder, const QString &pattern);

/// Returns the data of real papers, one JSON object for each. The list is empty if there is no corpus or no
/// program that can unpack it.
QList<QByteArray> corpusPaperLines();

} // namespace dp::test

#define NEED_CORPUS()                                                                                        \
    do {                                                                                                     \
        if (dp::test::corpus().isEmpty())                                                                    \
            QSKIP("DAILY_PAPERS_CORPUS does not name a folder with atom/, readme/ and papers.jsonl.xz");     \
    } while (false)
