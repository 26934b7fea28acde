#include "transfer/importtext.h"

#include "base/plaintext.h"

#include <QCoreApplication>

namespace dp::importtext {
namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(dp::ImportText)

public:
    static QString heading(const ImportReport::Heading &heading)
    {
        const QString text = plaintext::isolated(heading.text),
                      keyword = plaintext::isolated(heading.keyword);
        if (heading.query.isEmpty())
            //: %1 is a heading of a page, such as “Agent - 96 in Total”; %2 is the name of a keyword, such as
            //: “Agent”
            return tr("The heading “%1” became the keyword “%2”.").arg(text, keyword);
        //: %1 is a heading of a page, such as “a AND b”; %2 is the name of a keyword; %3 is a query in
        //: arXiv's syntax
        return tr("The heading “%1” became the keyword “%2” with the query %3.")
            .arg(text, keyword, plaintext::isolated(heading.query));
    }
    static QString merged(const QString &heading)
    {
        //: %1 is a heading of a page
        return tr("The heading “%1” occurs more than once. Its papers are in one keyword.")
            .arg(plaintext::isolated(heading));
    }
};

} // namespace

QStringList headingsTold(const ImportFile::Report &report)
{
    QStringList notes;
    for (const ImportReport::Heading &heading : report.headings)
        notes << ImportText::heading(heading);
    for (const QString &heading : report.mergedHeadings)
        notes << ImportText::merged(heading);
    for (const QString &name : report.savedSearchesAdded)
        //: %1 is the heading of a section of an imported page
        notes << ImportText::tr("The section “%1” became a saved search.").arg(plaintext::isolated(name));
    for (const Advice &advice : report.advice)
        notes << adviceText(advice);
    return notes;
}

QStringList feedsTold(const QString &fileName, const ImportFile::Report &report)
{
    const QString name = plaintext::isolated(fileName);
    QStringList told;
    for (const feedkeywords::Divided &feed : report.divided)
        //: %1 is a file, %2 the title of a feed
        told << ImportText::tr(
            "%1: the feed “%2” lists more papers than a query can contain, so it became %n keyword(s).",
            nullptr, feed.keywords)
                    .arg(name, plaintext::isolated(feed.title));
    for (const ImportReport::KnownFeed &feed : report.renamed)
        //: %1 is a file, %2 the title of a feed, %3 the name of a keyword
        told << ImportText::tr(
            "%1: the feed “%2” became the keyword “%3”, because another keyword has its title.")
                    .arg(name, plaintext::isolated(feed.title), plaintext::isolated(feed.keyword));
    for (const ImportReport::KnownFeed &feed : report.known)
        told << (feed.title == feed.keyword
                //: %1 is a file, %2 the name of a keyword
                ? ImportText::tr("%1: the keyword “%2” already exists.")
                      .arg(name, plaintext::isolated(feed.title))
                //: %1 is a file, %2 the title of a feed, %3 the name of a keyword
                : ImportText::tr(
                    "%1: the feed “%2” was not added, because the keyword “%3” has the same query.")
                      .arg(name, plaintext::isolated(feed.title), plaintext::isolated(feed.keyword)));
    if (report.otherFeeds > 0)
        //: %1 is a file
        told << ImportText::tr(
            "%1: %n feed(s) are not from arXiv and were skipped.", nullptr, report.otherFeeds)
                    .arg(name);
    if (report.otherEntries > 0)
        //: %1 is a file
        told << ImportText::tr(
            "%1: %n entry(s) have no arXiv identifier and were skipped.", nullptr, report.otherEntries)
                    .arg(name);
    return told;
}

} // namespace dp::importtext
