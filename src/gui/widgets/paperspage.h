#pragma once

#include "gui/desk.h"
#include "library/rowwindow.h"
#include "library/shelf.h"

#include <QWidget>

#include <optional>

class QStackedLayout;
class QVBoxLayout;

namespace dp {

class EmptyPage;
class PapersModel;
class PapersTable;

/// A table of papers, or why there are none. What is in it comes from who derives from it: a short list as a
/// whole, from the library's thread; a long one as a window over it, read where it is looked at.
class PapersPage : public QWidget
{
    Q_OBJECT

public:
    /// Made when they are asked for first: a tab that nobody looks at costs nothing.
    PapersTable *table();
    PapersModel *model();
    bool isBuilt() const { return m_table != nullptr; }
    /// Shows what the library has now; what is open, selected and scrolled to stays.
    virtual void reload();
    bool isLoaded() const { return m_asked; }
    /// The order asked for by the head of the table.
    ShelfQuery query() const;
    /// Loads what was never loaded.
    void loadOnce();
    /// The same before it returns, in this thread: for the first list that a person sees.
    void loadNow();
    /// Whether loading it reads all of a list.
    bool isWhole() const { return !windowOf(query()).has_value(); }
    /// All that the list has, also what was not read yet.
    virtual void markAll(Mark mark);
    /// Whether what is selected is all that the list has, more than is to be read for a mark.
    virtual bool isAllSelected();
    /// One sentence on what there is.
    virtual QString summary() const = 0;
    /// By which the page is found again after a restart.
    virtual QString key() const = 0;

signals:
    /// There are a table and a model now, empty.
    void built();
    void loaded();
    /// All of the list, by a person; so many papers.
    void allSelected(int papers);

protected:
    explicit PapersPage(Desk &desk, QWidget *parent = nullptr);

    /// Which papers, in the list's own order.
    virtual ShelfQuery ownQuery() const = 0;
    /// Nothing where the list is short enough to be held as a whole, or no index has its order.
    virtual std::optional<Result<RowWindow>> windowOf(const ShelfQuery &query) const;
    void build();
    /// What stands in the place of an empty table.
    virtual void sayWhyEmpty(EmptyPage &page) = 0;
    void updateEmptyPage();
    /// The papers were put into the model.
    void setLoaded();

    /// What is done about an empty table by its button.
    virtual void emptyPageAction() { }
    Desk &desk() const { return m_desk; }
    QVBoxLayout *column() const { return m_column; }

private:
    bool showWindow(const ShelfQuery &query);
    void showIds(const Result<QList<qint64>> &ids);

    Desk &m_desk;
    PapersModel *m_model = nullptr;
    PapersTable *m_table = nullptr;
    EmptyPage *m_empty = nullptr; // made when there is nothing to show
    QVBoxLayout *m_column;
    QStackedLayout *m_stack;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    quint64 m_generation = 0; // answers to an older question are dropped
    bool m_asked = false;
    bool m_loaded = false;
};

} // namespace dp
