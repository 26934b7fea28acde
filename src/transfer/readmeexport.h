#pragma once

#include "arxiv/query.h"
#include "base/keyword.h"
#include "base/savedsearch.h"
#include "exchange/readmepage.h"
#include "library/library.h"
#include "transfer/pagearrangement.h"
#include "transfer/pagememory.h"
#include "transfer/pagetabs.h"

#include <QByteArray>
#include <QDate>
#include <QHash>

#include <optional>

namespace dp {

class PageCellStore;

namespace readme {
class PageWriter;
}

/// Writes a README with the papers of keywords and of saved searches. Use it in the thread of the library.
class ReadmeExport
{
public:
    struct Options {
        SortBy order = SortBy::Submitted;
        bool authorsColumn = false; ///< adds a column of authors to the columns of the imported page
        bool tagsColumn = false;
        bool isMutedLeftOut = true;
        std::optional<ReadmeLayout> layout{}; ///< empty: that of the imported page
        QDate today{}; ///< date of the page if the library was never updated
        bool areSavedSearchesShown = true; ///< unless `arrangement` says otherwise
        PageArrangement arrangement{};
    };

    ReadmeExport(Library &library, const Options &options)
        : m_library(library)
        , m_options(options)
    {
    }

    /// Writes a page with a section for each of these keywords and saved searches, in the order of the
    /// arrangement or of the tabs.
    Result<QByteArray> write(const QList<Keyword> &keywords, const QList<SavedSearch> &searches);

    /// Returns the columns of the page: those of the arrangement, or else of the imported page.
    Result<QList<ReadmeColumn>> columns();

private:
    /// The lists of all keywords.
    struct Lists {
        QHash<qint64, int> papers{}; ///< number of papers by the id of the keyword
        int largestLimit = 0;
    };
    Result<Lists> lists();
    /// The data of the library and of an imported page that a page needs.
    struct Facts {
        PageMemory memory;
        Lists lists;
        QList<ReadmeColumn> columns;
        QList<PageTab> tabs;
        int maximum = 0;
        bool hasOwnCells = false; ///< the rows have cells of an imported page
    };
    Outcome addKeyword(readme::PageWriter &page, const Keyword &keyword, const Facts &facts);
    Outcome addSavedSearch(readme::PageWriter &page, const SavedSearch &search, const Facts &facts);
    Outcome addPaper(readme::PageWriter &page, const Paper &paper, const QStringList &keywords,
        const Facts &facts, PageCellStore &store, const QString &foldedKeyword);
    Result<QList<qint64>> papersOf(const SavedSearch &search, int limit);

    Library &m_library;
    const Options m_options;
};

} // namespace dp
