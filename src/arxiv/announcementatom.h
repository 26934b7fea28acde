#pragma once

#include <QByteArray>

namespace dp::announcementatom {

/// Returns whether this is the Atom form of arXiv's announcements (https://rss.arxiv.org/atom/cs.CL). Its
/// entries differ from those of arXiv's API.
bool looksLikeOne(const QByteArray &bytes);

/// Converts the feed to RSS 2.0 in the form that AnnouncementParser reads. The output ends at the first error
/// in the XML.
QByteArray asRss(const QByteArray &atom);

} // namespace dp::announcementatom
