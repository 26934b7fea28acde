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
    PapersTable *table() const { return m_table; }
    PapersModel *model() const { return m_model; }
    /// Shows what the library has now; what is open, selected and scrolled to stays.
    virtual void reload();
    bool isLoaded() const { return m_asked; }
    /// The order asked for by the head of the table.
    ShelfQuery query() const;
    /// Loads what was never loaded.
    void loadOnce();
    /// One sentence on what there is.
    virtual QString summary() const = 0;
    /// By which the page is found again after a restart.
    virtual QString key() const = 0;

signals:
    void loaded();

protected:
    explicit PapersPage(Desk &desk, QWidget *parent = nullptr);

    /// Which papers, in the list's own order.
    virtual ShelfQuery ownQuery() const = 0;
    /// Nothing where the list is short enough to be held as a whole, or no index has its order.
    virtual std::optional<Result<RowWindow>> windowOf(const ShelfQuery &query) const;
    /// What stands in the place of an empty table.
    virtual void sayWhyEmpty(EmptyPage &page) = 0;
    void updateEmptyPage();
    /// The papers were put into the model.
    void setLoaded();

    Desk &desk() const { return m_desk; }
    EmptyPage *emptyPage() const { return m_empty; }
    QVBoxLayout *column() const { return m_column; }

private:
    Desk &m_desk;
    PapersModel *m_model;
    PapersTable *m_table;
    EmptyPage *m_empty;
    QVBoxLayout *m_column;
    QStackedLayout *m_stack;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    quint64 m_generation = 0; // answers to an older question are dropped
    bool m_asked = false;
    bool m_loaded = false;
};

} // namespace dp
