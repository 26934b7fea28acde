#pragma once

#include "library/backup.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace dp {

/// The backups of the library, newest first, of which one can be chosen. GUI thread.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(const QList<backup::Info> &backups, QWidget *parent = nullptr);

    /// Of the chosen one.
    QString path() const;

private:
    static QString reasonText(backup::Reason reason);

    QList<backup::Info> m_backups;
    QTreeWidget *m_list;
    QPushButton *m_restore;
};

} // namespace dp
