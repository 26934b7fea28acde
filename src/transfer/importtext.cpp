#include "transfer/importtext.h"

#include <QCoreApplication>

namespace dp::importtext {
namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(dp::ImportText)
};

} // namespace

QStringList feedsTold(const QString &name, const ImportFile::Report &report)
{
    QStringList told;
    for (const ImportFile::KnownFeed &feed : report.renamed)
        //: %1 is a file, %2 the title of a feed, %3 the name of a keyword
        told << ImportText::tr(
            "%1: the feed “%2” is the keyword “%3”, because another keyword has its title.")
                    .arg(name, feed.title, feed.keyword);
    for (const ImportFile::KnownFeed &feed : report.known)
        told << (feed.title == feed.keyword
                //: %1 is a file, %2 the name of a keyword
                ? ImportText::tr("%1: the keyword “%2” was there already.").arg(name, feed.title)
                //: %1 is a file, %2 the title of a feed, %3 the name of a keyword
                : ImportText::tr("%1: the feed “%2” asks the same as the keyword “%3”, so it was not added.")
                      .arg(name, feed.title, feed.keyword));
    if (report.otherFeeds > 0)
        //: %1 is a file
        told << ImportText::tr(
            "%1: %n feed(s) are not arXiv's and were left out.", nullptr, report.otherFeeds)
                    .arg(name);
    return told;
}

} // namespace dp::importtext
