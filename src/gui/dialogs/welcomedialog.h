#pragma once

#include "base/keyword.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class WelcomeDialog;
}

namespace dp {

/// The dialog of the first start. Explains the next steps and lets the person choose keywords before anything
/// is fetched.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WelcomeDialog(const QList<Keyword> &suggestions, QWidget *parent = nullptr);
    ~WelcomeDialog() override;

    /// Returns the ticked keywords after they were checked. A suggestion keeps its own categories unless the
    /// person changed the categories in the dialog.
    QList<Keyword> keywords() const;
    /// Shows a button that opens the list of backups, if the folder of the library contains backups.
    void offerBackups();
    bool fetchNow() const { return m_fetchNow; }

    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Emitted when the person wants to restore a backup instead of using the ticked keywords. The dialog is
    /// then closed.
    void restoreRequested();

private:
    void add();
    void addItem(const QString &name);
    Result<QList<Keyword>> chosen() const;
    void validate();

    std::unique_ptr<Ui::WelcomeDialog> m_ui;
    QList<Keyword> m_suggestions;
    QPushButton *m_fetch;
    QPushButton *m_later;
    bool m_fetchNow = false;
};

} // namespace dp
