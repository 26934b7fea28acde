#pragma once

#include "gui/window/actionparts.h"

#include <QList>
#include <QObject>

class QAction;

namespace dp {

/// Connects the action that sends the selected papers to Zotero. GUI thread; the parts must outlive it.
class ZoteroActions : public QObject
{
    Q_OBJECT

public:
    ZoteroActions(QAction &action, const ActionParts &parts, QObject *parent = nullptr);

private:
    void send();
    void run(const QList<qint64> &papers, int sentBefore);
    bool isBusy() const;

    const ActionParts m_parts;
};

} // namespace dp
