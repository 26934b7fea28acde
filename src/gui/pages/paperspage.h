#pragma once

#include "library/pagedidlist.h"
#include "library/paperreader.h"
#include "library/papers.h"

#include <QWidget>

#include <optional>

class QStackedLayout;
class QVBoxLayout;

namespace dp {

class EmptyPage;
class Marks;
class PaperLists;
class PapersModel;
class PapersTable;
class RefreshService;
struct RefreshReport;

/// A table of papers, or the reason why it is empty. Subclasses define the content. A short list is loaded
/// completely, in the reader's thread. A long list is a window that reads only the visible rows.
class PapersPage : public QWidget
{
    Q_OBJECT

public:
    /// Created on first use, so an unused tab costs nothing.
    PapersTable *table();
    PapersModel *model();
    bool isBuilt() const { return m_table != nullptr; }
    /// Shows that any paper may have changed in the library.
    void updateAllPapers();
    /// Shows the current content of the library. Open papers, the selection and the scroll position stay.
    virtual void reload();
    bool isLoaded() const { return m_asked; }
    /// Returns the query with the order chosen in the header of the table.
    PaperQuery query() const;
    /// Loads the list if it was never loaded.
    void loadOnce();
    /// Like loadOnce(), but synchronous: for the first visible list.
    void loadNow();
    /// Returns whether the list is loaded completely.
    bool isWhole() const { return !windowOf(query()).has_value(); }
    /// Marks all papers of the list, including those that were not read yet.
    virtual void markAll(Mark mark);
    /// Returns whether the whole list is selected and is too long to be read for a mark.
    virtual bool isAllSelected();
    /// Returns a sentence about the content.
    virtual QString summary() const = 0;
    /// Returns the key that identifies the page after a restart.
    virtual QString key() const = 0;

signals:
    /// The table and the model were created and are empty.
    void built();
    void loaded();
    /// The person selected the whole list. papers: the number of papers.
    void allSelected(int papers);
    /// The list could not be read.
    void failed(const Error &error);

protected:
    /// The arguments must outlive the page.
    PapersPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, QWidget *parent = nullptr);

    /// Returns the query of the list, in its default order.
    virtual PaperQuery ownQuery() const = 0;
    /// Returns the window over a long list. Nothing if the list is short enough to be loaded completely, or
    /// if no index has its order.
    virtual std::optional<Result<PagedIdList>> windowOf(const PaperQuery &query) const;
    void build();
    /// Shows the papers that a refresh of one keyword has changed.
    virtual void showReport(const RefreshReport &report);
    /// Returns whether rows of this list may have come or moved.
    virtual bool isListChangedBy(const RefreshReport &report) const = 0;
    /// Sets the content that replaces an empty table.
    virtual void sayWhyEmpty(EmptyPage &page) = 0;
    void updateEmptyPage();
    /// Adds papers to a loaded list. A list that has another order than the newest first is read again.
    void addPapers(const QList<qint64> &ids);
    void removePapers(const QList<qint64> &ids);
    /// Called after the papers were set in the model.
    void setLoaded();

    /// The action of the button on the empty page.
    virtual void emptyPageAction() { }
    PaperLists &lists() const { return m_lists; }
    Marks &marks() const { return m_marks; }
    QVBoxLayout *column() const { return m_column; }

private:
    bool showWindow(const PaperQuery &query);
    void showIds(const Result<QList<qint64>> &ids);

    PaperLists &m_lists;
    Marks &m_marks;
    PapersModel *m_model = nullptr;
    PapersTable *m_table = nullptr;
    EmptyPage *m_empty = nullptr; // created when the list is empty
    QVBoxLayout *m_column;
    QStackedLayout *m_stack;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    quint64 m_generation = 0; // answers to an older request are ignored
    quint64 m_shownGeneration = 0; // differs from m_generation while the list is being read
    bool m_asked = false;
    bool m_loaded = false;
};

} // namespace dp
