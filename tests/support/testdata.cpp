#include "support/testdata.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace dp::test {

QString dataPath(const QString &name)
{
    return QStringLiteral(DP_TEST_DATA) + u'/' + name;
}

QByteArray data(const QString &name)
{
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QString corpus()
{
    const QString folder = qEnvironmentVariable("DAILY_PAPERS_CORPUS");
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

QStringList corpusFiles(const QString &folder, const QString &pattern)
{
    const QDir directory(corpus() + u'/' + folder);
    QStringList paths;
    for (const QString &name : directory.entryList({pattern}, QDir::Files, QDir::Name))
        paths << directory.filePath(name);
    return paths;
}

QList<QByteArray> corpusPaperLines()
{
    QProcess xz;
    xz.start(u"xz"_s, {u"-dc"_s, corpus() + u"/papers.jsonl.xz"_s});
    if (!xz.waitForFinished(60000))
        return {};
    QList<QByteArray> lines = xz.readAllStandardOutput().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace dp::test
