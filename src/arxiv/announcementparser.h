#pragma once

#include "arxiv/atomparser.h"

#include <QDate>

namespace dp {

/// A paper in an announcement feed. It has its whole text, but no times: only the day of the announcement, in
/// Paper::updated.
struct Announcement {
    Paper paper;
    QString kind; ///< "new", "cross", "replace" or "replace-cross"
};

/// The announcements of some categories on one day.
struct AnnouncementFeed {
    QList<Announcement> items;
    QList<SkippedEntry> skipped;
    QDate day; ///< date of the feed: the day after the evening of the announcement
    QString errorMessage; ///< message of an error feed; empty otherwise
};

/// Reads whole documents of arXiv's announcement feeds, RSS 2.0 (https://info.arxiv.org/help/rss.html), and
/// RSS 1.0 as arXiv wrote it until 2024 (https://web.resource.org/rss/1.0/spec). A feed without items, as at
/// a weekend, is valid. Use it in one thread.
class AnnouncementParser
{
public:
    /// If there is a problem, no part of the document is used.
    AtomParser::Problem read(const QByteArray &body);
    const AnnouncementFeed &result() const { return m_feed; }
    QString problem() const { return m_problem; }

private:
    struct Item {
        QString title, link, description, guid, announceType, date, isoDate, creator, doi, journal;
        QStringList categories;
    };
    void readPart(QXmlStreamReader &xml);
    void readChannel(QXmlStreamReader &xml);
    void readItem(QXmlStreamReader &xml);
    void keep(const Item &item, int place);

    AnnouncementFeed m_feed;
    QString m_problem;
    bool m_isRdf = false; ///< RSS 1.0: its texts are HTML
};

} // namespace dp
