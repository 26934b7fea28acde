#pragma once

#include "arxiv/atomparser.h"

#include <QDate>

namespace dp {

/// A paper as an announcement feed has it: all of its text, but no times, only the day of the announcement,
/// which stands in Paper::updated.
struct Announcement {
    Paper paper;
    QString kind; ///< "new", "cross", "replace" or "replace-cross"
};

/// One day's announcements of some categories.
struct AnnouncementFeed {
    QList<Announcement> items;
    QList<SkippedEntry> skipped;
    QDate day; ///< as the feed dates itself: the day after the evening of the announcement
    QString errorMessage; ///< of an error feed; empty otherwise
};

/// Reads arXiv's announcement feeds, RSS 2.0 (https://info.arxiv.org/help/rss.html), whole documents. A
/// weekend's feed without items is a feed. Use it in one thread.
class AnnouncementParser
{
public:
    /// Nothing is read of a document with a problem.
    AtomParser::Problem read(const QByteArray &body);
    const AnnouncementFeed &result() const { return m_feed; }
    QString problem() const { return m_problem; }

private:
    struct Item {
        QString title, link, description, guid, announceType, date, creator, doi, journal;
        QStringList categories;
    };
    void readChannel(QXmlStreamReader &xml);
    void readItem(QXmlStreamReader &xml);
    void keep(const Item &item, int place);

    AnnouncementFeed m_feed;
    QString m_problem;
};

} // namespace dp
