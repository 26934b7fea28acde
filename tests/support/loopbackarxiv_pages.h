#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>

namespace dp::test {

/// A paper in an announcement feed and its type: "new", "cross", "replace" or "replace-cross".
struct AnnouncedPaper {
    MadeUpPaper paper;
    QString kind = QStringLiteral("new");
};
/// Returns an RSS 2.0 feed like those of rss.arxiv.org, with this date.
QByteArray announcementFeed(const QList<AnnouncedPaper> &papers, QDate day);

/// Returns the HTML page of a made-up paper. All texts are escaped.
QByteArray abstractPage(const MadeUpPaper &paper);
/// Returns a valid PDF of one page with the paper's identifier and title.
QByteArray pdfOf(const MadeUpPaper &paper);

} // namespace dp::test
