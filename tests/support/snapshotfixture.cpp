#include "support/snapshotfixture.h"

#include "support/snapshots.h"
#include "support/templibrary.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::test {

QByteArray catalogueOf(const QString &yymm, int papers)
{
    const QDate first(2000 + yymm.left(2).toInt(), yymm.mid(2).toInt(), 1);
    QByteArray lines;
    for (int i = 1; i <= papers; ++i)
        lines += snapshotLine(u"%1.%2"_s.arg(yymm).arg(i, 5, 10, '0'_L1), u"Zebra %1"_s.arg(i),
            first.addDays((i - 1) * first.daysInMonth() / papers).toString(Qt::ISODate),
            i % 3 ? u"cs.LG"_s : u"math.AG"_s);
    return lines;
}

QByteArray catalogue()
{
    return catalogueOf(u"2401"_s, 120) + catalogueOf(u"2402"_s, 120) + catalogueOf(u"2403"_s, 120)
        + catalogueOf(u"2404"_s, 120);
}

SnapshotFixture::SnapshotFixture()
    : library(newLibrary({u"Zebra"_s}))
{
}

QString SnapshotFixture::write(const QByteArray &bytes)
{
    QFile file(folder.filePath(u"snapshot"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

Result<SnapshotImport::Report> SnapshotFixture::import(
    const QByteArray &bytes, const SnapshotChoice &choice, const QString &keyword)
{
    SnapshotImport import(write(bytes), choice, keyword);
    DP_TRY(import.begin(*library));
    for (;;) {
        const auto step = import.storeBatch(*library, now);
        if (!step || step->isDone) {
            DP_TRY(import.finish(*library, now));
            return step;
        }
    }
}

} // namespace dp::test
