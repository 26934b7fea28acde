#pragma once

#include "base/coverage.h"

#include <QObject>

class QVBoxLayout;
class QWidget;

namespace dp {

class EmptyPage;
class FilterBar;
struct PaperQuery;

/// Limits the list of a tab to some of its papers. A bar above the table says which papers are shown, and has
/// a button that removes the filter. The filter ends with the program. GUI thread; owned by its page.
class PageFilter : public QObject
{
    Q_OBJECT

public:
    /// column: the layout that gets the bar as its first widget. The arguments must outlive the filter.
    PageFilter(QWidget &page, QVBoxLayout &column);

    bool isAny() const { return m_isRevisedOnly || m_days.isValid(); }
    bool isRevisedOnly() const { return m_isRevisedOnly; }
    const DayRange &days() const { return m_days; }
    /// Shows only papers with a later version than the first.
    void setRevisedOnly(bool isRevisedOnly);
    /// Shows only papers that were submitted on these days (UTC). Invalid: papers of all days.
    void setDays(const DayRange &days);
    /// Shows all papers. Returns false if all papers are shown already.
    bool clear();

    /// Adds the filter to the query of the list.
    void apply(PaperQuery &query) const;
    /// Sets the number of papers that the bar says. -1: unknown.
    void setCount(int papers);
    /// Explains why the list is empty.
    void sayWhyEmpty(EmptyPage &page) const;

signals:
    /// Emitted when other papers have to be shown.
    void changed();
    /// Emitted when the button of the bar was pressed, after changed().
    void removed();

private:
    void update();
    void say();
    QString text() const;

    QWidget &m_page;
    QVBoxLayout &m_column;
    FilterBar *m_bar = nullptr; // created for the first filter
    DayRange m_days;
    bool m_isRevisedOnly = false;
    int m_papers = -1;
};

} // namespace dp
