#pragma once

#include "gui/table/papercache.h"
#include "gui/table/papercells.h"
#include "gui/table/rowsmodel.h"
#include "library/papers.h"
#include "text/searchterms.h"

#include <future>

namespace dp {

/// The model of the papers of one tab: the content of the rows. A paper is read by its key when a view asks
/// for its text. GUI thread; reads over the connection of the window.
class PapersModel : public RowsModel
{
    Q_OBJECT

public:
    using enum PaperCells::Column;
    enum Role {
        IdRole = Qt::UserRole,
        ReadRole,
        StarredRole,
        BadgesRole, ///< special states of the paper: a QStringList
        /// Positions of the search matches in the text of a cell: a QList<int> in which starts and lengths
        /// alternate.
        MatchesRole,
    };
    /// Maximum number of papers of a list that is loaded completely.
    static constexpr int wholeListLimit = 2000;

    explicit PapersModel(Library &reader, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Requests another sort order. The owner of the model then loads the rows and calls setIds().
    void sort(int column, Qt::SortOrder order) override;

    /// Returns the identifiers of the papers in the first rows.
    QList<qint64> firstIds(int rows) const;
    /// Sets papers that are being read in another thread while the view is laid out.
    void setReadAhead(std::future<Result<QList<LibraryPaper>>> papers)
    {
        m_cache.setReadAhead(std::move(papers));
    }
    /// Sets the keyword whose list the model shows; 0: none. Papers then have only the reasons why they are
    /// hidden in this list, and are only marked as no longer found if this keyword does not find them.
    void setKeyword(qint64 keywordId) { m_cache.setKeyword(keywordId); }
    /// Sets whether new versions have no badge. Takes effect when the papers are read again, see forgetAll().
    void setRevisionsIgnored(bool areIgnored) { m_cache.setRevisionsIgnored(areIgnored); }
    /// Sets the search terms that are highlighted in the papers.
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    /// Sets terms that are highlighted in the open abstracts, but not in the rows. They take effect when the
    /// papers are read again, see forgetAll().
    void setAbstractTerms(const QList<SearchTerm> &terms) { m_abstractTerms = terms; }
    /// Returns the terms that are highlighted in abstracts.
    QList<SearchTerm> abstractTerms() const { return m_terms + m_abstractTerms; }
    /// Returns the paper in a row; null if the row is a heading or the paper was removed from the library.
    const LibraryPaper *paper(int row) const;
    /// Returns the paper with its older versions. Papers in lists are read without them.
    LibraryPaper withRevisions(const LibraryPaper &paper) const { return m_cache.withRevisions(paper); }
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
    void changed(const QList<qint64> &ids);
    QVariant matches(const QString &text) const;
    QVariant headingData(const QModelIndex &index, int role) const;

    QList<SearchTerm> m_terms;
    QList<SearchTerm> m_abstractTerms;
    mutable PaperCache m_cache;
};

} // namespace dp
