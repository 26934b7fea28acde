#include "transfer/snapshottext.h"

#include <QCoreApplication>

namespace dp::snapshottext {
namespace {

struct SnapshotText {
    Q_DECLARE_TR_FUNCTIONS(dp::SnapshotText)
};

} // namespace

QString proved(const QString &name, const SnapshotImport::Report &report)
{
    const QList<DayRange> &ranges = report.proved.ranges();
    if (!ranges.isEmpty()) {
        const QString from = ranges.first().from.toString(Qt::ISODate),
                      to = ranges.last().to.toString(Qt::ISODate);
        return ranges.size() == 1
            //: %1 is a file, %2 and %3 are days
            ? SnapshotText::tr("%1: the papers from %2 to %3 are complete.").arg(name, from, to)
            //: %1 is a file, %2 and %3 are days
            : SnapshotText::tr("%1: the papers from %2 to %3 are complete, except between %n ranges of days.",
                nullptr, int(ranges.size()))
                  .arg(name, from, to);
    }
    switch (report.doubt) {
    case CatalogueProof::Doubt::UnreadLines:
        //: %1 is a file
        return SnapshotText::tr("%1: some papers could not be read or have no date of submission, so every "
                                "day may have missing papers. A refresh fetches them.")
            .arg(name);
    case CatalogueProof::Doubt::NotInOrder:
        //: %1 is a file
        return SnapshotText::tr(
            "%1: the papers are not in order, so every day may have missing papers. A refresh fetches them.")
            .arg(name);
    case CatalogueProof::Doubt::NotWhole:
    case CatalogueProof::Doubt::None: break;
    }
    //: %1 is a file
    return SnapshotText::tr("%1: the file has only a part of arXiv's papers, so every day may have "
                            "missing papers. A refresh fetches them.")
        .arg(name);
}

} // namespace dp::snapshottext
