#pragma once

#include "base/keyword.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class WelcomeDialog;
}

namespace dp {

/// The first run: says what is going to happen, and lets one choose what to follow before anything is
/// fetched.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WelcomeDialog(const QList<Keyword> &suggestions, QWidget *parent = nullptr);
    ~WelcomeDialog() override;

    /// Those that are ticked, checked. A suggestion stays the keyword it was, in other categories only where
    /// those in the dialog were changed.
    QList<Keyword> keywords() const;
    /// There are backups beside the library: shows the button for them.
    void offerBackups();
    bool fetchNow() const { return m_fetchNow; }

    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Instead of what is ticked; the dialog is closed.
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
