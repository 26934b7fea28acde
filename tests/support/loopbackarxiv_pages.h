#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>

namespace dp::test {

/// A paper in an announcement feed, and the type of its announcement: "new", "cross", "replace" or
/// "replace-cross".
struct AnnouncedPaper {
    MadeUpPaper paper;
    QString kind = QStringLiteral("new");
};
/// Returns an RSS 2.0 feed in the format of rss.arxiv.org. day: date of the feed.
QByteArray announcementFeed(const QList<AnnouncedPaper> &papers, QDate day);

/// Returns the HTML page with the abstract of a made-up paper. All texts are escaped.
QByteArray abstractPage(const MadeUpPaper &paper);
/// Returns a valid PDF with one page that shows the identifier and the title of the paper.
QByteArray pdfOf(const MadeUpPaper &paper);

} // namespace dp::test
