#include "gui/notifications/newpapers.h"

#include "base/plaintext.h"
#include "library/library.h"
#include "library/paperreader.h"
#include "text/readable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int titlesShown = 4;

struct NewPapers {
    Q_DECLARE_TR_FUNCTIONS(dp::NewPapers)
};

QStringList titleLines(const QList<qint64> &ids, Library &reader)
{
    QStringList lines;
    if (const auto papers = PaperReader(reader).papers(ids.mid(0, titlesShown)))
        for (const LibraryPaper &libraryPaper : *papers)
            lines << u"• "_s + plaintext::isolated(readable::text(libraryPaper.paper.title));
    if (ids.size() > titlesShown)
        lines << NewPapers::tr("and %Ln more", nullptr, int(ids.size() - titlesShown));
    return lines;
}

} // namespace

std::optional<Notification> newpapers::notification(const QList<RefreshReport> &reports, Library &reader)
{
    Notification notification;
    QSet<qint64> counted; // a paper of two keywords is counted once
    QStringList names;
    for (const RefreshReport &report : reports) {
        if (!report.keyword.watched || report.changes.added.isEmpty())
            continue;
        names << plaintext::isolated(report.keyword.name);
        if (notification.keywordId == 0)
            notification.keywordId = report.keyword.id;
        for (const qint64 id : report.changes.added)
            if (!counted.contains(id)) {
                counted.insert(id);
                notification.papers << id;
            }
    }
    if (notification.papers.isEmpty())
        return std::nullopt;
    //: %1 is a list of keywords
    notification.title = NewPapers::tr("%Ln new paper(s) for %1", nullptr, int(notification.papers.size()))
                             .arg(QLocale().createSeparatedList(names));
    notification.lines = titleLines(notification.papers, reader);
    //: on a button of a notification
    notification.actions = {{notificationactions::open, NewPapers::tr("Open")},
        //: on a button of a notification: give the first of the new papers a star
        {notificationactions::starFirst, NewPapers::tr("Star first")},
        //: on a button of a notification
        {notificationactions::markRead, NewPapers::tr("Mark all as read")}};
    return notification;
}

} // namespace dp
