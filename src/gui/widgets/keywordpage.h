#pragma once

#include "base/keyword.h"
#include "gui/desk.h"
#include "library/shelf.h"

#include <QWidget>

class QStackedLayout;

namespace dp {

class EmptyPage;
class GapBar;
class PapersModel;
class PapersTable;

/// One tab: a keyword's papers, or why there are none. Loads its rows in the library's thread.
class KeywordPage : public QWidget
{
    Q_OBJECT

public:
    KeywordPage(Desk &desk, const KeywordState &state, QWidget *parent = nullptr);

    const KeywordState &state() const { return m_state; }
    void setState(const KeywordState &state);
    PapersTable *table() const { return m_table; }
    PapersModel *model() const { return m_model; }

    /// Asks the library for the rows again; what is open, selected and scrolled to stays.
    void reload();
    /// What the last fetch of it brought: nothing, or why not.
    void setFetching(bool fetching);
    /// Any keyword is being fetched.
    void setBusy(bool busy);
    void setLastError(const std::optional<Error> &error);
    /// One sentence on what there is.
    QString summary() const;

signals:
    void refreshRequested(const Keyword &keyword);
    void fillRequested(const Keyword &keyword);
    void loaded();

private:
    void updateEmptyPage();
    QString updatedSentence(const QString &papers, const QString &unread) const;

    Desk &m_desk;
    KeywordState m_state;
    PapersModel *m_model;
    PapersTable *m_table;
    GapBar *m_gaps;
    EmptyPage *m_empty;
    QStackedLayout *m_stack;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    quint64 m_generation = 0; // answers to an older question are dropped
    bool m_fetching = false;
    bool m_loaded = false;
    std::optional<Error> m_lastError;
};

} // namespace dp
