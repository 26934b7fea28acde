#pragma once

#include <QByteArray>

namespace dp::announcementatom {

/// Whether this is the Atom form of arXiv's announcements (https://rss.arxiv.org/atom/cs.CL), whose entries
/// are not those of arXiv's API.
bool looksLikeOne(const QByteArray &bytes);

/// The same as RSS 2.0, as AnnouncementParser reads it. What is not well-formed breaks off there.
QByteArray asRss(const QByteArray &atom);

} // namespace dp::announcementatom
