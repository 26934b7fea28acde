#pragma once

#include "gui/models/papercells.h"
#include "library/library.h"
#include "library/librarythread.h"
#include "library/rowwindow.h"
#include "library/shelf.h"
#include "text/searchterms.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QQueue>

#include <future>
#include <optional>

namespace dp {

/// The papers of one tab, each one's text read by key when a view asks for it. A list is either all its
/// identifiers, and then rows are inserted, removed and moved one by one, so that the selection and open
/// abstracts stay; or, of any length, a window over it, of which the identifiers are read a page at a time as
/// well. GUI thread; reads over the connection that the window owns.
class PapersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum PaperCells::Column;
    enum Role {
        IdRole = Qt::UserRole,
        ReadRole,
        StarredRole,
        MatchesRole, ///< where the text of a cell has what was looked for: starts and lengths in turn, a
                     ///< QList<int>
    };
    /// Up to so many papers a list is held as a whole.
    static constexpr int wholeListLimit = 2000;

    explicit PapersModel(Library &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for another order; who loads the rows answers with setIds().
    void sort(int column, Qt::SortOrder order) override;

    /// The rows as they are now, by the smallest change to what is shown.
    void setIds(const QList<qint64> &ids);
    /// Another list, of which nothing stays where it was.
    void replaceIds(const QList<qint64> &ids);
    /// Has the rows of the first screen read in that thread, while the view is laid out.
    void readAhead(LibraryThread &thread);
    /// More rows at the end.
    void appendIds(const QList<qint64> &ids);
    /// Shows a window over the list instead.
    void setWindow(const RowWindow &window);
    bool isWindowed() const { return m_window.has_value(); }
    /// All of them; of a window none.
    QList<qint64> ids() const { return m_ids; }
    qint64 idAt(int row) const;
    /// From one row to another, of a list of any length.
    QList<qint64> idsAt(int first, int last) const;
    /// -1 where it is not in the list, or in no part of it that was looked at.
    int rowOf(qint64 id) const;
    /// What the papers were found by, to be shown in them.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    QList<SearchTerm> terms() const { return m_terms; }
    /// Null where it is gone from the library.
    const ShelvedPaper *paper(int row) const;
    /// These have changed in the library: read them again when they are shown next.
    void forget(const QList<qint64> &ids);
    /// The same of all of them.
    void forgetAll();
    /// Shows a mark before it is written.
    void showMark(const QList<qint64> &ids, bool isReadMark, bool value);

signals:
    void orderRequested(int column, Qt::SortOrder order);

private:
    void removeMissing(const QList<qint64> &ids);
    void insertNew(const QList<qint64> &ids);
    void reindex();
    void changed(const QList<qint64> &ids);
    QList<qint64> atHand(const QList<qint64> &ids) const;
    QVariant matches(const QString &text) const;

    void take(const Result<QList<ShelvedPaper>> &papers) const;
    void takeWhatWasReadAhead() const;
    QList<qint64> pageAt(int row) const;
    void clearRows();

    Library &m_reader;
    QList<qint64> m_ids;
    mutable QHash<qint64, int> m_rows; // of m_ids, or of the pages at hand
    std::optional<RowWindow> m_window;
    mutable QHash<int, QList<qint64>> m_pages; // of the window, by number
    mutable QQueue<int> m_pagesInOrder; // as they were read
    QList<SearchTerm> m_terms;
    mutable QCache<qint64, ShelvedPaper> m_cache;
    mutable std::future<Result<QList<ShelvedPaper>>> m_ahead; // until they are asked for
};

} // namespace dp
