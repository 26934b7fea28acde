#pragma once

#include "arxiv/pastedquery.h"
#include "base/keyword.h"
#include "refresh/querytrial.h"

#include <QDialog>

#include <memory>

namespace Ui {
class KeywordDialog;
}

namespace dp {

/// Lets the person add or edit one keyword. Shows the resulting query while the person types.
class KeywordDialog : public QDialog
{
    Q_OBJECT

public:
    /// taken: names of the other keywords.
    KeywordDialog(const Keyword &keyword, const QStringList &taken, QWidget *parent = nullptr);
    /// Shows a button that tries the keyword on arXiv. `trial` must outlive the dialog or be its child.
    void setTrial(QueryTrial *trial);
    ~KeywordDialog() override;

    /// Returns the checked keyword. Valid only after the dialog was accepted.
    Keyword keyword() const { return m_keyword; }

private:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void setUpTerms(const KeywordTerms &terms);
    Keyword entered() const;
    query::PastedText enteredQuery() const;
    void showRow(QWidget *field, bool isShown);
    void showFields();
    void fitHeights();
    void validate();
    void showAdvice(const QList<Advice> &advice);
    void showTrial(const Trial &trial);

    std::unique_ptr<Ui::KeywordDialog> m_ui;
    Keyword m_keyword;
    QStringList m_taken;
    QueryTrial *m_trial = nullptr;
    // Whether the initial query looks encoded. It was already decoded when it was entered, so it is not
    // decoded again.
    bool m_isQueryDecoded = false;
};

} // namespace dp
