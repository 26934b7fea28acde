#pragma once

#include "arxiv/atomparser.h"

#include <QDate>

namespace dp {

/// A paper in an announcement feed. It has all its text. Its only date is the day of the announcement, in
/// Paper::updated.
struct Announcement {
    Paper paper;
    QString kind; ///< "new", "cross", "replace" or "replace-cross"
};

/// The announcements of one day in some categories.
struct AnnouncementFeed {
    QList<Announcement> items;
    QList<SkippedEntry> skipped;
    QDate day; ///< date of the feed: the day after the evening on which the papers were announced
    QString errorMessage; ///< message if this is an error feed; otherwise empty
};

/// Reads whole documents of arXiv's announcement feeds. They can be RSS 2.0
/// (https://info.arxiv.org/help/rss.html), or RSS 1.0 as arXiv wrote it until 2024
/// (https://web.resource.org/rss/1.0/spec). A feed without items is valid; arXiv sends such feeds at
/// weekends. Use each object in one thread.
class AnnouncementParser
{
public:
    /// Reads a document. If a problem is returned, no part of the document is used.
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
    bool m_isRdf = false; ///< the document is RSS 1.0, whose texts are HTML
};

} // namespace dp
