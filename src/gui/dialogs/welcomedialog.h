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

    /// Those that are ticked, checked.
    QList<Keyword> keywords() const;
    bool fetchNow() const { return m_fetchNow; }

    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void addItem(const QString &name);
    Result<QList<Keyword>> chosen() const;
    void validate();

    std::unique_ptr<Ui::WelcomeDialog> m_ui;
    QPushButton *m_fetch;
    QPushButton *m_later;
    bool m_fetchNow = false;
};

} // namespace dp
