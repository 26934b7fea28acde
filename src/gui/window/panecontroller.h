#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QUrl;

namespace dp {

class CenterStack;
class PapersPage;
class PapersTable;
class ReadingArea;
class ReadingPane;
class WindowActions;

/// Shows the current paper of the visible page in the reading pane. While the pane is visible, papers are
/// opened in it and not below their rows. GUI thread; the arguments of the constructor must outlive it.
class PaneController : public QObject
{
    Q_OBJECT

public:
    PaneController(
        const WindowActions &actions, CenterStack &center, ReadingArea &area, QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);
    /// Returns the pane with the current paper; null if it is hidden.
    ReadingPane *pane();

signals:
    void linkActivated(const QUrl &url);

private:
    void connectPane(ReadingPane *pane);
    void showPlace();
    void updateSoon();
    void update();
    void switchFocus();
    PapersTable *shownTable() const;

    const WindowActions &m_actions;
    CenterStack &m_center;
    ReadingArea &m_area;
    QList<QPointer<PapersTable>> m_tables;
    QTimer m_soon; // the rows are painted first, so that they follow the keys without a delay
};

} // namespace dp
