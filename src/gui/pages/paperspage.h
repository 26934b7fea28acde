#pragma once

#include "gui/pages/pagefilter.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "session/paperlists.h"

#include <QWidget>

#include <functional>

class QStackedLayout;
class QVBoxLayout;

namespace dp {

class EmptyPage;
class Library;
class Marks;
class PapersModel;
class PapersTable;
class RefreshService;
struct RefreshReport;

/// A table of papers, or an explanation why the table is empty. Subclasses define the content. A short list
/// is loaded completely in the reader's thread. A long list is shown as a window: only the visible rows are
/// read.
class PapersPage : public QWidget
{
    Q_OBJECT

public:
    /// Returns the table. It is created on first use, so that an unused tab needs little time and memory.
    PapersTable *table();
    PapersModel *model();
    bool isBuilt() const { return m_table != nullptr; }
    /// Returns whether the page shows the table, and not an explanation why it is empty.
    bool isTableShown() const;
    /// Gives the keyboard focus to the table, or to the explanation.
    void takeFocus();
    /// Reads the visible papers again, because any paper in the library may have changed.
    void updateAllPapers();
    /// Reads the list again. The open abstracts, the selection and the scroll position do not change.
    virtual void reload();
    bool isLoaded() const { return m_asked; }
    /// Returns the query of the list with the sort order that is set in the header of the table.
    virtual PaperQuery query() const;
    /// Sets whether the list also has the papers that mutes hide, and reads it again.
    virtual void setMutedShown(bool isShown);
    bool isMutedShown() const { return m_muted == Muted::Included; }
    PageFilter &filter() { return m_filter; }
    const PageFilter &filter() const { return m_filter; }
    /// Loads the list if it has never been loaded.
    void loadOnce()
    {
        if (!m_asked)
            reload();
    }
    /// Like loadOnce(), but returns when the list is loaded. Used for the list that is visible first.
    virtual void loadNow();
    /// Loads the first rows of the list without a filter before it returns, so that the model finds the rows
    /// of new papers.
    void loadTop();
    /// Returns whether the list is loaded completely.
    bool isWhole() const { return !isPaged(query()); }
    /// Marks all papers of the list, including papers that are not loaded.
    virtual void markAll(Mark mark);
    /// Returns a function that reads the unread papers of the list that were submitted before this day. Call
    /// it in the thread of a library.
    virtual std::function<Result<QList<qint64>>(Library &)> readUnreadBefore(QDate day) const;
    /// Returns whether all papers of the list are selected and the list is too long to mark each paper by its
    /// identifier.
    virtual bool isAllSelected();
    /// Returns whether filter() limits the list.
    virtual bool hasFilter() const { return true; }
    /// Returns whether papers disappear from the list when they get this mark.
    virtual bool isLeftBy(Mark) const { return false; }
    /// Returns a sentence about the content, for the status bar.
    virtual QString summary() const = 0;
    /// Returns the key by which the page is found again after a restart.
    virtual QString key() const = 0;

signals:
    /// Emitted when the table and the model were created. Both are still empty.
    void built();
    void loaded();
    /// Emitted when the person has selected all papers of the list. papers: the number of papers.
    void allSelected(int papers);
    /// Emitted when the list could not be read.
    void failed(const Error &error);

protected:
    /// The arguments must outlive the page.
    PapersPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, QWidget *parent = nullptr);

    /// Returns the query of the list in its default order.
    virtual PaperQuery ownQuery() const = 0;
    /// Returns whether the person wants headings in lists that are sorted by a date.
    virtual bool isGroupingWanted() const { return false; }
    /// Returns whether the list is too long to be loaded completely, and the library has an index for the
    /// sort order. Then the list is shown as a window. Reads nothing from the library.
    virtual bool isPaged(const PaperQuery &) const { return false; }
    void build();
    /// Updates the table with the papers that a refresh of one keyword has changed.
    virtual void showReport(const RefreshReport &report);
    /// Returns whether the refresh may have added or moved rows of this list.
    virtual bool isListChangedBy(const RefreshReport &report) const = 0;
    /// Sets the explanation that is shown instead of an empty table.
    virtual void sayWhyEmpty(EmptyPage &page) = 0;
    void updateEmptyPage();
    /// Adds papers to a loaded list. If the list is not sorted by newest first, it is read again.
    void addPapers(const QList<qint64> &ids);
    void removePapers(const QList<qint64> &ids);
    /// Called after the papers of the list were set in the model.
    void setLoaded();

    /// Called when the button on the empty page is pressed.
    virtual void emptyPageAction() { }
    PaperLists &lists() const { return m_lists; }
    Marks &marks() const { return m_marks; }
    QVBoxLayout *column() const { return m_column; }

private:
    PaperLists::Grouping grouping(const PaperQuery &query) const;
    bool showWindow(const PaperQuery &query);
    void readWindow(const PaperQuery &query, quint64 begun);
    void showWhole(const PaperQuery &query, const Result<PaperLists::Window> &window);
    void showRows(const PaperLists::Rows &rows);

    PaperLists &m_lists;
    Marks &m_marks;
    PapersModel *m_model = nullptr;
    PapersTable *m_table = nullptr;
    EmptyPage *m_empty = nullptr; // created when the list is empty for the first time
    QVBoxLayout *m_column;
    PageFilter m_filter;
    QStackedLayout *m_stack;
    Muted m_muted = Muted::Hidden;
    bool m_isFiltered = false; // mutes hide papers of the window that the model shows
    PaperQuery m_windowQuery; // the query of the window that the model shows
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_isSorting = false; // true while the list is read in another sort order
    bool m_isSortedAtBegin = false; // whether the list showed its beginning when the person sorted it
    quint64 m_generation = 0; // number of the latest request; answers to older requests are ignored
    // Number of the request whose answer is shown; differs from m_generation while the list is being read.
    quint64 m_shownGeneration = 0;
    bool m_isFilterNew = false; // the list shows no paper of the filter yet
    bool m_asked = false;
    bool m_loaded = false;
};

} // namespace dp
