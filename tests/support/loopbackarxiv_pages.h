#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>

namespace dp::test {

/// A paper in an announcement feed, and how: "new", "cross", "replace" or "replace-cross".
struct AnnouncedPaper {
    MadeUpPaper paper;
    QString kind = QStringLiteral("new");
};
/// RSS 2.0 as rss.arxiv.org has it, dated by this day.
QByteArray announcementFeed(const QList<AnnouncedPaper> &papers, QDate day);

/// The page for people of a made-up paper, everything in it escaped.
QByteArray abstractPage(const MadeUpPaper &paper);
/// A valid PDF of one page with the paper's identifier and title.
QByteArray pdfOf(const MadeUpPaper &paper);

} // namespace dp::test
