#pragma once

#include "base/paper.h"
#include "exchange/readmepage.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QUuid>

namespace dp {

/// The title and the other facts at the head of a page or a feed.
struct PageHead {
    QString title{};
    bool hasOwnTitle = false; ///< the title is not the standard one
    QString introduction{}; ///< plain text; each line is a paragraph
    QStringList sections{}; ///< names of the sections, in their order
    QDate lastUpdate{}; ///< invalid: unknown
    QDateTime changed{}; ///< time (UTC) when the papers of a feed changed last
    QUuid id{}; ///< of a feed; the same in each export of the same papers
    QString address{}; ///< http or https, where people read the page; empty: unknown
    QList<ReadmeColumn> columns{}; ///< the shown parts of papers, in this order; empty: those of the format
    int most = 0; ///< maximum number of papers in a section; 0: as many as are selected
};

/// Writes a page or a feed in one format, paper by paper. The pieces together are the file, in UTF-8. The
/// texts are in English on every computer, so that a page does not change with the language of the program.
class PageWriter
{
public:
    virtual ~PageWriter() = default;
    virtual QByteArray begin(const PageHead &head) = 0;
    /// Begins the next section of the head. Feeds have no sections.
    virtual QByteArray section(const QString & /*name*/) { return {}; }
    virtual QByteArray entry(const LibraryPaper &libraryPaper) = 0;
    virtual QByteArray end() = 0;
};

} // namespace dp
