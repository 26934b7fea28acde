#pragma once

#include "gui/table/pagedrows.h"
#include "gui/table/papercache.h"
#include "gui/table/papercells.h"
#include "library/papers.h"
#include "text/searchterms.h"

#include <QAbstractTableModel>
#include <QHash>

#include <future>
#include <optional>

namespace dp {

/// The model of the papers of one tab. A paper is read by its key when a view asks for its text. For a short
/// list, the model has all identifiers, and inserts, removes and moves single rows, so that the selection and
/// the open abstracts do not change. A list of any length can be shown as a window: its identifiers are read
/// page by page. GUI thread; reads over the connection of the window.
class PapersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum PaperCells::Column;
    enum Role {
        IdRole = Qt::UserRole,
        ReadRole,
        StarredRole,
        /// Positions of the search matches in the text of a cell: a QList<int> in which starts and lengths
        /// alternate.
        MatchesRole,
    };
    /// Maximum number of papers of a list that is loaded completely.
    static constexpr int wholeListLimit = 2000;

    explicit PapersModel(Library &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Requests another sort order. The owner of the model then loads the rows and calls setIds().
    void sort(int column, Qt::SortOrder order) override;

    /// Sets the rows. Inserts, removes and moves as few rows as possible.
    void setIds(const QList<qint64> &ids);
    /// Sets a different list. All rows are reset.
    void replaceIds(const QList<qint64> &ids);
    /// Returns the identifiers of the papers on the first screen.
    QList<qint64> firstIds() const;
    /// Sets papers that are being read in another thread while the view is laid out.
    void setReadAhead(std::future<Result<QList<LibraryPaper>>> papers)
    {
        m_cache.setReadAhead(std::move(papers));
    }
    /// Appends rows at the end.
    void appendIds(const QList<qint64> &ids);
    /// Inserts papers into a list that is sorted by newest submission first. Papers that are already in the
    /// list do not move.
    void insertByNewest(const QList<qint64> &ids);
    void removeIds(const QList<qint64> &ids);
    /// Replaces the list by a window over a list of any length.
    void setWindow(const PagedIdList &window);
    bool isWindowed() const { return m_paged.has_value(); }
    /// Returns all identifiers of the list; empty if the model shows a window.
    QList<qint64> ids() const { return m_ids; }
    qint64 idAt(int row) const;
    /// Returns the identifiers of the papers in a range of rows. Also works for a window.
    QList<qint64> idsAt(int first, int last) const;
    /// Returns the row of a paper; -1 if the paper is not in the list, or is in a part of the list that was
    /// not read.
    int rowOf(qint64 id) const;
    /// Sets the search terms that are highlighted in the papers.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    QList<SearchTerm> terms() const { return m_terms; }
    /// Returns the paper in a row; null if the paper was removed from the library.
    const LibraryPaper *paper(int row) const;
    /// Removes these papers from the cache, because they have changed in the library. They are read again
    /// when a view asks for them.
    void forget(const QList<qint64> &ids);
    /// Removes all papers from the cache. They are read again when a view asks for them.
    void forgetAll();
    /// Shows a mark that is not written to the library yet.
    void showMark(const QList<qint64> &ids, Mark mark);

signals:
    void orderRequested(int column, Qt::SortOrder order);

private:
    void removeMissing(const QList<qint64> &ids);
    void insertNew(const QList<qint64> &ids);
    void reindex();
    void changed(const QList<qint64> &ids);
    QVariant matches(const QString &text) const;
    void clearRows();

    Library &m_reader;
    QList<qint64> m_ids;
    QHash<qint64, int> m_rows; // row of each identifier in m_ids
    mutable std::optional<PagedRows> m_paged; // set if the model shows a window; then m_ids is empty
    QList<SearchTerm> m_terms;
    mutable PaperCache m_cache;
};

} // namespace dp
