#pragma once

#include "arxiv/query.h"
#include "base/keyword.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"

#include <QByteArray>
#include <QDate>
#include <QUrl>

namespace dp {

/// What the library says, in a form for elsewhere. Reads only; any thread that has the library.
class ExportFile
{
public:
    enum class Format { Readme, Json, Opml };

    struct Options {
        Format format = Format::Readme;
        QString keywordName; ///< empty: all of them
        SortBy order = SortBy::Submitted;
        bool authorsColumn = false; ///< beside the columns of the page the library came from
        bool tagsColumn = false;
        QDate today; ///< of a page from a library that was never updated
        QUrl apiUrl; ///< in an OPML
    };

    static Result<QByteArray> write(Library &library, const Options &options);

private:
    static Result<QByteArray> writeReadme(
        Library &library, const QList<Keyword> &keywords, const Options &options);
    static Result<QByteArray> writeJson(
        Library &library, const QList<Keyword> &keywords, const Options &options);
};

} // namespace dp
