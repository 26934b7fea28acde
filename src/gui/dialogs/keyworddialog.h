#pragma once

#include "base/keyword.h"

#include <QDialog>

#include <memory>

namespace Ui {
class KeywordDialog;
}

namespace dp {

/// Adds or edits one keyword, and shows the query that will be asked while one types.
class KeywordDialog : public QDialog
{
    Q_OBJECT

public:
    /// taken: names that other keywords have.
    KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent = nullptr);
    ~KeywordDialog() override;

    /// Checked; meaningful after it was accepted.
    Keyword keyword() const { return m_keyword; }

private:
    Keyword entered() const;
    void validate();

    std::unique_ptr<Ui::KeywordDialog> m_ui;
    Keyword m_keyword;
    QStringList m_taken;
};

} // namespace dp
