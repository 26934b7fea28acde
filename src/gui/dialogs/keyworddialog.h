#pragma once

#include "base/keyword.h"
#include "refresh/querytrial.h"

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
    /// trial: asks arXiv once for the keyword, if it is to be tried; it outlives the dialog or is its child.
    KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent = nullptr);
    void setTrial(QueryTrial *trial);
    ~KeywordDialog() override;

    /// Checked; meaningful after it was accepted.
    Keyword keyword() const { return m_keyword; }

private:
    Keyword entered() const;
    void validate();
    void showAdvice(const QList<Advice> &advice);
    void showTrial(const Trial &trial);

    std::unique_ptr<Ui::KeywordDialog> m_ui;
    Keyword m_keyword;
    QStringList m_taken;
    QueryTrial *m_trial = nullptr;
};

} // namespace dp
