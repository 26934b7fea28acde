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

/// The papers of one tab. The text of each paper is read by its key when a view asks for it. A short list
/// holds all its identifiers. Its rows are inserted, removed and moved individually, so that the selection
/// and open abstracts stay. A list of any length can be shown as a window, whose identifiers are read page by
/// page. GUI thread; reads over the connection of the window.
class PapersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum PaperCells::Column;
    enum Role {
        IdRole = Qt::UserRole,
        ReadRole,
        StarredRole,
        /// The search matches in the text of a cell: a QList<int> of alternating starts and lengths.
        MatchesRole,
    };
    /// Up to this number of papers, a list is loaded completely.
    static constexpr int wholeListLimit = 2000;

    explicit PapersModel(Library &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Requests another order. The owner of the model loads the rows and calls setIds().
    void sort(int column, Qt::SortOrder order) override;

    /// Sets the current rows, with the smallest change to the visible rows.
    void setIds(const QList<qint64> &ids);
    /// Sets a different list. No row keeps its place.
    void replaceIds(const QList<qint64> &ids);
    /// Returns the papers of the first screen.
    QList<qint64> firstIds() const;
    /// Sets papers that are being read in another thread while the view is laid out.
    void setReadAhead(std::future<Result<QList<LibraryPaper>>> papers)
    {
        m_cache.setReadAhead(std::move(papers));
    }
    /// Appends rows at the end.
    void appendIds(const QList<qint64> &ids);
    /// Inserts papers into a list that has the newest submission first. Papers of the list stay in place.
    void insertByNewest(const QList<qint64> &ids);
    void removeIds(const QList<qint64> &ids);
    /// Shows a window over the list instead.
    void setWindow(const PagedIdList &window);
    bool isWindowed() const { return m_paged.has_value(); }
    /// Returns all identifiers; an empty list for a window.
    QList<qint64> ids() const { return m_ids; }
    qint64 idAt(int row) const;
    /// Returns the identifiers of a range of rows, for a list of any length.
    QList<qint64> idsAt(int first, int last) const;
    /// Returns -1 if the paper is not in the list, or not in a part of the list that was read.
    int rowOf(qint64 id) const;
    /// Sets the search terms that are highlighted in the papers.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    QList<SearchTerm> terms() const { return m_terms; }
    /// Returns null if the paper was removed from the library.
    const LibraryPaper *paper(int row) const;
    /// Reads these papers again when they are shown the next time, because they have changed in the library.
    void forget(const QList<qint64> &ids);
    /// Reads all papers again when they are shown the next time.
    void forgetAll();
    /// Shows a mark before it is written.
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
    QHash<qint64, int> m_rows; // of m_ids
    mutable std::optional<PagedRows> m_paged; // set for a window; m_ids is empty then
    QList<SearchTerm> m_terms;
    mutable PaperCache m_cache;
};

} // namespace dp
