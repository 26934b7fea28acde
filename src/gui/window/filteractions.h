#pragma once

#include <QObject>

class QAction;

namespace dp {

class CenterStack;
class WindowActions;

/// The actions that limit the visible tab to some of its papers. Each tab has its own filter. GUI thread.
class FilterActions : public QObject
{
    Q_OBJECT

public:
    /// The center must outlive the object.
    FilterActions(const WindowActions &actions, CenterStack &center, QObject *parent);

private:
    void watchPage();
    void update();

    QAction &m_showRevised;
    CenterStack &m_center;
    QMetaObject::Connection m_page; // to the filter of the visible page
};

} // namespace dp
