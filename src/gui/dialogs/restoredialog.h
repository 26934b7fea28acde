#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "library/recovery/backup.h"

class QPushButton;
class QTreeWidget;

namespace dp {

/// Shows the backups of the library with the newest first, and lets the person choose one. GUI thread.
class RestoreDialog : public FittingDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(const QList<backup::Info> &backups, QWidget *parent = nullptr);

    /// Returns the path of the chosen backup.
    QString path() const;

private:
    static QString reasonText(backup::Reason reason);

    QList<backup::Info> m_backups;
    QTreeWidget *m_list;
    QPushButton *m_restore;
};

} // namespace dp
